"""FMT017: fields without the label that those of other entries have."""

from collections import Counter
from collections.abc import Iterator, Mapping

from linter.diagnostics import Applicability, Diagnostic, Edit, Fix, Severity
from linter.entries.fields import Field, Form
from linter.entries.model import Entry, LinkKind
from linter.entries.neighbours import unlike_neighbours
from linter.lazy import re
from linter.papers.venues import is_any_venue
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.text.cover import Cover
from linter.text.span import Span

LINE_END = re.compile(r"[ \t]*(?:\r\n?|\n)")
YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_FORMS = ("pdf", "arxiv")  # what a label says of the form or the place of a paper
URL = "https://arxiv.org/abs/2309.1230"
FENCE = "```bibtex\n@misc{a,\n  title={T}\n}\n```\n\n"


def _entry(name: str, url: str, label: str = "paper link: ", citation: str = "citation:\n\n") -> str:
    return f"#### {name}\n\n{label}[here]({url})\n\n{citation}{FENCE}"


HEADINGS = "## A\n\n" + "".join(_entry(f"Lantern {n}", f"{URL}{n}") for n in range(4))
BULLETS = "## A\n\n" + "".join(f"- **Lantern {n}**, Jane Doe, 2023. [[Paper]]({URL}{n})\n" for n in range(4))


