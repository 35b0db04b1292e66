"""FMT014: what looks like an entry and fits no style, and entries without what their kind requires."""

from collections.abc import Iterator

from linter.diagnostics import Diagnostic, Severity
from linter.entries.strays import Strays
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.text.overlap import Overlaps

URL = "https://arxiv.org/abs/2309.1230"
CITATION = "citation:\n```bibtex\n@misc{a, title={T}}\n```\n\n"
LINKS = f"[[Paper]]({URL}9) [[Code]](https://github.com/a/z)"
BULLETS = "".join(f"- **Lantern {n}**, Jane Doe, 2023. [[Paper]]({URL}{n})\n" for n in range(3))
LINKED = "".join(f"- [The Lanterns of {n}]({URL}{at}), Jane Doe, 2023.\n" for at, n in enumerate("ABC"))
HEADINGS = "".join(f"#### Lantern {n}\n\npaper link: [here]({URL}{n})\n\n{CITATION}" for n in range(3))
TABLE = "| Title | Paper | Year |\n|---|---|---|\n" + "".join(
    f"| The Lanterns of {n} | [pdf]({URL}{at}) | 2023 |\n" for at, n in enumerate("ABC")
)


PAPERS = f"- [Lanterns]({URL}1), 2023. [[Code]](https://github.com/a/b)\n"
REQUIRED = '[[kinds]]\nstyle = "bullet"\nrequired = ["paper", "code", "year"]\n'
UNTITLED = '[[kinds]]\nstyle = "bullet"\nfrom = { title = { part = "bold" } }\n'


