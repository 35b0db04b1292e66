"""ARX003: versions in arXiv links."""

from collections.abc import Iterator

from linter.diagnostics import Applicability, Diagnostic, Fix, Severity
from linter.markdown.model import Link
from linter.papers.addresses.arxiv import pinned_version
from linter.rules.arxiv.options import ArxivOptions
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.text.span import Span


class PinnedArxivVersion(FileRule):
    """An arXiv link that names one version of the paper.

    What it does
        Reports `v2` and its like behind the identifier, in links to arXiv and its
        mirrors; the fix removes it.

    Why
        Without a version the link leads to the newest one, which is what a reader
        of a list wants. A list that pins versions on purpose says so:
        `arxiv.version = "keep"`.

    Example
        Bad:
            - **Sparse Lanterns**, 2023. [paper](https://arxiv.org/abs/2309.12307⟦v2⟧)
        Good:
            - **Sparse Lanterns**, 2023. [paper](https://arxiv.org/abs/2309.12307)
    """

    code = "ARX003"
    name = "pinned-arxiv-version"
    severity = Severity.INFO
    fixable = Applicability.SAFE
    options = ("arxiv.version",)
    cases = (
        Case(
            "`.pdf` behind the version stays",
            bad="- **T** [pdf](https://arxiv.org/pdf/2309.12307⟦v12⟧.pdf)\n",
            good="- **T** [pdf](https://arxiv.org/pdf/2309.12307.pdf)\n",
        ),
        Case(
            "the old scheme, in angle brackets",
            bad="- **T** <https://arxiv.org/abs/hep-th/9901001⟦v1⟧>\n",
            good="- **T** <https://arxiv.org/abs/hep-th/9901001>\n",
        ),
        Case(
            "an address that ARX002 mends as well",
            bad="- **T** [paper](http://www.arxiv.org/abs/2309.12307⟦v2⟧?context=cs)\n",
            good="- **T** [paper](https://arxiv.org/abs/2309.12307)\n",
            select=("ARX002",),
        ),
        Case(
            "an address in HTML",
            bad='<a href="https://arxiv.org/abs/2309.12307⟦v3⟧">paper</a>\n',
            good='<a href="https://arxiv.org/abs/2309.12307">paper</a>\n',
        ),
        Case("no version", good="- **T** [pdf](https://arxiv.org/pdf/2309.12307.pdf)\n"),
        Case(
            "no arXiv", good="- **T** [code](https://github.com/a/2309.12307v2) [v2](https://x.org/abs/2309.12307v2)\n"
        ),
        Case("a picture of one version", good="![](https://arxiv.org/html/2309.12307v1/x1.png)\n"),
        Case(
            "inside BibTeX",
            good="```bibtex\n@misc{a,\n  title={T},\n  url={https://arxiv.org/abs/2309.12307v2}\n}\n```\n",
        ),
        Case(
            "a version that the list keeps",
            good="- **T** [pdf](https://arxiv.org/pdf/2309.12307v2)\n",
            config='[arxiv]\nversion = "keep"\n',
        ),
        Case("text is no link", good="See arXiv:2309.12307v2.\n"),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each version, at it."""
        if page.options[ArxivOptions].version == "keep":
            return
        for link in page.links:
            place = None if link.is_image else pinned_version(link.url)
            if place:
                yield self._finding(page, link, *place)

    def _finding(self, page: Page, link: Link, start: int, end: int) -> Diagnostic:
        message, advice = f"arXiv link is pinned to version {link.url[start + 1 : end]}", "Remove the version"
        if page.source[link.url_span] != link.url:  # escapes or character references: places differ
            wanted = link.url[:start] + link.url[end:]
            return self.found(link.url_span, message, fix=Fix.replace(link.url_span, wanted, message=advice))
        span = Span(link.url_span.start + start, link.url_span.start + end)
        return self.found(span, message, fix=Fix.replace(span, "", message=advice))
