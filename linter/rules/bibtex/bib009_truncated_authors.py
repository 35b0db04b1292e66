"""BIB009: author lists that are cut short, or that BibTeX does not read as they were meant."""

from collections.abc import Iterator

from linter.diagnostics import Diagnostic, Severity
from linter.papers.author_slips import author_slips
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.rules.material import Material
from linter.text.span import Span

FIELDS = ("author", "editor")


class TruncatedAuthors(FileRule):
    """An author list that does not name all authors, or that BibTeX reads as others than were meant.

    What it does
        Reports `et al.`, `and others` (which BibTeX allows, and prints as *et al.*)
        and dots; authors parted by commas, semicolons, `&` or nothing but an `and` too
        many; and a name that ends in a comma. `First von Last`, `von Last, First`,
        `von Last, Jr, First` and what stands in braces are names.

    Why
        Whoever is left out is not cited. Names between commas become one author,
        or an error.

    Example
        Bad:
            ```bibtex
            @article{doe2023sparse,
              title={Sparse Lanterns},
              author={Doe, Jane and Roe, Richard ⟦and others⟧},
              journal={Light Letters},
              year={2023}
            }
            ```
        Good:
            ```bibtex
            @article{doe2023sparse,
              title={Sparse Lanterns},
              author={Doe, Jane and Roe, Richard and Poe, Ann},
              journal={Light Letters},
              year={2023}
            }
            ```
    """

    code = "BIB009"
    name = "truncated-authors"
    severity = Severity.INFO
    needs = Material.CITATIONS
    cases = (
        Case(
            "`et al.`",
            bad=(
                "#### T\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n\ncitation:\n"
                "```bibtex\n@misc{a,\n  title={T},\n  author={Jane Doe ⟦et al.⟧}\n}\n```\n"
            ),
        ),
        Case(
            "commas instead of `and`, in a list item",
            bad="- T\n\n  ```bibtex\n  @misc{a,\n    author={⟦Jane Doe, Richard Roe, Ann Poe⟧}\n  }\n  ```\n",
        ),
        Case("semicolons", bad='```bibtex\n@misc{a, author = "Doe, Jane⟦;⟧ Roe, Richard"}\n```\n'),
        Case("a sign", bad="```bibtex\n@misc{a, author={Jane Doe ⟦&⟧ Richard Roe}}\n```\n"),
        Case("an `and` too many", bad="```bibtex\n@misc{a, author={Jane Doe ⟦and⟧ and Ann Poe}}\n```\n"),
        Case("an `and` at the end", bad="```bibtex\n@misc{a, author={Jane Doe and Ann Poe ⟦and⟧}}\n```\n"),
        Case(
            "all forms of names",
            good=(
                "```bibtex\n@misc{a, author={van der Berg, Jan and Jan van der Berg and King, Jr, Max and {Lamps}}}\n"
                "@misc{b, author={{Lamps, Lights and Halls, Inc.} and Garc{\\'i}a M{\\'a}rquez, Ana Mar{\\'i}a}}\n```\n"
            ),
        ),
        Case(
            "over several lines",
            good="```bibtex\n@misc{a,\n  author={Doe, Jane and\n     Roe, Richard\n     and Poe, Ann}\n}\n```\n",
        ),
        Case("one name", good="```bibtex\n@misc{a, author={OpenAI}, editor={Brothers, Al}}\n```\n"),
        Case("other fields", good="```bibtex\n@misc{a, title={Lamps, Halls, and others}, note={et al.}}\n```\n"),
        Case("a macro", good='```bibtex\n@string{us = "Doe, Jane"}\n@misc{a, author=us # " and Roe, Ann"}\n```\n'),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each slip."""
        for citation in page.sound_citations:
            for field in citation.fields:
                if field.name not in FIELDS or not field.delimiter:
                    continue
                start = field.value_span.start
                for slip in author_slips(page.source[field.value_span]):
                    yield self.found(Span(start + slip.start, start + slip.end), slip.message)
