"""LNK015: labels that contradict their targets."""

from collections.abc import Iterator

from linter.diagnostics import Diagnostic, Severity
from linter.entries.declared.hosts import hosts_of
from linter.entries.kinds import HostsOptions
from linter.entries.labels import is_label, kind_of, label_kind, plain_kind
from linter.entries.model import EntryLink, LinkKind
from linter.markdown.model import Link
from linter.papers.addresses.destinations import is_paper, is_repository
from linter.papers.addresses.hosts import Hosts
from linter.rules.base import Case, FileRule
from linter.rules.context import Page


class LabelMismatch(FileRule):
    """A link called code that leads to a paper, or one called a paper that leads to a repository.

    What it does
        Compares what a label says beyond doubt (`Code`, `GitHub`, `Paper`, `PDF`,
        `arXiv`, a table column's heading) with the address. Files in repositories,
        project pages, supplements, and labels that name both or may mean something
        else (`Source`) are left alone.

    Why
        Two links were swapped, or one address was pasted twice: the reader gets the
        paper again and never finds the code.

    Example
        Bad:
            - **Sparse Lanterns**, 2023. [paper](https://arxiv.org/abs/2309.12307) ⟦[code](https://arxiv.org/abs/2309.12307)⟧
        Good:
            - **Sparse Lanterns**, 2023. [paper](https://arxiv.org/abs/2309.12307) [code](https://github.com/doe/lantern)
    """

    code = "LNK015"
    name = "label-mismatch"
    severity = Severity.WARNING
    options = ("hosts.paper", "hosts.code")
    cases = (
        Case(
            "what the configuration says of a host",
            good="- **T** [paper](https://github.com/doe/lamp) [code](https://zenodo.org/record/1)\n",
            config='[hosts]\npaper = ["github.com/doe"]\n',
        ),
        Case(
            "under a heading, swapped",
            bad=(
                "#### Sparse Lanterns\n\npaper link: ⟦[here](https://github.com/doe/lantern)⟧\n\n"
                "github link: ⟦[here](https://openreview.net/forum?id=abc)⟧\n"
            ),
        ),
        Case(
            "in a table, by its own label and by the column's",
            bad=(
                "| Title | Paper | Code |\n|---|---|---|\n"
                "| Sparse Lanterns | [link](https://jane.org/t.pdf) | ⟦[link](https://arxiv.org/pdf/2309.12307)⟧ |\n"
                "| Ropes | ⟦[PDF](https://github.com/doe/rope.git)⟧ | [GitHub](https://github.com/doe/rope) |\n"
            ),
        ),
        Case(
            "below a title that is a paragraph",
            bad=(
                "[Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n\n"
                "⟦[Code](https://proceedings.mlr.press/v80/doe18a.html)⟧\n"
            ),
        ),
        Case(
            "badges, in brackets, in HTML",
            bad=(
                "- **Sparse Lanterns**, Doe, 2023. [[Paper]](https://arxiv.org/abs/2309.12307)"
                " ⟦[![GitHub](https://img.shields.io/badge/code-x-y)](https://aclanthology.org/2023.acl-long.1)⟧\n"
                "- **Long Ropes**, Doe, 2023. [⟦[Paper](https://github.com/doe/rope/tree/main)⟧]"
                ' ⟦<a href="https://arxiv.org/abs/2309.12308">Official Code</a>⟧\n'
            ),
        ),
        Case("outside of entries", bad="Our survey is out: ⟦[[Paper]](https://github.com/doe/survey)⟧.\n"),
        Case(
            "papers that lie in repositories or on project pages",
            good=(
                "- **Sparse Lanterns**, 2023. [paper](https://github.com/doe/lantern/blob/main/lantern.pdf)"
                " [code](https://github.com/doe/lantern)\n"
                "- **Long Ropes**, 2023. [paper](https://doe.github.io/rope.pdf) [code](https://doe.github.io/rope)\n"
                "- **Oil and Wick**, 2023. [PDF](https://github.com/doe/papers) [arXiv](https://huggingface.co/papers/2309.12307)\n"
            ),
        ),
        Case(
            "code that lies with a paper",
            good=(
                "- **Sparse Lanterns**, 2023. [code](https://openreview.net/attachment?id=a&name=supplementary_material)"
                " [code](https://aclanthology.org/attachments/2023.acl-long.1.software.zip)"
                " [code](https://doi.org/10.5281/zenodo.1234)\n"
            ),
        ),
        Case(
            "labels that name both, or may mean something else",
            good=(
                "- **Sparse Lanterns**, 2023. [Paper & Code](https://github.com/doe/lantern) [source](https://arxiv.org/abs/2309.12307)"
                " [tech report](https://github.com/doe/lantern) [paper (with code)](https://arxiv.org/abs/2309.12307)\n\n"
                "| Name | Paper/Code | Source |\n|---|---|---|\n"
                "| Lamp | [link](https://github.com/doe/lamp) | [link](https://arxiv.org/abs/2309.12307) |\n"
            ),
        ),
        Case(
            "titles and names",
            good=(
                "- [Code Lanterns for Papers](https://arxiv.org/abs/2309.12307)\n- [GIT](https://arxiv.org/abs/2309.12308)\n"
                "- [PaperLamp](https://github.com/doe/lamp), a program. [Papers](https://github.com/doe/lists)\n"
            ),
        ),
        Case(
            "a placeholder is left to LNK012",
            good="- **T** [paper](https://github.com) [code](https://arxiv.org/abs/)\n",
        ),
        Case(
            "code and comments",
            good="`[code](https://arxiv.org/abs/2309.12307)` <!-- [paper](https://github.com/a/b) -->\n",
        ),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such link, at the whole of it."""
        links = {link.link: link for entry in page.entries for link in entry.links}
        hosts = hosts_of(page.options[HostsOptions])
        for link in page.links:
            if link.is_image:
                continue
            said = _said(links[link], hosts) if link in links else _said_by_text(link)
            if said is not None and said is kind_of(link.url, hosts):
                continue
            if said is LinkKind.CODE and is_paper(link.url):
                yield self.found(link.span, f"link is called code and leads to a paper, {link.url}")
            elif said is LinkKind.PAPER and is_repository(link.url):
                yield self.found(link.span, f"link is called a paper and leads to a repository, {link.url}")


def _said(link: EntryLink, hosts: Hosts) -> LinkKind | None:
    """What an entry's link is called, by its label or, where that says nothing, by its column."""
    if not link.is_labelled:
        return None
    if is_label(link.label) and label_kind(link.label) is None:
        return link.kind if link.kind is not kind_of(link.link.url, hosts) else None
    return plain_kind(link.label)


def _said_by_text(link: Link) -> LinkKind | None:
    """What a link outside of entries is called, by its text or by the picture in its place."""
    image = next((child for child in link.children if isinstance(child, Link)), link)
    return plain_kind(image.text.strip(" []()"))
