"""BIB010: citations laid out alike."""

from collections.abc import Iterator, Sequence

from linter.bibtex.layout import Change, Margin, delimited, delimiters, indent, indented, last_comma, margins, usual
from linter.bibtex.model import Citation
from linter.diagnostics import Applicability, Diagnostic, Edit, Fix, Severity
from linter.lazy.dataclasses import dataclass
from linter.rules.base import Case, FileRule
from linter.rules.bibtex.options import BibtexOptions
from linter.rules.context import Page
from linter.rules.material import Material
from linter.text.excerpt import Excerpt
from linter.text.key_order import DeclaredOrder, KeyOrder, UsualOrder, in_order
from linter.text.span import Span

Placed = tuple[Excerpt, Citation, Sequence[Margin]]


def _citation(*fields: str, key: str = "a", indent: str = "  ", end: str = "\n") -> str:
    return f"```bibtex\n@misc{{{key},\n" + ",\n".join(f"{indent}{field}" for field in fields) + f"{end}}}\n```\n\n"


_FIELDS = ("title={T}", "author={Doe, Jane}", "year={2023}")
_USUAL = "".join(_citation(*_FIELDS, key=f"k{number}") for number in range(5))


@dataclass(frozen=True, slots=True)
class _Layout:
    """What a file's citations are to look like; None and an order that settles nothing: it does not matter."""

    indent: int | None
    delimiters: str | None
    comma: bool | None
    order: KeyOrder


