"""ARX011: mirrors and readers in the place of arXiv."""

from collections.abc import Iterator, Mapping

from linter.diagnostics import Applicability, Diagnostic, Fix, Severity
from linter.entries.surroundings import Surroundings
from linter.lazy import re
from linter.markdown.model import Link
from linter.papers.addresses.arxiv import ArxivHost, id_of, mirror_target, read_url
from linter.papers.addresses.urls import split
from linter.rules.base import Case, FileRule
from linter.rules.context import Page

LONGEST = 5  # words of a label; what is longer is a title
# How labels, badges included, call what they lead to; other mirrors are called by the name in their host.
NAMES = {
    "huggingface.co": r"hugging\W*face|\bhf\b|🤗|daily papers",
    "hf.co": r"hugging\W*face|\bhf\b|🤗|daily papers",
    "semanticscholar.org": r"semantic\W*scholar|\bs2\b",
    "api.semanticscholar.org": r"semantic\W*scholar|\bs2\b",
    "ar5iv.labs.arxiv.org": r"ar5iv",
    "papers.cool": r"\bcool\b|\bkimi\b",
    "doi.org": r"\bdoi\b",
    "dx.doi.org": r"\bdoi\b",
}


class ArxivMirror(FileRule):
    """A link to a mirror or reader of arXiv instead of arXiv.

    What it does
        Reports links that show an arXiv paper by its identifier on another site:
        ar5iv, alphaXiv, arXiv Vanity, Hugging Face papers, Semantic Scholar,
        SciRate and the like, a machine or a provider's cache by its number, arXiv's
        own DOIs, and what a site sends readers through that follow its links. A
        second link beside one to the same paper at arXiv is not meant instead of
        it, nor is one whose label names the site (`[HF]`). The fix keeps the version.

    Why
        Mirrors vanish and lag behind; arXiv is where the newest version, the
        authors and all formats are. Copies of an entry are found by its one address.

    Example
        Bad:
            - **Sparse Lanterns**, 2023. [paper](⟦https://huggingface.co/papers/2309.12307⟧)
        Good:
            - **Sparse Lanterns**, 2023. [paper](https://arxiv.org/abs/2309.12307)
    """

    code = "ARX011"
    name = "arxiv-mirror"
    severity = Severity.WARNING
    fixable = Applicability.SAFE
    cases = (
        Case(
            "readers under a heading",
            bad=(
                "#### Sparse Lanterns\n\npaper link: [here](⟦https://ar5iv.labs.arxiv.org/html/2309.12307v2⟧)\n\n"
                "#### Ropes\n\npaper link: [here](⟦https://www.alphaxiv.org/abs/2309.12308⟧)\n"
            ),
            good=(
                "#### Sparse Lanterns\n\npaper link: [here](https://arxiv.org/abs/2309.12307v2)\n\n"
                "#### Ropes\n\npaper link: [here](https://arxiv.org/abs/2309.12308)\n"
            ),
        ),
        Case(
            "a title's link, and a PDF in a table",
            bad=(
                "- [Sparse Lanterns](⟦https://scirate.com/arxiv/2309.12307⟧), Jane Doe.\n\n"
                "| Title | Paper |\n|---|---|\n| Ropes | [link](⟦https://www.alphaxiv.org/pdf/2309.12308v1⟧) |\n"
            ),
            good=(
                "- [Sparse Lanterns](https://arxiv.org/abs/2309.12307), Jane Doe.\n\n"
                "| Title | Paper |\n|---|---|\n| Ropes | [link](https://arxiv.org/pdf/2309.12308v1) |\n"
            ),
        ),
        Case(
            "addresses that lead on to arXiv",
            bad=(
                "- **T** [paper](⟦https://link.zhihu.com/?target=https%3A//arxiv.org/pdf/2309.12307v2.pdf⟧)\n"
                "- **Ropes** [paper](⟦https://www.google.com/url?q=https://arxiv.org/abs/2309.12308&sa=D⟧)\n"
            ),
            good=(
                "- **T** [paper](https://arxiv.org/pdf/2309.12307v2.pdf)\n"
                "- **Ropes** [paper](https://arxiv.org/abs/2309.12308)\n"
            ),
        ),
        Case(
            "a machine of arXiv by its number, and a provider's cache",
            bad=(
                "- **T** [paper](⟦https://192.0.2.7/abs/2309.12307v3⟧)\n"
                "- **Ropes** [pdf](⟦http://192.0.2.8/arxiv.org/pdf/2309.12308.pdf⟧)\n"
            ),
            good=(
                "- **T** [paper](https://arxiv.org/abs/2309.12307v3)\n"
                "- **Ropes** [pdf](https://arxiv.org/pdf/2309.12308.pdf)\n"
            ),
        ),
        Case(
            "arXiv's DOIs",
            bad="- **T** [paper](⟦https://doi.org/10.48550/arXiv.2309.12307⟧) <⟦http://dx.doi.org/10.48550/ARXIV.2309.12308⟧>\n",
            good="- **T** [paper](https://arxiv.org/abs/2309.12307) <https://arxiv.org/abs/2309.12308>\n",
        ),
        Case(
            "other readers, in a paragraph and in HTML",
            bad=(
                "[Sparse Lanterns](⟦https://www.arxiv-vanity.com/papers/2309.12307/⟧)\n\n"
                '<a href="⟦https://www.semanticscholar.org/arxiv/2309.12308⟧">paper</a>'
                " [pdf](⟦https://api.semanticscholar.org/arXiv:2309.12309⟧) [x](⟦https://papers.cool/arxiv/2309.12310⟧)\n"
            ),
            good=(
                "[Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n\n"
                '<a href="https://arxiv.org/abs/2309.12308">paper</a>'
                " [pdf](https://arxiv.org/abs/2309.12309) [x](https://arxiv.org/abs/2309.12310)\n"
            ),
        ),
        Case(
            "beside arXiv's page of another paper",
            bad="- **T** [paper](⟦https://ar5iv.org/abs/2309.12307⟧), extends [R](https://arxiv.org/abs/2309.12308)\n",
            good="- **T** [paper](https://arxiv.org/abs/2309.12307), extends [R](https://arxiv.org/abs/2309.12308)\n",
        ),
        Case(
            "a second link beside arXiv's own",
            good=(
                "- **T** [paper](https://arxiv.org/abs/2309.12307v1) [read](https://www.alphaxiv.org/abs/2309.12307)\n\n"
                "| Title | Links |\n|---|---|\n"
                "| Ropes | [pdf](https://arxiv.org/pdf/2309.12308) [x](https://huggingface.co/papers/2309.12308) |\n"
            ),
        ),
        Case(
            "a label that names the site",
            good=(
                "- **T** [paper](https://openreview.net/forum?id=a) [🤗 HF](https://huggingface.co/papers/2309.12307)\n"
                "- **R** [[alphaXiv]](https://alphaxiv.org/abs/2309.12308) [DOI](https://doi.org/10.48550/arXiv.2309.12308)"
                " [![HF](https://img.shields.io/badge/x-y)](https://hf.co/papers/2309.12309)\n"
            ),
        ),
        Case("arXiv's own hosts are left to ARX002", good="- **T** [paper](http://export.arxiv.org/abs/2309.12307)\n"),
        Case(
            "pages of these sites that are no papers",
            good=(
                "[a](https://huggingface.co/papers/trending) [b](https://huggingface.co/doe/lamp) [c](https://alphaxiv.org)"
                " [d](https://doi.org/10.1145/3.4) [e](https://www.semanticscholar.org/paper/T/0123456789abcdef)\n"
            ),
        ),
        Case("pictures", good="![](https://ar5iv.labs.arxiv.org/html/2309.12307/assets/x1.png)\n"),
        Case("a malformed id is left to ARX001", good="- **T** [paper](https://huggingface.co/papers/2313.12307)\n"),
        Case(
            "inside BibTeX and code",
            good=(
                "```bibtex\n@misc{a,\n  title={T},\n  doi={10.48550/arXiv.2309.12307},\n"
                "  url={https://doi.org/10.48550/arXiv.2309.12307}\n}\n```\n\n`https://alphaxiv.org/abs/2309.12307`\n"
            ),
        ),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such link."""
        found = [(link, wanted) for link in page.links if not link.is_image and (wanted := mirror_target(link.url))]
        if not found:
            return
        surroundings = Surroundings(page.document, page.outline)
        at_arxiv = {(surroundings.of(link), _paper(link)) for link in page.links if _is_at_arxiv(link)}
        labels = {link.link: link.label for entry in page.entries for link in entry.links}
        for link, wanted in found:
            if (surroundings.of(link), _paper(link)) not in at_arxiv and not _names_site(page, link, labels):
                fix = Fix.replace(link.url_span, wanted, message="Link to arXiv itself")
                yield self.found(link.url_span, f"link leads to {split(link.url).host}, not to {wanted}", fix=fix)


def _paper(link: Link) -> str | None:
    identifier = id_of(link.url)
    return identifier.base if identifier else None


def _is_at_arxiv(link: Link) -> bool:
    address = None if link.is_image else read_url(link.url)
    return address is not None and address.host is ArxivHost.ARXIV


def _names_site(page: Page, link: Link, labels: Mapping[Link, str]) -> bool:
    """Whether the label, or what is shown in its place, says which site the link leads to."""
    host = split(link.url).host.removeprefix("www.")
    name = NAMES.get(host) or re.escape(host.rpartition(".")[0])
    shown = (text.replace(link.url, "") for text in (labels.get(link, ""), page.source[link.text_span]))
    return any(len(text.split()) <= LONGEST and re.search(name, text, re.IGNORECASE) for text in shown)
