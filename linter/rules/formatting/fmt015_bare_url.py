"""FMT015: addresses in text that are written as no link."""

from collections.abc import Iterator

from linter.diagnostics import Applicability, Diagnostic, Fix, Severity
from linter.lazy import re
from linter.markdown.model import Link, LinkForm
from linter.papers.addresses.urls import split
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.text.cover import Cover
from linter.text.source import Source

# What stands before an address that is part of something else: broken Markdown, HTML, BibTeX without its fence.
PART_OF_MORE = ("](", "<", '="', "='", "{", "][")
BEHIND_WORD = re.compile(r"\w[*_~]{1,8}\Z")
NOT_IN_AUTOLINK = frozenset("<>\\ \t")


class BareUrl(FileRule):
    """An address in text that is written as no link.

    What it does
        Reports `https://…`, `http://…` and `www.…` in text that are neither
        `<https://…>` nor the target of `[text](…)`. Addresses in code, BibTeX,
        HTML, formulas and definitions of links are fine, and text that was meant
        as a link is LNK014's. What names no host but a word (`https://arxiv. org`)
        is no address to be linked.

    Why
        GitHub makes a link of it, other renderers do not, and they differ in
        whether a bracket, a full stop or a star behind the address belongs to it.

    Example
        Bad:
            paper link: ⟦https://arxiv.org/abs/2309.12307⟧
        Good:
            paper link: <https://arxiv.org/abs/2309.12307>
    """

    code = "FMT015"
    name = "bare-url"
    severity = Severity.INFO
    fixable = Applicability.SAFE
    cases = (
        Case(
            "in a list item, before a full stop",
            bad="- **Sparse Lanterns**, Jane Doe, 2023. ⟦https://arxiv.org/abs/2309.12307⟧.\n",
            good="- **Sparse Lanterns**, Jane Doe, 2023. <https://arxiv.org/abs/2309.12307>.\n",
        ),
        Case(
            "in a table's cell",
            bad="| Title | Paper |\n|---|---|\n| Sparse Lanterns | ⟦https://arxiv.org/abs/2309.12307⟧ |\n",
            good="| Title | Paper |\n|---|---|\n| Sparse Lanterns | <https://arxiv.org/abs/2309.12307> |\n",
        ),
        Case(
            "in brackets, in bold and before a comma",
            bad="Moths (⟦https://a.org/b_(c)⟧), **⟦http://b.org⟧**, ⟦https://c.org/x?y=1&z=2⟧, and more\n",
            good="Moths (<https://a.org/b_(c)>), **<http://b.org>**, <https://c.org/x?y=1&z=2>, and more\n",
        ),
        Case("without its scheme", bad="See ⟦www.example.org/a⟧!\n", good="See <http://www.example.org/a>!\n"),
        Case("in a heading", bad="## On ⟦https://a.org⟧\n", good="## On <https://a.org>\n"),
        Case("one that `<>` would change", bad="See ⟦https://a.org/b?x=1&copy;2⟧ and w**⟦https://a.org⟧**\n"),
        Case("a link whose text is its address", good="[https://a.org](https://a.org) and <https://b.org>\n"),
        Case("a link's definition", good="[T][t]\n\n[t]: https://a.org/b\n"),
        Case("in code", good="Run `curl https://a.org`:\n\n```sh\ncurl https://a.org\n```\n\n    https://a.org\n"),
        Case("in BibTeX", good="```bibtex\n@misc{a,\n  url={https://a.org}\n}\n```\n"),
        Case(
            "in HTML",
            good=(
                '<a href="https://a.org">https://a.org</a>\n\n<p>\nhttps://b.org\n</p>\n\n'
                'text <img src="https://c.org/x.png"> <!-- https://d.org -->\n'
            ),
        ),
        Case("what was meant as a link is LNK014's", good="[paper] (https://a.org/b) and [code](https://a.org/c\n"),
        Case("names of hosts", good="from arxiv.org, a.org/b and www\n"),
        Case("one that a blank cuts short", good="URL https://arxiv. org/abs/2309.12307, 2023\n"),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such address."""
        bare = [link for link in page.links if link.form is LinkForm.BARE]
        if not bare:
            return
        meant = Cover((near.span, True) for near in page.near_links)
        for link in bare:
            before = page.source.text[max(0, link.span.start - 2) : link.span.start]
            is_whole = "." in split(link.url).host
            if is_whole and not before.endswith(PART_OF_MORE) and not meant.innermost(link.span):
                message = "address is written bare, neither as `<…>` nor as a link with a text"
                yield self.found(link.span, message, fix=_fix(page.source, link))


def _fix(source: Source, link: Link) -> Fix | None:
    """The fix, where what GitHub makes of the address and of the text around it stays the same."""
    written = source[link.span]
    wanted = written if "://" in written else f"http://{written}"
    if link.url != wanted or written != link.text or not NOT_IN_AUTOLINK.isdisjoint(wanted):
        return None
    if BEHIND_WORD.search(source.text, max(0, link.span.start - 9), link.span.start):
        return None
    return Fix.replace(link.span, f"<{wanted}>", message="Put it between `<` and `>`")