class EntryFormat(FileRule):
    """A block among entries that looks like one, but lacks what would make it one.

    What it does
        Reports, among entries of the same kind, list items and rows with a paper
        link and no title, headings without text above an entry's fields, fields
        that come again where a heading is missing, lines that begin as the
        entries do but without the list marker, and citations between entries that
        belong to none. Notes, sentences, news and what asks to be cited are left
        alone. Where a kind of entries is declared, what has its form but no title is
        reported, and each entry that lacks a field of `kinds.required`.

    Why
        What is read as no entry is missing from every count, search and export,
        and no other rule looks at it.

    Example
        Bad:
            - **Long Corridors**, 2023. [[Paper]](https://arxiv.org/abs/2309.12301)
            - **Steep Stairs**, 2023. [[Paper]](https://arxiv.org/abs/2309.12302)
            - ⟦[[Paper]](https://arxiv.org/abs/2309.12303)⟧
        Good:
            - **Long Corridors**, 2023. [[Paper]](https://arxiv.org/abs/2309.12301)
            - **Steep Stairs**, 2023. [[Paper]](https://arxiv.org/abs/2309.12302)
            - **Wide Doors**, 2023. [[Paper]](https://arxiv.org/abs/2309.12303)
    """

    code = "FMT014"
    name = "entry-format"
    severity = Severity.WARNING
    options = ("kinds.required", "kinds.from")
    cases = (
        Case(
            "what the kind requires is not there",
            bad=f"{PAPERS}- [⟦Ropes⟧]({URL}2), 2023\n- **⟦Doors⟧**, 2023. [[Code]](https://github.com/a/c)\n",
            config=REQUIRED,
        ),
        Case(
            "a year that is not written",
            bad=f"{PAPERS}- [⟦Ropes⟧]({URL}2). [[Code]](https://github.com/a/c)\n",
            config=REQUIRED,
        ),
        Case("all that is required", good=PAPERS, config=REQUIRED),
        Case("what no kind requires", good=f"{PAPERS}- [Ropes]({URL}2), 2023\n"),
        Case(
            "no title where it is declared to stand",
            bad=f"- **Lanterns**, 2023. [[Paper]]({URL}1)\n⟦- Ropes, 2023. [[Paper]]({URL}2)⟧\n",
            config=UNTITLED,
        ),
        Case(
            "other items of such a list",
            good=f"- **Lanterns**, 2023. [[Paper]]({URL}1)\n- See [here](https://a.org).\n",
            config=UNTITLED,
        ),
        Case(
            "what is skipped",
            good=f"{BULLETS}{BULLETS[:-1]} <!-- a -->\n- {URL}9 <!-- b -->\n",
            config='[skip]\nbetween = [["<!-- a -->", "<!-- b -->"]]\n',
        ),
        Case("a bare address", bad=f"{BULLETS}- ⟦{URL}9⟧\n"),
        Case("authors alone", bad=f"{BULLETS}- ⟦Jane Doe, Richard Roe⟧, 2023. {LINKS}\n"),
        Case("an empty title", bad=f"{BULLETS}- ⟦****, Jane Doe⟧, 2023. {LINKS}\n"),
        Case("a row without a title", bad=f"{TABLE}⟦|  | [pdf]({URL}9) | 2023 |⟧\n"),
        Case("a heading without a title", bad=f"## A\n\n{HEADINGS}⟦####⟧\n\npaper link: [here]({URL}9)\n\n{CITATION}"),
        Case(
            "a title that has lost its hashes",
            bad=f"## A\n\n{HEADINGS}⟦Ropes of Old⟧\n\npaper link: [here]({URL}9)\n\n{CITATION}",
        ),
        Case("fields without a heading", bad=f"## A\n\n{HEADINGS}⟦paper link: [here]({URL}9)⟧\n\n{CITATION}"),
        Case("a line without its marker", bad=f"{LINKED}⟦[Ropes of the Old]({URL}9), Jane Doe, 2023.⟧\n{LINKED}"),
        Case("a marker without a blank", bad=f"{LINKED}⟦-[Ropes of the Old]({URL}9), Jane Doe, 2023.⟧\n"),
        Case("a paragraph between lists", bad=f"{LINKED}\n⟦[Ropes of the Old]({URL}9), Jane Doe, 2023.⟧\n\n{LINKED}"),
        Case(
            "a line without its marker, which begins as the others do",
            bad="".join(f"- [ACL'2{n}] Lanterns of {n} Halls [[Paper]]({URL}{n})\n" for n in range(3))
            + f"⟦[EMNLP'21] Ropes of the Old [[Paper]]({URL}9)⟧\n",
        ),
        Case(
            "a paragraph before the list that it belongs to",
            bad=f"## A\n\n⟦**Ropes of the Old**, Jane Doe, 2023. [[Paper]]({URL}9)⟧\n{BULLETS}",
        ),
        Case("fields right below a section", bad=f"## A\n\n⟦paper link: [here]({URL}9)⟧\n\n{CITATION}{HEADINGS}"),
        Case(
            "a title that has lost its hashes, right below a section",
            bad=f"## A\n\n⟦Ropes of Old⟧\n\npaper link: [here]({URL}9)\n\n{CITATION}{HEADINGS}",
        ),
        Case("links alone, first in a section", bad=f"## A\n\n- ⟦{LINKS}⟧\n{BULLETS}"),
        Case(
            "a paragraph of links alone among paragraphs",
            bad="".join(f"[The Lanterns of {n}]({URL}{n}), Jane Doe\n\n" for n in range(3)) + f"⟦{LINKS}⟧\n",
        ),
        Case(
            "paragraphs of a title and one of links below it",
            good="".join(f"[The Lanterns of {n}]({URL}{n})\n\n{LINKS}\n\n" for n in range(3)),
        ),
        Case("a citation outside its item", bad=f"{BULLETS}\n⟦```bibtex⟧\n@misc{{a, title={{T}}}}\n```\n\n{BULLETS}"),
        Case(
            "notes and related links below entries",
            good=(
                f"{BULLETS}- See also the [paper]({URL}8) on ropes\n\nA note: [Ropes of the Old]({URL}9) was first.\n\n"
                f"{BULLETS}\n**Related survey**: [A Survey of Ropes]({URL}9)\n\n{BULLETS}"
            ),
        ),
        Case(
            "a list of links that are no entries",
            good=f"## Links\n\n- [[Paper]]({URL}1)\n- [[Code]](https://github.com/a/b)\n",
        ),
        Case("rows that group others, and rows without a paper", good=f"{TABLE}| **2022** | | |\n|  |  | 2021 |\n"),
        Case(
            "a request to cite",
            good=f"{BULLETS}\nIf you use this, please cite it:\n\n```bibtex\n@misc{{a, title={{T}}}}\n```\n\n{BULLETS}",
        ),
        Case(
            "an entry with two citations, and one with a note behind them",
            good=f"## A\n\n{HEADINGS}{CITATION}See [this]({URL}8).\n",
        ),
        Case(
            "titles in several lines",
            good=f"- **Ropes of Old**\n[[Paper]]({URL}9)\n- **Doors of Old**\n[[Paper]]({URL}8)\n",
        ),
        Case(
            "titles with names", good=f"{BULLETS}- **Adam, Eve**, 2023. {LINKS}\n- Attention, Please, 2023. {LINKS}\n"
        ),
        Case(
            "fields below a bullet",
            good=f"{BULLETS}- **Ropes of Old**\n  - [[Paper]]({URL}9)\n  - [[Code]](https://github.com/a/b)\n",
        ),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such block."""
        strays = list(Strays(page.document, page.outline, page.fields).find())
        skipped, known = Overlaps(page.outline.skipped), Overlaps(stray.span for stray in strays)
        for stray in strays:
            if not skipped.any(stray.span):
                yield self.found(stray.span, f"looks like an entry, but lacks {stray.lacks}")
        for span in page.outline.untitled:
            if not known.any(span):
                yield self.found(span, "looks like an entry, but lacks a title where it is declared to stand")
        for entry in page.entries:
            required = entry.kind.required if entry.kind else ()
            missing = [name.value for name in required if entry.place(name) is None]
            if missing:
                yield self.found(entry.title_span, f"entry lacks {', '.join(missing)}, required of its kind")
