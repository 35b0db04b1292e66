"""FMT013: the entries of a section in their order."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from linter.diagnostics import Applicability, Diagnostic, Edit, Fix, Severity
from linter.entries.entry_order import Key, keys_of, out_of_order, unbroken_runs
from linter.entries.kinds import DatesOptions, EntriesOptions
from linter.markdown.model import ListBlock
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.text.span import Span

URL = "https://arxiv.org/abs/"
ALPHABETICAL = '[entries]\norder = "alphabetical"\n'
BY_DATE = '[entries]\norder = "newest-first"\norder-by = "date"\n'
OLDEST = '[entries]\norder = "oldest-first"\n'
_MOST_STRAYS = Fraction(1, 3)
# Each finding of a section has the repair of all of it. Where that is more than so many edits together, the first has
# it alone: a report would grow with the square of the section.
_MOST_EDITS = 10_000
NAMES = {"newest-first": "newest first", "oldest-first": "oldest first", "alphabetical": "by title"}


def _marked(title: str, mark: str) -> str:
    return f"⟦{title}⟧" if mark.startswith("!") else title


def _bullets(*ids: str, number: bool = False) -> str:
    lines = [
        (f"{at}." if number else "-", _marked(f"Lantern of {name[-5:]}", name), name.lstrip("!"))
        for at, name in enumerate(ids, 1)
    ]
    return "".join(f"{mark} **{title}**. [[Paper]]({URL}{name})\n" for mark, title, name in lines)


def _headings(*ids: str) -> str:
    titles = [(_marked(f"Lantern of {name[-5:]}", name), name.lstrip("!")) for name in ids]
    return "\n\n".join(f"#### {title}\n\npaper link: [here]({URL}{name})" for title, name in titles)


def _rows(*rows: str) -> str:
    text = "| Title | Year | Paper |\n|---|---|---|\n"
    for row in rows:
        year, name = row.split()
        title = _marked(f"A {name.lstrip('!')} for All", name)
        text += f"| {title} | {year} | [pdf](https://a.org/{year}.pdf) |\n"
    return text


def _dated(*dates: str) -> str:
    lines = [line.split() for line in dates]
    return "".join(
        f"- {day} **{_marked(name.lstrip('!'), name)}**, [pdf](https://a.org/{day})\n" for day, name in lines
    )


DATED = (
    f"- 2024-05 **Doors**, [pdf]({URL}2405.00005)\n- **⟦Stairs⟧**, 2024, [pdf]({URL}2401.00005)\n"
    f"- 2024-04 **Ropes**, [pdf]({URL}2404.00005)\n- 2024-03 **Wicks**, [pdf]({URL}2403.00005)\n"
)


class EntryOrder(FileRule):
    """Entries of a section in another order than configured.

    What it does
        Reports the fewest entries without which the others are in the order that
        `entries.order` names: `newest-first`, `oldest-first` or `alphabetical` (by
        title); `appended` is none. Where none is named, newest first is meant if no
        more than a third of the entries are out of it. The date is the year that an
        entry states, with the month of its arXiv id where that is of the same year,
        or what `entries.order-by` says: its whole date or its arXiv id. An entry
        whose month or date is not known goes with its neighbours. Only entries right
        behind each other are compared; text, figures and comments between them
        part them. The fix puts all of these in order; it is unsafe, for an order
        may have reasons. This rule is off by default.

    Why
        Whoever comes back looks for what is new in one place.

    Example
        Bad:
            - [Long Corridors](https://arxiv.org/abs/2401.00001)
            - [⟦Steep Stairs⟧](https://arxiv.org/abs/2101.00001)
            - [Wide Doors](https://arxiv.org/abs/2312.00001)
            - [Low Ceilings](https://arxiv.org/abs/2309.00001)
        Good:
            - [Long Corridors](https://arxiv.org/abs/2401.00001)
            - [Wide Doors](https://arxiv.org/abs/2312.00001)
            - [Low Ceilings](https://arxiv.org/abs/2309.00001)
            - [Steep Stairs](https://arxiv.org/abs/2101.00001)
    """

    code = "FMT013"
    name = "entry-order"
    severity = Severity.INFO
    fixable = Applicability.UNSAFE
    default = False
    options = ("entries.order", "entries.order-by", "dates.of")
    cases = (
        Case(
            "an old paper among new ones",
            bad=_bullets("2401.00005", "!2105.00004", "2312.00003", "2309.00001"),
            good=_bullets("2401.00005", "2312.00003", "2309.00001", "2105.00004"),
        ),
        Case(
            "headings with what is below them, a rule between them",
            bad=_headings("2401.00005", "2309.00001") + "\n\n---\n\n" + _headings("!2402.00006") + "\n",
            good=_headings("2402.00006", "2401.00005") + "\n\n---\n\n" + _headings("2309.00001") + "\n",
        ),
        Case(
            "numbers stay",
            bad=_bullets("2401.00005", "2309.00001", "2308.00000", "!2402.00006", number=True),
            good=_bullets("2402.00006", "2401.00005", "2309.00001", "2308.00000", number=True),
        ),
        Case(
            "rows, oldest first, by the years they state",
            bad=_rows("2021 Lantern", "2022 Stairs", "2023 Doors", "2019 !Rope"),
            good=_rows("2019 Rope", "2021 Lantern", "2022 Stairs", "2023 Doors"),
            config=OLDEST,
        ),
        Case(
            "by title",
            bad=f"- [Lanterns]({URL}2401.00005)\n- [Stairs]({URL}2401.00006)\n- [⟦Doors⟧]({URL}2401.00007)\n",
            good=f"- [Doors]({URL}2401.00007)\n- [Lanterns]({URL}2401.00005)\n- [Stairs]({URL}2401.00006)\n",
            config=ALPHABETICAL,
        ),
        Case(
            "by dates, of which some are known by their day",
            bad=_dated("2024-05-03 Lanterns", "2024-05-01 Stairs", "2024-05-04 !Doors", "2024-04 Ropes"),
            config=BY_DATE,
        ),
        Case(
            "by years, dates do not count",
            good=_dated("2024-05-03 Lanterns", "2024-05-01 Stairs", "2024-05-04 Doors"),
            config='[entries]\norder = "newest-first"\n',
        ),
        Case(
            "by identifiers, years do not count",
            bad=_bullets("2401.00009", "2401.00007", "!2401.00011", "2401.00001"),
            config='[entries]\norder = "newest-first"\norder-by = "id"\n',
        ),
        Case(
            "dates that tell when a paper was published have nothing to do with its identifier",
            good=DATED.replace("⟦", "").replace("⟧", ""),
            config=f'{BY_DATE}[dates]\nof = "publication"\n',
        ),
        Case("dates that tell when a paper was posted", bad=DATED, config=BY_DATE),
        Case(
            "appended",
            good=_bullets("2101.00005", "2401.00009", "2312.00003"),
            config='[entries]\norder = "appended"\n',
        ),
        Case("one month", good=_bullets("2401.00005", "2401.00009", "2401.00001")),
        Case("sections", good="## A\n\n" + _bullets("2101.00005") + "\n## B\n\n" + _bullets("2401.00009")),
        Case("parted by text", good=_bullets("2101.00005") + "\nAnd newer ones:\n\n" + _bullets("2401.00009")),
        Case(
            "a paper without a date, and one of which only the year is known",
            good=(
                _bullets("2401.00005")
                + "- **Ropes of Old**. [[Paper]](https://jane.org/ropes.pdf)\n"
                + "- **Stairs of Old**, 2024. [[Paper]](https://jane.org/stairs.pdf)\n"
                + _bullets("2312.00001")
            ),
        ),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such entry, at its title."""
        options = page.options[EntriesOptions]
        declared = options.order
        if declared == "appended":
            return
        # Of the dates of a list only those of posting can stand beside the months of identifiers.
        by_id = page.options[DatesOptions].of == "posting"
        order = declared or "newest-first"
        content = _contents(page)
        for run in unbroken_runs(page.source, page.entries):
            keys = keys_of(run, order, options.order_by, by_id=by_id)
            strays = out_of_order(keys)
            is_meant = declared or len(strays) <= _MOST_STRAYS * len(run)
            if strays and is_meant:
                fix = _sorted(page, [content.get(entry.span, entry.span) for entry in run], keys)
                is_short = len(strays) * len(fix.edits) <= _MOST_EDITS
                for number, index in enumerate(strays):
                    message = f"entry is out of order: the section's are {NAMES[order]}"
                    yield self.found(run[index].title_span, message, fix=fix if is_short or number == 0 else None)


def _contents(page: Page) -> dict[Span, Span]:
    """What of a numbered list item may stand elsewhere: all but its number."""
    return {
        item.span: Span(item.marker.end, item.span.end)
        for block in page.document.walk()
        if isinstance(block, ListBlock) and block.ordered
        for item in block.items
    }


def _sorted(page: Page, places: Sequence[Span], keys: Sequence[Key]) -> Fix:
    wanted = sorted(range(len(places)), key=lambda index: keys[index])
    edits = [Edit(places[at], page.source[places[index]]) for at, index in enumerate(wanted) if at != index]
    return Fix(tuple(edits), "Put the entries in order", Applicability.UNSAFE)