class BibtexStyle(FileRule):
    """A citation that is not laid out as the others are, or as configured.

    What it does
        Compares the blanks before fields, the braces or quotes around values, the
        order of fields and the comma behind the last one with `bibtex.indent`,
        `bibtex.delimiters`, `bibtex.field-order` and `bibtex.trailing-comma`, or
        else with what four in five of the file's citations do, if it has five.
        Without such a habit it is silent. Each of these gets one finding for a
        citation. The fix leaves the values as they are. Fields that share a line
        are not indented, and citations with errors are BIB002's.

    Why
        Citations that look alike are compared at a glance, and their differences
        are those of the papers.

    Example
        Bad:
            ```bibtex
            @misc{k1, title={Lamps}, year={2021}}
            @misc{k2, title={Ropes}, year={2022}}
            @misc{k3, title={Knots}, year={2023}}
            @misc{k4, title={Wicks}, year={2024}}
            @misc{k5, title={Oil}, year={2025}}
            @misc{k6, ⟦year={2026}, title={Nets}⟧}
            ```
        Good:
            ```bibtex
            @misc{k1, title={Lamps}, year={2021}}
            @misc{k2, title={Ropes}, year={2022}}
            @misc{k3, title={Knots}, year={2023}}
            @misc{k4, title={Wicks}, year={2024}}
            @misc{k5, title={Oil}, year={2025}}
            @misc{k6, title={Nets}, year={2026}}
            ```
    """

    code = "BIB010"
    name = "bibtex-style"
    severity = Severity.INFO
    needs = Material.CITATIONS
    fixable = Applicability.SAFE
    by_habit = True
    options = ("bibtex.indent", "bibtex.delimiters", "bibtex.field-order", "bibtex.trailing-comma")
    cases = (
        Case(
            "blanks, where the others have two",
            bad=_USUAL + "```bibtex\n@misc{a,\n⟦\\ttitle⟧={T},\n\tyear={2023}\n}\n```\n".replace("\\t", "\t"),
            good=_USUAL + "```bibtex\n@misc{a,\n  title={T},\n  year={2023}\n}\n```\n",
        ),
        Case(
            "in a list item, and as configured",
            bad="- T\n\n  ```bibtex\n  @misc{a,\n  ⟦title⟧={T},\n      year={2023}\n  }\n  ```\n",
            good="- T\n\n  ```bibtex\n  @misc{a,\n    title={T},\n    year={2023}\n  }\n  ```\n",
            config="[bibtex]\nindent = 2\n",
        ),
        Case(
            "quotes, where the others have braces",
            bad=_USUAL
            + '```bibtex\n@misc{a,\n  title=⟦"A {"}Lantern{"}"⟧,\n  author="Doe, Jane",\n  year=2023\n}\n```\n',
            good=_USUAL
            + '```bibtex\n@misc{a,\n  title={A {"}Lantern{"}},\n  author={Doe, Jane},\n  year=2023\n}\n```\n',
        ),
        Case(
            "braces, where quotes are wanted and can stand",
            bad='```bibtex\n@misc{a,\n  title=⟦{T}⟧,\n  note={a "lamp"}\n}\n```\n',
            good='```bibtex\n@misc{a,\n  title="T",\n  note={a "lamp"}\n}\n```\n',
            config='[bibtex]\ndelimiters = "quotes"\n',
        ),
        Case(
            "the order of the fields",
            bad=_USUAL + "```bibtex\n@misc{a,\n  ⟦year={2023},\n  author={Doe, Jane},\n  title={T}⟧\n}\n```\n",
            good=_USUAL + "```bibtex\n@misc{a,\n  title={T},\n  author={Doe, Jane},\n  year={2023}\n}\n```\n",
        ),
        Case(
            "the configured order, others where they are",
            bad="```bibtex\n@misc{a,\n  ⟦year={2023},\n  note={N},\n  title={T}⟧\n}\n```\n",
            good="```bibtex\n@misc{a,\n  note={N},\n  title={T},\n  year={2023}\n}\n```\n",
            config='[bibtex]\nfield-order = ["title", "year"]\n',
        ),
        Case(
            "a comma behind the last field",
            bad=_USUAL + _citation(*_FIELDS, end="⟦,⟧\n"),
            good=_USUAL + _citation(*_FIELDS),
        ),
        Case(
            "no comma behind it, where one is wanted",
            bad="```bibtex\n@misc{a,\n  title={T}⟦⟧\n}\n```\n",
            good="```bibtex\n@misc{a,\n  title={T},\n}\n```\n",
            config="[bibtex]\ntrailing-comma = true\n",
        ),
        Case("too few for a habit", good=_citation(*_FIELDS) * 3 + _citation(*_FIELDS, indent="    ")),
        Case("no clear habit", good=_USUAL + _USUAL.replace("\n  ", "\n    ")),
        Case("on one line", good=_USUAL + "```bibtex\n@misc{a, title={T}, year={2023}}\n```\n"),
        Case("numbers and macros", good=_USUAL + _citation("title={T}", "month=mar", "year=2023")),
        Case(
            "what does not parse is left to BIB002",
            good=_USUAL + "```bibtex\n@misc{a,\n title={T}\n year={1}\n}\n```\n",
        ),
        Case("values that go on", good=_USUAL + _citation("title={T\n        and more}", "year={2023}")),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each citation and each of the four that is otherwise, at the first such place."""
        placed = [
            (block.block.content, citation, margins(block.block.content, citation))
            for block in page.outline.citation_blocks
            for citation in block.bibliography.sound
        ]
        layout = _layout(page.options[BibtexOptions], placed)
        orders: dict[tuple[str, ...], list[int]] = {}  # most citations have the fields of others in their order
        for text, citation, found in placed:
            yield from self._indent(found, layout.indent)
            yield from self._delimiters(citation, layout.delimiters)
            names = tuple(field.name for field in citation.fields)
            if names not in orders:
                orders[names] = in_order(names, layout.order)
            yield from self._order(page, citation, orders[names])
            if found:
                yield from self._comma(text, citation, wanted=layout.comma)

    def _indent(self, found: Sequence[Margin], wanted: int | None) -> Iterator[Diagnostic]:
        changes = list(indented(found, wanted)) if wanted is not None else []
        if changes:
            first = next(margin for margin in found if margin.span == changes[0].span)
            place = Span(first.span.start, first.field.name_span.end)
            yield self.found(place, f"fields are not indented by {wanted}", fix=_fix(changes, "Indent them"))

    def _delimiters(self, citation: Citation, wanted: str | None) -> Iterator[Diagnostic]:
        found = list(delimited(citation, wanted)) if wanted else []
        if found:
            opening, closing = found[0][1]
            changes = [change for _, pair in found for change in pair]
            place = Span(opening.span.start, closing.span.end)
            yield self.found(place, f"values do not stand in {wanted}", fix=_fix(changes, f"Put them in {wanted}"))

    def _order(self, page: Page, citation: Citation, wanted: Sequence[int]) -> Iterator[Diagnostic]:
        moved = [(slot, at) for slot, at in enumerate(wanted) if slot != at]
        if moved:
            fields = citation.fields
            changes = [Change(fields[slot].span, page.source[fields[at].span]) for slot, at in moved]
            place = Span(changes[0].span.start, changes[-1].span.end)
            message = f"fields are not in the order {', '.join(fields[at].name for at in wanted)}"
            yield self.found(place, message, fix=_fix(changes, "Put them in order"))

    def _comma(self, text: Excerpt, citation: Citation, *, wanted: bool | None) -> Iterator[Diagnostic]:
        place = last_comma(text, citation) if wanted is not None else None
        if place is None or bool(len(place)) is wanted:
            return
        if wanted:
            yield self.found(
                place, "comma is missing behind the last field", fix=Fix.replace(place, ",", message="Add it")
            )
        else:
            yield self.found(
                place, "comma stands behind the last field", fix=Fix.replace(place, "", message="Remove it")
            )


def _layout(options: BibtexOptions, placed: Sequence[Placed]) -> _Layout:
    """What is configured, else what most citations do."""
    lined = [one for one in placed if one[2]]
    commas = (last_comma(text, citation) for text, citation, _ in lined)
    declared = options.field_order
    return _Layout(
        indent=usual(indent(found) for *_, found in lined) if options.indent is None else options.indent,
        delimiters=options.delimiters or usual(delimiters(citation) for _, citation, _ in placed),
        comma=usual(bool(len(place)) for place in commas if place is not None)
        if options.trailing_comma is None
        else options.trailing_comma,
        order=DeclaredOrder(declared) if declared else UsualOrder([f.name for f in c.fields] for _, c, _ in placed),
    )


def _fix(changes: Sequence[Change], message: str) -> Fix:
    return Fix(tuple(Edit(change.span, change.content) for change in changes), message)
