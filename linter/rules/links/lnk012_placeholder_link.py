"""LNK012: links still to be filled in."""

from collections.abc import Iterator

from linter.diagnostics import Diagnostic, Severity
from linter.entries.labels import label_kind
from linter.entries.model import LinkKind
from linter.markdown.model import Link
from linter.papers.addresses.placeholders import is_placeholder, names_nothing
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.rules.links.options import LinksOptions

PROMISED = (LinkKind.PAPER, LinkKind.CODE)


class PlaceholderLink(FileRule):
    """A placeholder where a link to a paper or to code belongs.

    What it does
        Reports targets such as `TODO`, `xxx`, `link`, `https://arxiv.org/abs/` and
        `https://arxiv.org/abs/xxxx.xxxxx` everywhere, and in entries also `#` and
        the front page of a site (`https://github.com`) behind a label that promises
        a paper or code. `links.placeholders` adds targets.

    Why
        It was to be filled in later. Readers who click it land nowhere.

    Example
        Bad:
            - **Sparse Lanterns**, Jane Doe, 2023. [paper](https://arxiv.org/abs/2309.12307) [code](⟦#⟧)
    """

    code = "LNK012"
    name = "placeholder-link"
    severity = Severity.ERROR
    options = ("links.placeholders",)
    cases = (
        Case("words", bad="- **T** [paper](⟦TODO⟧) [code](⟦xxx⟧) [blog](⟦link⟧)\n"),
        Case(
            "an address without its id",
            bad="- **T** [paper](⟦https://arxiv.org/abs/⟧) [pdf](⟦https://arxiv.org/pdf⟧)\n",
        ),
        Case(
            "a sample id",
            bad="- **T** [paper](⟦https://arxiv.org/abs/xxxx.xxxxx⟧) [b](⟦https://arxiv.org/abs/2401.XXXXX⟧)\n",
        ),
        Case("a sample from a template", bad="paper link: [here](<⟦link address⟧>)\n"),
        Case("a label outside of entries", bad="Our survey: [[Paper]](⟦#⟧) [Code](⟦#⟧)\n"),
        Case(
            "a site's front page in an entry",
            bad="#### T\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n\ngithub link: [here](⟦https://github.com/⟧)\n",
        ),
        Case(
            "a target that the configuration names",
            bad="- **T** [paper](⟦soon.html⟧)\n",
            config='[links]\nplaceholders = ["soon.html"]\n',
        ),
        Case("the way to the top", good="# A\n\n[back to top](#) [top](#top)\n"),
        Case(
            "a front page in prose",
            good="Papers are on [arXiv](https://arxiv.org), code is on [GitHub](https://github.com).\n",
        ),
        Case("files whose names hold such words", good="[a](link.md) [b](todo/list.md) [c](#todo)\n"),
        Case(
            "good ids",
            good="- **T** [paper](https://arxiv.org/abs/2309.12307) [code](https://github.com/xxx-lab/todo)\n",
        ),
        Case("samples in code", good="Write `[Title](https://arxiv.org/abs/xxxx.xxxxx)`.\n"),
        Case("an empty target is left to LNK001", good="- **T** [paper]()\n"),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such target."""
        more = {target.casefold() for target in page.options[LinksOptions].placeholders}
        promised = _promised(page)
        for link in page.links:
            is_one = is_placeholder(link.url) or link.url.casefold() in more
            if is_one or (_belongs(link, promised) and names_nothing(link.url)):
                yield self.found(link.url_span, f"`{link.url}` is a placeholder")


def _promised(page: Page) -> set[Link]:
    """The links of entries that are labelled as one to a paper or to code, and their papers' own."""
    return {
        link.link
        for entry in page.entries
        for link in entry.links
        if (link.is_labelled and link.kind in PROMISED) or link is entry.paper_link
    }


def _belongs(link: Link, promised: set[Link]) -> bool:
    return link in promised or (link.url.startswith("#") and label_kind(link.text) in PROMISED)
