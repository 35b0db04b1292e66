"""ARX002: arXiv links in their canonical form."""

from collections.abc import Iterator

from linter.diagnostics import Applicability, Diagnostic, Fix, Severity
from linter.papers.addresses.arxiv import canonical_url
from linter.rules.base import Case, FileRule
from linter.rules.context import Page


class NonCanonicalArxivUrl(FileRule):
    """An arXiv link that is neither `https://arxiv.org/abs/ID` nor `https://arxiv.org/pdf/ID`.

    What it does
        Reports every link that reaches arXiv by another address: `www.`,
        `export.`, `http`, `/html/`, a query, a fragment, something behind the id.
        The fix keeps version and form; `.pdf` behind the id may stay.

    Why
        One paper, one address: readers land on arXiv itself, and copies are
        found by comparing text.

    Example
        Bad:
            - **Sparse Lanterns**, 2023. [paper](⟦http://www.arxiv.org/abs/2309.12307?context=cs⟧)
        Good:
            - **Sparse Lanterns**, 2023. [paper](https://arxiv.org/abs/2309.12307)
    """

    code = "ARX002"
    name = "non-canonical-arxiv-url"
    severity = Severity.WARNING
    fixable = Applicability.SAFE
    cases = (
        Case(
            "version and form stay: whether they may is for ARX003 and ARX014 to say",
            bad="- **T** [pdf](⟦http://export.arxiv.org/pdf/2309.12307v2⟧)\n",
            good="- **T** [pdf](https://arxiv.org/pdf/2309.12307v2)\n",
        ),
        Case(
            "junk behind the id",
            bad="- **T** [a](⟦https://arxiv.org/abs/2309.12307mini⟧) [b](⟦https://arxiv.org/pdf/2309.12307.pdf%5C⟧)\n",
            good="- **T** [a](https://arxiv.org/abs/2309.12307) [b](https://arxiv.org/pdf/2309.12307.pdf)\n",
        ),
        Case(
            "the HTML form",
            bad="- **T** [html](⟦https://arxiv.org/html/2309.12307v1⟧)\n",
            good="- **T** [html](https://arxiv.org/abs/2309.12307v1)\n",
        ),
        Case(
            "a doubled slash, and a fragment",
            bad="- **T** [a](⟦https://arxiv.org//abs/2309.12307⟧) [b](⟦https://arxiv.org/abs/2309.12307#⟧)\n",
            good="- **T** [a](https://arxiv.org/abs/2309.12307) [b](https://arxiv.org/abs/2309.12307)\n",
        ),
        Case(
            "an address in HTML",
            bad='<a href="⟦http://arxiv.org/abs/2309.12307⟧">paper</a>\n',
            good='<a href="https://arxiv.org/abs/2309.12307">paper</a>\n',
        ),
        Case(
            "the address of a reference link, once for all that use it",
            bad="- [T][t], again [T][t]\n\n[t]: ⟦http://arxiv.org/abs/2309.12307⟧\n",
            good="- [T][t], again [T][t]\n\n[t]: https://arxiv.org/abs/2309.12307\n",
        ),
        Case(
            "arXiv's first address",
            bad="- **T** [paper](⟦https://xxx.lanl.gov/abs/2309.12307⟧)\n",
            good="- **T** [paper](https://arxiv.org/abs/2309.12307)\n",
            select=("LNK012",),
        ),
        Case("`.pdf` behind the id", good="- **T** [pdf](https://arxiv.org/pdf/2309.12307.pdf)\n"),
        Case("a malformed id is left to ARX001", good="- **T** [pdf](http://arxiv.org/pdf/23)\n"),
        Case(
            "listings, searches and the home page",
            good="- [new](http://arxiv.org/list/cs.CL/new) [find](https://arxiv.org/search/) [arXiv](https://arxiv.org)\n",
        ),
        Case("a mirror is left to ARX011", good="- **T** [read](https://ar5iv.labs.arxiv.org/html/2309.12307)\n"),
        Case(
            "pictures of a paper's HTML form",
            good='![](https://arxiv.org/html/2309.12307v1/x1.png) <img src="https://arxiv.org/html/2309.12307v1/x2.png">\n',
        ),
        Case(
            "inside BibTeX",
            good="#### T\n\ncitation:\n```bibtex\n@misc{a,\n  title={T},\n  url={http://arxiv.org/abs/2309.12307}\n}\n```\n",
        ),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such address."""
        for link in page.links:
            wanted = None if link.is_image else canonical_url(link.url)
            if wanted is None or link.url == wanted:
                continue
            fix = Fix.replace(link.url_span, wanted, message="Use arXiv's own address")
            yield self.found(link.url_span, f"arXiv link is not {wanted}", fix=fix)
