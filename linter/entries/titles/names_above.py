"""Titles on the line below a short name in bold and its maker: `**LANT** [[Oil]]() Apr 2022` above `Long Halls`."""

from linter.entries.labels import is_label
from linter.entries.links import ReadLink, is_bracketed, link_from
from linter.entries.titles.asides import is_venue_aside
from linter.entries.titles.bold_names import is_written_as_title
from linter.entries.titles.bold_texts import is_strong
from linter.entries.titles.ends import LONGEST_TITLE, SENTENCE_END
from linter.entries.titles.lead import Lead, LeadKind, made_lead
from linter.entries.titles.leading_names import says_name
from linter.entries.titles.words import TITLE_WORDS, has_title_words
from linter.entries.visible import HARD_BREAK, LINE_ENDS, Visible
from linter.lazy import re
from linter.papers.dates import is_date
from linter.papers.venues import is_any_venue, is_preprint_server

_REMARK = re.compile(r"\[[^\[\]\r\n]{0,80}\]|\([^()\r\n]{0,80}\)")
_BETWEEN = f" \t{HARD_BREAK}[]()*.,;:|–—-"
_AROUND_TITLE = f" \t[{HARD_BREAK}\n"
_LONGEST_LINE = 200  # code points
_LONGEST_NAME = 40
_WORDS_OF_UNDATED = 5  # of a title whose link does not tell where it came out: `Large Lamp Model [[paper]](…)`


def title_below_name(visible: Visible, links: tuple[ReadLink, ...]) -> Lead | None:
    """The title that all of a second line is but for its links, below a name in bold of which only tags are told.

    Its first link is one to a paper, in brackets. None where the line may be a description.
    """
    name = _name_in_bold(visible) if links else None
    line_end = _line_end(visible, name[1]) if name else 0
    link = link_from(links, line_end) if line_end else None
    label = _label_in_brackets(visible, link) if link else None
    if name is None or link is None or label is None or not (link.is_paper or is_any_venue(label)):
        return None
    start, end = visible.trimmed(line_end, link.start, _AROUND_TITLE)
    title = visible.text[start:end]
    if any(mark in title for mark in LINE_ENDS) or not _is_title(title, visible.text[slice(*name)], label):
        return None
    is_alone = _are_tags(visible, name[1], line_end, links)
    return made_lead(visible, LeadKind.PLAIN, start, end, name=name) if is_alone else None


def _label_in_brackets(visible: Visible, link: ReadLink) -> str | None:
    """What a link says in brackets: `[[Label]](…)` or `[[Label](…)]`; None where it has none."""
    label = visible.text[link.start : link.end]
    if label.startswith("[") and label.endswith("]"):
        return label[1:-1]
    return label if is_bracketed(visible, link) else None


def _name_in_bold(visible: Visible) -> tuple[int, int] | None:
    """Where the short name stands that a text begins with in bold; of so few words that it is no title."""
    first = next((part for part in visible.emphases if part.end > part.start), None)
    if first is None or first.start > 0 or first.end > _LONGEST_NAME or not is_strong(first):
        return None
    name = visible.text[: first.end]
    is_name = not has_title_words(name) and name[-1] not in ":：" and not is_any_venue(name)
    return (0, first.end) if is_name else None


def _line_end(visible: Visible, at: int) -> int:
    """Where the line ends that an offset is on, 0 where no other follows or it is long."""
    return min((end for mark in LINE_ENDS if (end := visible.text.find(mark, at, _LONGEST_LINE)) >= 0), default=0)


def _are_tags(visible: Visible, start: int, end: int, links: tuple[ReadLink, ...]) -> bool:
    """Whether nothing but linked labels, remarks in brackets and a date stands in a piece behind a name."""
    if any(_may_be_title(visible.text[link.start : link.end]) for link in links if start <= link.start < end):
        return False
    told = visible.unlinked[start:end].replace(HARD_BREAK, " ")
    rest = _REMARK.sub(" ", told).strip(_BETWEEN)
    return not rest or is_date(rest)


def _may_be_title(linked: str) -> bool:
    return has_title_words(linked) and not linked.startswith("[")


def _is_title(text: str, name: str, label: str) -> bool:
    """Whether a text between a name and the label of a paper's link is a title: it says the name, or is written as one.

    One of few words is it only where the label tells where it came out. Below what is a label itself, it says the name.
    """
    if len(text) > LONGEST_TITLE or not has_title_words(text) or SENTENCE_END.search(f"{text} x"):
        return False
    if says_name(text, name):
        return True
    if is_label(name):
        return False
    least = TITLE_WORDS if is_venue_aside(label) or is_preprint_server(label) else _WORDS_OF_UNDATED
    return has_title_words(text, least) and is_written_as_title(text)
