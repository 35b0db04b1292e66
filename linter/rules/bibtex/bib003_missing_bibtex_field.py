"""BIB003: citations that lack a field which their type requires."""

from collections.abc import Iterator, Sequence

from linter.bibtex.field_names import is_known_field, meant_field
from linter.bibtex.model import Citation
from linter.bibtex.preprints import names_arxiv
from linter.bibtex.required import missing_fields
from linter.diagnostics import Diagnostic, Severity
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.rules.material import Material
from linter.text.span import Span


class MissingBibtexField(FileRule):
    """A citation without a field that its type requires.

    What it does
        Asks every citation for its authors, its title and its year, and for what
        its type needs besides, as *BibTeXing* (section 3.1, *Entry Types*) and the
        manual of biblatex (section 2.1.1, *Regular Types*) say: `journal` for an
        article, `booktitle` for a paper in proceedings, `school` for a thesis,
        `institution` for a report, `publisher` for a book, `url` for a page. What
        either of the two takes instead is fine (`date` for `year`, `journaltitle`
        for `journal`; `editor` or `organization` for `author` where a work may
        have none), and so is what a `crossref` hands down. An article that names
        its arXiv paper needs no journal. An empty field counts as missing.

        Silent where the citation does not parse (BIB002), and where the field is
        there under a misspelt name (BIB007).

    Why
        BibTeX prints the reference with a gap, and warns whoever copied the
        citation.

    Example
        Bad:
            ```bibtex
            ⟦@inproceedings{doe2023sparse⟧,
              title={Sparse Lanterns},
              author={Doe, Jane},
              year={2023}
            }
            ```
    """

    code = "BIB003"
    name = "missing-bibtex-field"
    severity = Severity.WARNING
    needs = Material.CITATIONS
    cases = (
        Case(
            "no author, in an entry below a heading",
            bad=(
                "#### Sparse Lanterns\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n\ncitation:\n"
                "```bibtex\n⟦@misc{a⟧,\n  title={Sparse Lanterns},\n  year={2023},\n  eprint={2309.12307}\n}\n```\n"
            ),
        ),
        Case(
            "no year, in a list item",
            bad=(
                "- **Sparse Lanterns**\n\n  ```bibtex\n  ⟦@article{a⟧,\n    title={Sparse Lanterns},\n"
                "    author={Doe, Jane},\n    journal={Light Letters}\n  }\n  ```\n"
            ),
        ),
        Case("no title, on one line", bad="```bibtex\n⟦@misc{a⟧, author={Doe, Jane}, year={2023}}\n```\n"),
        Case("nothing at all", bad="```bibtex\n⟦@article{a⟧}\n```\n"),
        Case(
            "no journal",
            bad="```bibtex\n⟦@article{a⟧,\n  title={T},\n  author={Doe, Jane},\n  volume={3},\n  year={2023}\n}\n```\n",
        ),
        Case(
            "an empty field",
            bad="```bibtex\n@misc{a,\n  title={T},\n  ⟦author={}⟧,\n  year={2023}\n}\n```\n",
        ),
        Case(
            "the editors of the proceedings are not the authors",
            bad=(
                "```bibtex\n⟦@inproceedings{a⟧,\n  title={T},\n  editor={Roe, Ann},\n  booktitle={Proceedings},\n"
                "  organization={Lamp Press},\n  year={2023}\n}\n```\n"
            ),
        ),
        Case(
            "a preprint cited as an article",
            good=(
                "```bibtex\n@article{a,\n  title={T},\n  author={Doe, Jane},\n  eprint={2309.12307},\n"
                "  archivePrefix={arXiv},\n  year={2023}\n}\n```\n"
            ),
        ),
        Case(
            "biblatex",
            good=(
                "```bibtex\n@article{a, title={T}, author={Doe, Jane}, journaltitle={Letters}, date={2023-05}}\n\n"
                "@thesis{b, title={T}, author={Doe, Jane}, institution={Hall}, date={2023}}\n\n"
                "@online{c, title={T}, organization={Lamps}, url={https://lamps.org}, urldate={2023-05-01}}\n```\n"
            ),
        ),
        Case(
            "what a crossref hands down",
            good=(
                "```bibtex\n@inproceedings{a, title={T}, author={Doe, Jane}, crossref={p}}\n\n"
                "@proceedings{p, title={Light}, editor={Roe, Ann}, year={2023}}\n```\n"
            ),
        ),
        Case(
            "a program and a data set",
            good=(
                "```bibtex\n@software{a, title={T}, author={Doe, Jane}, year={2023}, url={https://lamps.org}}\n\n"
                "@dataset{b, title={T}, author={{Lamp Team}}, year={2023}, publisher={Lamps}}\n```\n"
            ),
        ),
        Case("names in other cases", good="```bibtex\n@MISC{a, Title={T}, AUTHOR={Doe, Jane}, Year=2023}\n```\n"),
        Case(
            "a misspelt name is left to BIB007",
            good="```bibtex\n@misc{a,\n  title={T},\n  auther={Doe, Jane},\n  year={2023}\n}\n```\n",
        ),
        Case(
            "what does not parse is left to BIB002",
            good="```bibtex\n@misc{a,\n  title={T}\n  author={Doe, Jane}\n}\n```\n",
        ),
        Case("strings and comments", good='```bibtex\n@string{x = "X"}\n@comment{@misc{a, title={T}}}\n```\n'),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such citation, at its head, and one for each empty field."""
        blocks = [block.bibliography for block in page.outline.citation_blocks]
        by_key = {citation.key: citation for block in blocks for citation in block.citations if citation.key}
        for citation in (citation for block in blocks for citation in block.sound):
            parent = by_key.get(citation.value("crossref").strip())
            needs = missing_fields(citation, parent, is_on_arxiv=names_arxiv(page.source, citation))
            absent = []
            for names in needs:
                empty = next((field for name in names if (field := citation.get(name))), None)
                if empty:
                    yield self.found(empty.span, f"`{empty.name}` is empty, and `@{citation.type}` requires it")
                elif not _is_misspelt(citation, names):
                    absent.append(names)
            if absent:
                head = Span(citation.span.start, citation.key_span.end)
                yield self.found(head, f"`@{citation.type}` lacks {' and '.join(map(_named, absent))}")


def _named(names: Sequence[str]) -> str:
    usual = [f"`{name}`" for name in names[:2]]
    return " or ".join(usual)


def _is_misspelt(citation: Citation, names: Sequence[str]) -> bool:
    """Whether the field is there under a name that is known to nobody."""
    unknown = (field.name for field in citation.fields if not is_known_field(field.name))
    return any((meant_field(name) or "").lower() in names for name in unknown)
