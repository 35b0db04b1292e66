"""BIB007: names of fields that BibTeX and biblatex do not know."""

from collections.abc import Iterator

from linter.bibtex.field_names import is_known_field, meant_field, renamed
from linter.bibtex.model import Citation, Field
from linter.diagnostics import Applicability, Diagnostic, Fix, Severity
from linter.rules.base import Case, FileRule
from linter.rules.bibtex.options import BibtexOptions
from linter.rules.context import Page
from linter.rules.material import Material


class UnknownBibtexField(FileRule):
    """A field whose name is misspelt or unknown.

    What it does
        Reports names that neither BibTeX nor biblatex has. Those that services and
        programs write beside them (DBLP's `biburl`, ADS's `adsurl`, ACM's
        `numpages`, JabRef's and Mendeley's, those of web pages such as `code`) are
        fine, in any case, and so are those in `bibtex.known-fields`. The fix
        renames only where one usual name is a slip or two away and the citation
        does not have it yet.

    Why
        BibTeX passes over a name that it does not know without a word: the author
        under `auther` is never printed.

    Example
        Bad:
            ```bibtex
            @article{doe2023sparse,
              title={Sparse Lanterns},
              ⟦auther⟧={Doe, Jane},
              journal={Light Letters},
              year={2023}
            }
            ```
        Good:
            ```bibtex
            @article{doe2023sparse,
              title={Sparse Lanterns},
              author={Doe, Jane},
              journal={Light Letters},
              year={2023}
            }
            ```
    """

    code = "BIB007"
    name = "unknown-bibtex-field"
    severity = Severity.WARNING
    needs = Material.CITATIONS
    fixable = Applicability.SAFE
    options = ("bibtex.known-fields",)
    cases = (
        Case(
            "letters swapped, in another case, in an entry below a heading",
            bad=(
                "#### T\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n\ncitation:\n"
                "```bibtex\n@misc{a,\n  ⟦Titel⟧={T},\n  ⟦YAER⟧={2023}\n}\n```\n"
            ),
            good=(
                "#### T\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n\ncitation:\n"
                "```bibtex\n@misc{a,\n  Title={T},\n  YEAR={2023}\n}\n```\n"
            ),
        ),
        Case(
            "a plural, and two slips, in a list item",
            bad="- T\n\n  ```bibtex\n  @article{a, ⟦authors⟧ = {Doe, Jane}, ⟦archivePerfx⟧ = {arXiv}}\n  ```\n",
            good="- T\n\n  ```bibtex\n  @article{a, author = {Doe, Jane}, archivePrefix = {arXiv}}\n  ```\n",
        ),
        Case(
            "the right name is there already",
            bad="```bibtex\n@misc{a,\n  title={T},\n  ⟦tilte⟧={U}\n}\n```\n",
        ),
        Case("far from all names", bad="```bibtex\n@misc{a, title={T}, ⟦lanterns⟧={7}}\n```\n"),
        Case(
            "what others write beside the standard fields",
            good=(
                "```bibtex\n@article{a, title={T}, biburl={u}, bibsource={d}, timestamp={t}, adsurl={u}, abstract={A}, "
                "keywords={k}, file={f}, urldate={2023-05-01}, ARCHIVEPREFIX={arXiv}, primaryclass={cs.CL},"
                " eprinttype={arxiv}, numpages={9}, issue_date={May}, articleno={3}, bdsk-url-1={u}, code={u}}\n```\n"
            ),
        ),
        Case("biblatex", good="```bibtex\n@online{a, subtitle={S}, eventdate={2023}, author+an={1=x}}\n```\n"),
        Case(
            "a name that the list declares",
            good="```bibtex\n@misc{a, title={T}, Lanterns={7}}\n```\n",
            config='[bibtex]\nknown-fields = ["lanterns"]\n',
        ),
        Case("macros", good='```bibtex\n@string{lant = "Light Letters"}\n@misc{a, journal=lant}\n```\n'),
        Case(
            "what does not parse is left to BIB002",
            good="```bibtex\n@misc{a,\n  title={T}\n  auther={Doe, Jane}\n}\n```\n",
        ),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such name."""
        declared = {name.lower() for name in page.options[BibtexOptions].known_fields}
        for citation in page.sound_citations:
            taken = {field.name for field in citation.fields}
            for field in citation.fields:
                if not is_known_field(field.name) and field.name not in declared:
                    yield self._judged(page, citation, field, taken)

    def _judged(self, page: Page, citation: Citation, field: Field, taken: set[str]) -> Diagnostic:
        meant = meant_field(field.name)
        written = page.source[field.name_span]
        if meant is None:
            return self.found(field.name_span, f"BibTeX knows no field `{written}`")
        message = f"BibTeX knows no field `{written}`; `{meant}` is meant"
        name = renamed(written, meant, taken)
        if name is None:
            return self.found(field.name_span, f"{message}, which `{citation.key}` has already")
        taken.add(name.lower())
        fix = Fix.replace(field.name_span, name, message=f"Rename it `{name}`")
        return self.found(field.name_span, message, fix=fix)
