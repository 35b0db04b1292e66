"""FMT009: the fields of entries in their order."""

from collections.abc import Iterator

from linter.diagnostics import Applicability, Diagnostic, Edit, Fix, Severity
from linter.entries.field_order import field_orders, sorted_fields
from linter.entries.fields import slots
from linter.entries.kinds import EntriesOptions
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.text.span import Span

_CITATION = "citation:\n```bibtex\n@misc{a,\n  title={T}\n}\n```"


def _heading(name: str, *fields: str) -> str:
    return "\n\n".join([f"#### {name}", *fields]) + "\n\n"


def _links(number: int) -> tuple[str, str]:
    paper = f"paper link: [here](https://arxiv.org/abs/2309.1230{number})"
    return paper, f"github link: [here](https://github.com/a/b{number})"


_HEADINGS = "## A\n\n" + "".join(_heading(f"Lantern {n}", *_links(n), _CITATION) for n in range(5))
_PAPER, _CODE = "[[Paper]](https://arxiv.org/abs/2309.12307)", "[[Code]](https://github.com/a/b)"
_BULLETS = "## A\n\n" + "".join(f"- **Lantern {n}**, 2023. {_PAPER} {_CODE}\n" for n in range(5))
_ROW = f"{_PAPER} <br> {_CODE}"
_TABLE = "| Title | Links |\n|---|---|\n" + "".join(f"| The Lanterns of {n} | {_ROW} |\n" for n in "ABCDE")
_NESTED = "".join(
    f"- **Lantern {n}**, 2023\n  - Paper: [link](https://arxiv.org/abs/2309.12307)\n"
    "  - Code: [link](https://github.com/a/b)\n"
    for n in range(5)
)
_DECLARED = '[entries]\nfields = ["paper link", "github link", "citation"]\n'