class MissingFieldLabel(FileRule):
    """A citation or a paper link without the label that the section's other entries give theirs.

    What it does
        Reports a BibTeX block without its `citation:` line and a paper link without
        its label (`[here](…)`, a bare address) where at least three other entries
        of the section have such a field and four in five of them label it. In a
        smaller section all others must, and four in five of the file. The fix
        adds the label as most of the others write it. A link that none of their
        labels is true of (`[[link]]` to a publisher's page among `[[pdf]]`)
        is left alone.

    Why
        Entries that are written alike are read at a glance, by people and tools.

    Example
        Bad:
            - **Long Corridors**, 2023. [[Paper]](https://arxiv.org/abs/2309.12301)
            - **Steep Stairs**, 2023. [[Paper]](https://arxiv.org/abs/2309.12302)
            - **Wide Doors**, 2023. [[Paper]](https://arxiv.org/abs/2309.12303)
            - **Low Ceilings**, 2023. ⟦[[link]](https://arxiv.org/abs/2309.12304)⟧
        Good:
            - **Long Corridors**, 2023. [[Paper]](https://arxiv.org/abs/2309.12301)
            - **Steep Stairs**, 2023. [[Paper]](https://arxiv.org/abs/2309.12302)
            - **Wide Doors**, 2023. [[Paper]](https://arxiv.org/abs/2309.12303)
            - **Low Ceilings**, 2023. [[Paper]](https://arxiv.org/abs/2309.12304)
    """

    code = "FMT017"
    name = "missing-field-label"
    severity = Severity.WARNING
    fixable = Applicability.SAFE
    by_habit = True
    cases = (
        Case(
            "a citation",
            bad=HEADINGS + _entry("Rope", f"{URL}9", citation="⟦```bibtex⟧\n@misc{b,\n  title={Rope}\n}\n```\n\n"),
            good=HEADINGS
            + _entry("Rope", f"{URL}9", citation="citation:\n\n```bibtex\n@misc{b,\n  title={Rope}\n}\n```\n\n"),
        ),
        Case(
            "a citation right below the link, with carriage returns",
            bad=(
                f"{HEADINGS}#### Rope\n\npaper link: [here]({URL}9)\n⟦```bibtex⟧\n@misc{{b, title={{Rope}}}}\n```\n"
            ).replace("\n", "\r\n"),
            good=(
                f"{HEADINGS}#### Rope\n\npaper link: [here]({URL}9)\n\ncitation:\n\n"
                "```bibtex\n@misc{b, title={Rope}}\n```\n"
            ).replace("\n", "\r\n"),
        ),
        Case(
            "a paper link below a heading",
            bad=HEADINGS + _entry("Rope", f"{URL}9", label="⟦").replace(")\n", ")⟧\n"),
            good=HEADINGS + _entry("Rope", f"{URL}9"),
        ),
        Case(
            "a bare address behind a bullet's title",
            bad=BULLETS + f"- **Rope**, Jane Doe, 2023. ⟦{URL}9⟧\n",
            good=BULLETS + f"- **Rope**, Jane Doe, 2023. [[Paper]]({URL}9)\n",
        ),
        Case("a label that is another one", good=HEADINGS + _entry("Rope", f"{URL}9", "pdf link: ", "**BibTeX:**\n")),
        Case(
            "a label without its colon, and one misspelt",
            good=HEADINGS + _entry("Rope", f"{URL}9", citation="citaton\n"),
        ),
        Case(
            "a link whose own text is a label",
            good=HEADINGS + _entry("Rope", f"{URL}9", label="").replace("[here]", "[paper]"),
        ),
        Case(
            "a broken link and its label, which LNK014 mends, and a misspelt label, which FMT018 does",
            good=BULLETS + f"- **Rope** [[Paper]] ({URL}9)\n- **Oil** [[Ppaer]]({URL}8)\n",
        ),
        Case(
            "labels that are untrue of the link",
            good="".join(f"- **Lamp {n}**. [[pdf]](https://arxiv.org/pdf/2309.1230{n})\n" for n in range(4))
            + "- **Rope**. [[link]](https://dl.acm.org/doi/10.1145/3240508.3240615)\n",
        ),
        Case(
            "a venue in the label's place",
            good=BULLETS
            + f"- [[2023-ECCV]]({URL}9) **Steep Stairs Revisited** [code](https://github.com/jane/steep)\n",
        ),
        Case(
            "a year in the place of a venue",
            good=f"- Lanterns That Glow [[ICCV 2021]]({URL}1)\n- Doors That Close [[WACV 2022]]({URL}2)\n"
            f"- Stairs That Climb [[CVPR 2023]]({URL}3)\n- Ropes That Hold [[ECCV 2024]]({URL}4)\n"
            f"- Wicks That Burn [[2025]]({URL}9)\n",
        ),
        Case("links that are titles", good=BULLETS + f"- [Steep Stairs Revisited]({URL}9), Jane Doe, 2023.\n"),
        Case(
            "a neighbour's badge is its own",
            bad=(
                f"- **Rope** [![paper](https://img.shields.io/badge/arXiv-2309.10001-red)]({URL}1)\n"
                f"- **Knot** [paper]({URL}2)\n- **Oil** [pdf]({URL}3)\n- **Wick** [arXiv]({URL}4)\n"
                f"- **Hook** [abs]({URL}5)\n- **Lantern** ⟦<{URL}9>⟧\n"
            ),
            good=(
                f"- **Rope** [![paper](https://img.shields.io/badge/arXiv-2309.10001-red)]({URL}1)\n"
                f"- **Knot** [paper]({URL}2)\n- **Oil** [pdf]({URL}3)\n- **Wick** [arXiv]({URL}4)\n"
                f"- **Hook** [abs]({URL}5)\n- **Lantern** [paper]({URL}9)\n"
            ),
        ),
        Case(
            "no habit: half of the others have none",
            good=HEADINGS + "".join(_entry(f"Rope {n}", f"{URL}{n}", citation="") for n in range(4)),
        ),
        Case("too few others", good=_entry("Lantern", f"{URL}1") + _entry("Rope", f"{URL}2", "", "")),
        Case(
            "a second citation and a follow-up link",
            good=HEADINGS + _entry("Rope", f"{URL}9") + f"{FENCE}see also [here]({URL}8)\n",
        ),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such field, at its link or at the first line of its fence."""
        broken = Cover((near.span, near) for near in page.near_links)
        for find in (_citation, _paper):
            found = {entry: field for entry, fields in page.fields.items() if (field := find(entry, fields))}
            having = {entry: bool(field.label) or _names_venue(field) for entry, field in found.items()}
            for entry in unlike_neighbours(having):
                field = found[entry]
                if field.link and broken.innermost(field.link.link.span):
                    continue
                place = _first_line(page, field.span) if field.citation else field.span
                what = "citation" if field.citation else "paper link"
                fix = _fix(page, entry, field, found)
                if fix or field.citation:
                    yield self.found(place, f"{what} has no label, though the section's others have one", fix=fix)


def _citation(entry: Entry, fields: tuple[Field, ...]) -> Field | None:
    return next((field for field in fields if field.citation is entry.citation_block and field.citation), None)


def _paper(entry: Entry, fields: tuple[Field, ...]) -> Field | None:
    """The field of the entry's paper: a labelled one, else the one whose link is taken for it."""
    papers = [field for field in fields if field.link and field.link.kind is LinkKind.PAPER]
    url = entry.paper_link.link.url if entry.paper_link else None
    own = (
        field
        for field in papers
        if field.link and field.link.link.url == url and not field.span.overlaps(entry.title_span)
    )
    return next((field for field in papers if field.label), next(own, None))


def _fix(page: Page, entry: Entry, field: Field, found: Mapping[Entry, Field]) -> Fix | None:
    alike = [
        (other.section is entry.section, neighbour)
        for other, neighbour in found.items()
        if neighbour.label and neighbour.form is field.form and (neighbour.is_prefix or field.form is Form.INLINE)
    ]
    near = [neighbour for is_near, neighbour in alike if is_near] or [neighbour for _, neighbour in alike]
    edit = _labelled_fence if field.citation else _labelled_link if field.form is Form.INLINE else _labelled_line
    texts = Counter(text for neighbour in near if (text := edit(page, field, neighbour)))
    if not texts:
        return None
    (place, content), _ = texts.most_common(1)[0]
    return Fix((Edit(place, content),), "Add the label as the others have it")


Written = tuple[Span, str]


def _labelled_line(page: Page, field: Field, neighbour: Field) -> Written | None:
    """The label before a neighbour's link, in front of the field's."""
    if not (field.link and neighbour.link):
        return None
    start = neighbour.label_span.start
    while start > neighbour.span.start and page.source.text[start - 1] in "*_":
        start -= 1
    place = field.link.link.span.start
    return Span(place, place), page.source.text[start : neighbour.link.link.span.start]


def _labelled_link(page: Page, field: Field, neighbour: Field) -> Written | None:
    """A neighbour's link with the field's address."""
    if not (field.link and neighbour.link) or neighbour.is_prefix or not neighbour.link.link.url_span:
        return None
    whole, url = neighbour.link.link.span, neighbour.link.link.url_span
    text = page.source.text
    before = text[whole.start : url.start]
    own = page.source[field.link.link.url_span]
    # A badge, or a label with a number, may name the neighbour's own paper; `[pdf]` may be untrue of another address.
    is_untrue = any(form in before.casefold() and form not in own.casefold() for form in _FORMS)
    if not whole.covers(url) or "![" in before or any(map(str.isdigit, before)) or is_untrue:
        return None
    return field.link.link.span, before + own + text[url.end : whole.end]


def _labelled_fence(page: Page, field: Field, neighbour: Field) -> Written | None:
    """A neighbour's label and what stands between it and its fence, in front of the field's fence."""
    if not (field.citation and neighbour.citation):
        return None
    text, place = page.source.text, field.citation.block.span.start
    label = LINE_END.sub(page.source.newline, text[neighbour.span.start : neighbour.citation.block.span.start])
    indent, above = _indent(page, place), page.source.row(place) - 1
    if indent != _indent(page, neighbour.span.start) or indent.strip():
        return None
    is_apart = above == 0 or not page.source[page.source.line(above)].strip()
    return Span(place, place), label if is_apart else page.source.newline + indent + label


def _indent(page: Page, place: int) -> str:
    return page.source.text[page.source.line(page.source.row(place)).start : place]


def _first_line(page: Page, span: Span) -> Span:
    return Span(span.start, page.source.line(page.source.row(span.start)).end)


def _names_venue(field: Field) -> bool:
    """Whether the text of a field's link says where or when its paper came out, as others' may: `[[CVPR 2024]](…)`."""
    label = field.link.label if field.link and field.link.is_labelled else ""
    return is_any_venue(label) or YEAR.fullmatch(label) is not None
