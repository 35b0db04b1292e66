"""BIB002: BibTeX that does not parse."""

from collections.abc import Iterator

from linter.diagnostics import Diagnostic, Severity
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.rules.material import Material


class BibtexSyntax(FileRule):
    """BibTeX that BibTeX does not read as it was meant.

    What it does
        Reports, each at its place, a missing comma, brace or `=`, a missing
        citation key, a field given twice, and text behind a citation's closing
        brace, in every block of BibTeX.

    Why
        Whoever copies the citation gets an error or, worse, a reference without
        the field behind the missing comma: most tools drop it in silence.

    Example
        Bad:
            ```bibtex
            @article{doe2023sparse,
              title={Sparse Lanterns},
              author={Doe, Jane}⟦⟧
              year={2023}
            }
            ```
    """

    code = "BIB002"
    name = "bibtex-syntax"
    severity = Severity.ERROR
    needs = Material.CITATIONS
    cases = (
        Case(
            "text behind the closing brace",
            bad="```bibtex\n@misc{a,\n  title={T},\n  year={2023}\n}⟦, and more⟧\n```\n",
        ),
        Case("a value that is never closed", bad="```bibtex\n@misc{a,\n  title=⟦{⟧T,\n  year={2023}\n}\n```\n"),
        Case("a citation that is never closed", bad="```bibtex\n@misc{a,\n  title={T},\n  year={2023}⟦⟧\n```\n"),
        Case("no citation key", bad="```bibtex\n@misc{⟦⟧title={T},\n  year={2023}\n}\n```\n"),
        Case(
            "a fence inside a list item",
            bad="- T\n\n  ```bibtex\n  @misc{a,\n    title={T}⟦⟧\n    year={2023}\n  }\n  ```\n",
        ),
        Case(
            "a comma behind the last field, or none",
            good="```bibtex\n@misc{a, title={T}, year={2023},}\n@misc{b, year=2023}\n```\n",
        ),
        Case(
            "nested braces, quotes, escapes",
            good='```bibtex\n@misc{a,\n  title={{T} of {\\"O}},\n  note="a {"} b",\n}\n```\n',
        ),
        Case(
            "macros and numbers",
            good="```bibtex\n@string{x = {X}}\n@misc{a,\n  title = x # { T},\n  month = jan,\n  year = 2023\n}\n```\n",
        ),
        Case(
            "text between citations is comment",
            good="```bibtex\nAs cited by the authors:\n\n@misc{a, title={T}}\n\n% and\n```\n",
        ),
        Case("other code", good="```python\n@cache\ndef f(): return {\n```\n"),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each problem."""
        for block in page.outline.citation_blocks:
            for problem in block.bibliography.problems:
                yield self.found(problem.span, problem.message)
