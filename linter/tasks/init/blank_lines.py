"""How many blank lines follow each other."""

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from linter.markdown.gaps import blank_gaps
from linter.rules.formatting.options import FormattingOptions
from linter.tasks.init.settings import Setting
from linter.tasks.init.survey import Survey, of
from linter.tasks.init.thresholds import is_broken, is_strict

_PATH = ("formatting", "blank-lines")
_MOST = 9


def blank_lines(survey: Survey) -> Iterator[Setting]:
    """`formatting.blank-lines`, where the list has wider gaps than are usual, or none wider than one line."""
    above, elsewhere = _gaps(survey)
    both = above + elsewhere
    usual = FormattingOptions().blank_lines
    wanted = usual
    while wanted < _MOST and any(_is_wider(gaps, wanted) for gaps in (above, elsewhere)):
        wanted += 1
    if wanted > usual:
        wide = [gap for gap in both if gap > 1]
        fitting = sum(gap <= wanted for gap in wide)
        yield Setting(_PATH, wanted, f"{of(fitting, len(wide), 'gaps of several blank lines')} are no wider")
    elif above and elsewhere and all(is_strict(sum(gap > 1 for gap in gaps), len(gaps)) for gaps in (above, elsewhere)):
        yield Setting(_PATH, 1, f"{of(both.count(1), len(both), 'gaps')} between blocks are one blank line")


def _is_wider(gaps: list[int], width: int) -> bool:
    return is_broken(sum(gap > width for gap in gaps), len(gaps))


def _gaps(survey: Survey) -> tuple[list[int], list[int]]:
    """The numbers of blank lines above headings, where many lists leave more room, and elsewhere."""
    above: list[int] = []
    elsewhere: list[int] = []
    for page in survey.pages:
        starts = sorted(map(attrgetter("span.start"), page.document.headings))
        for gap in blank_gaps(page.document):
            at = bisect_left(starts, gap.span.end)
            is_above = at < len(starts) and starts[at] == gap.span.end
            (above if is_above else elsewhere).append(len(gap.ends))
    return above, elsewhere