class FieldOrder(FileRule):
    """An entry whose fields stand in another order than those of the others.

    What it does
        Reports entries whose fields (`paper link:`, `github link:`, `citation:`,
        `[[Paper]](…) [[Code]](…)`) are not in the order that `entries.fields`
        declares. Without it, the order of two fields is the one in which four in
        five of the file's entries have them, if at least five have both; else
        nothing is said. Fields that the order does not name may stand anywhere.
        The fix moves whole fields, a citation with its fence.

    Why
        A reader who knows where to look finds the code without reading.

    Example
        Bad:
            - **Long Corridors**. [[Paper]](https://arxiv.org/abs/2309.12301) [[Code]](https://github.com/a/b)
            - **Steep Stairs**. [[Paper]](https://arxiv.org/abs/2309.12302) [[Code]](https://github.com/a/c)
            - **Wide Doors**. [[Paper]](https://arxiv.org/abs/2309.12303) [[Code]](https://github.com/a/d)
            - **Low Ceilings**. [[Paper]](https://arxiv.org/abs/2309.12304) [[Code]](https://github.com/a/e)
            - **Thin Walls**. ⟦[[Code]](https://github.com/a/f) [[Paper]](https://arxiv.org/abs/2309.12305)⟧
        Good:
            - **Long Corridors**. [[Paper]](https://arxiv.org/abs/2309.12301) [[Code]](https://github.com/a/b)
            - **Steep Stairs**. [[Paper]](https://arxiv.org/abs/2309.12302) [[Code]](https://github.com/a/c)
            - **Wide Doors**. [[Paper]](https://arxiv.org/abs/2309.12303) [[Code]](https://github.com/a/d)
            - **Low Ceilings**. [[Paper]](https://arxiv.org/abs/2309.12304) [[Code]](https://github.com/a/e)
            - **Thin Walls**. [[Paper]](https://arxiv.org/abs/2309.12305) [[Code]](https://github.com/a/f)
    """

    code = "FMT009"
    name = "field-order"
    severity = Severity.WARNING
    fixable = Applicability.SAFE
    by_habit = True
    options = ("entries.fields",)
    cases = (
        Case(
            "links of a heading",
            bad=_HEADINGS + _heading("Lantern 9", "⟦" + _links(9)[1], _links(9)[0] + "⟧", _CITATION),
            good=_HEADINGS + _heading("Lantern 9", *_links(9), _CITATION),
        ),
        Case(
            "a citation with its fence",
            bad=_HEADINGS + _heading("Lantern 9", "⟦" + _CITATION, *_links(9)).rstrip() + "⟧\n",
            good=_HEADINGS + _heading("Lantern 9", *_links(9), _CITATION).rstrip() + "\n",
        ),
        Case(
            "lines of one paragraph; carriage returns stay",
            bad="#### T\r\n⟦github link: [here](https://github.com/a/b)  \r\npaper link: [here](https://arxiv.org/abs/2309.12307)⟧\r\n",
            good="#### T\r\npaper link: [here](https://arxiv.org/abs/2309.12307)  \r\ngithub link: [here](https://github.com/a/b)\r\n",
            config=_DECLARED,
        ),
        Case(
            "as declared, though it is alone",
            bad=_heading("Lantern", "⟦" + _links(1)[1], _links(1)[0] + "⟧"),
            good=_heading("Lantern", *_links(1)),
            config=_DECLARED,
        ),
        Case(
            "list items under a bullet",
            bad=_NESTED
            + "- **Rope**, 2023\n  ⟦- Code: [link](https://github.com/a/b)\n"
            + "  - Paper: [link](https://arxiv.org/abs/2309.12307)⟧\n",
            good=_NESTED
            + "- **Rope**, 2023\n  - Paper: [link](https://arxiv.org/abs/2309.12307)\n"
            + "  - Code: [link](https://github.com/a/b)\n",
        ),
        Case(
            "a cell of a table",
            bad=_TABLE + f"| The Ropes of F | ⟦{_CODE} <br> {_PAPER}⟧ |\n",
            good=_TABLE + f"| The Ropes of F | {_ROW} |\n",
        ),
        Case(
            "a field more between the others",
            good=_HEADINGS + _heading("T", _links(9)[0], "blog link: [here](https://a.org/b)", _CITATION),
        ),
        Case(
            "too few entries for a habit",
            good=f"- **Lantern**, 2023. {_PAPER} {_CODE}\n- **Rope**, 2023. {_CODE} {_PAPER}\n",
        ),
        Case("no clear habit", good=_BULLETS + _BULLETS.replace(f"{_PAPER} {_CODE}", f"{_CODE} {_PAPER}")),
        Case(
            "links that words part, and links in a sentence",
            good=_BULLETS + f"- **Rope**, 2023. {_CODE} by the authors of the first {_PAPER}\n",
        ),
        Case(
            "links in cells of their own",
            good=_TABLE
            + "\n| Code | Title | Paper |\n|---|---|---|\n"
            + f"| {_CODE} | A Lantern for All | {_PAPER} |\n",
        ),
        Case(
            "fields that the declared order does not name",
            good=_heading("T", "blog link: [here](https://a.org/b)", *_links(1)),
            config=_DECLARED,
        ),
        Case(
            "two entries that became one, for a heading is missing",
            good=_HEADINGS + _heading("T", *_links(8), _CITATION) + "\n\n".join(["U", *_links(9), _CITATION]) + "\n",
        ),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each run of such fields, from the first that is out of place to the last."""
        runs = [run for fields in page.fields.values() for run in slots(fields)]
        order_of = field_orders(page.options[EntriesOptions].fields, runs)
        for run in runs:
            wanted = sorted_fields(run, order_of(run[0].form))
            moved = [(slot, field) for slot, field in zip(run, wanted, strict=True) if slot is not field]
            if moved:
                edits = tuple(Edit(slot.span, page.source[field.span]) for slot, field in moved)
                place = Span(moved[0][0].span.start, moved[-1][0].span.end)
                names = ", ".join(field.key for field in wanted)
                yield self.found(place, f"fields are not in the order {names}", fix=Fix(edits, "Put them in order"))
