"""LNK004: addresses that are none."""

from collections.abc import Container, Iterator

from linter.diagnostics import Applicability, Diagnostic, Fix, Severity
from linter.markdown.near_links import NearLink, Slip
from linter.papers.addresses.malformed_urls import malformation, without_blanks
from linter.rules.base import Case, FileRule
from linter.rules.context import Page


class MalformedUrl(FileRule):
    """An address that no browser can follow as it is written.

    What it does
        Reports addresses without a scheme (`github.com/…`), with a misspelt or
        doubled one (`htttps://`, `https://https://`), with blanks, with a host or
        port that cannot be, two addresses in one, and a whole link pasted into a
        link's target. The fix writes what was meant where that is no guess.

    Why
        Such a link leads nowhere, or to a page of the list's own site that does
        not exist.

    Example
        Bad:
            - **Sparse Lanterns**, 2023. [code](⟦github.com/lanterns/sparse⟧)
        Good:
            - **Sparse Lanterns**, 2023. [code](https://github.com/lanterns/sparse)
    """

    code = "LNK004"
    name = "malformed-url"
    severity = Severity.ERROR
    fixable = Applicability.SAFE
    cases = (
        Case(
            "misspelt schemes",
            bad="[a](⟦hhttps://a.org/x⟧) [b](⟦htttps://a.org/x⟧) [c](⟦https//a.org/x⟧) [d](⟦https:/a.org/x⟧)\n",
            good="[a](https://a.org/x) [b](https://a.org/x) [c](https://a.org/x) [d](https://a.org/x)\n",
        ),
        Case(
            "a colon in the wrong place, and letters that spare a reader's click",
            bad="[a](⟦https//:a.org/x⟧) [b](⟦://a.org/x⟧) [c](⟦hxxps://a.org/x⟧)\n",
            good="[a](https://a.org/x) [b](https://a.org/x) [c](https://a.org/x)\n",
        ),
        Case(
            "doubled schemes",
            bad="[a](⟦https://https://a.org/x⟧) [b](⟦http://https:/a.org/x⟧)\n",
            good="[a](https://a.org/x) [b](https://a.org/x)\n",
        ),
        Case(
            "no scheme",
            bad="[a](⟦www.a.org/x⟧) [b](⟦arxiv.org/abs/2309.12307⟧) [c](⟦//a.org/x⟧) [d](⟦10.1145/3.4⟧)\n",
            good=(
                "[a](https://www.a.org/x) [b](https://arxiv.org/abs/2309.12307) [c](https://a.org/x) "
                "[d](https://doi.org/10.1145/3.4)\n"
            ),
        ),
        Case(
            "blanks, where Markdown sees a link and where it sees none",
            bad="[a](<⟦https://arxiv.org/abs/ 2309.12307⟧>) [b](⟦https:// a.org/x⟧)\n",
            good="[a](<https://arxiv.org/abs/2309.12307>) [b](https://a.org/x)\n",
        ),
        Case(
            "a file's name with blanks",
            bad="![a](⟦figs/a b.png⟧)\n",
            good="![a](figs/a%20b.png)\n",
            files={"figs/a b.png": ""},
        ),
        Case(
            "a heading's name with blanks",
            bad="[A](⟦#long Halls⟧)\n\n## Long Halls\n",
            good="[A](#long-halls)\n\n## Long Halls\n",
        ),
        Case("a name with blanks that no heading has", bad="[A](⟦#dark stairs⟧)\n\n## Long Halls\n"),
        Case("blanks whose meaning is a guess", bad="[a](⟦https://a.org/x and y⟧)\n"),
        Case(
            "a link in a link's target: which id is right is a guess",
            bad="[a](⟦[b](https://a.org/x)⟧) [c](⟦[d e](https://a.org/x)⟧)\n",
        ),
        Case(
            "brackets and quotes around the address",
            bad="[a](⟦(https://a.org/x)⟧) <a href='⟦\"https://a.org/x\"⟧'>b</a>\n",
            good="[a](https://a.org/x) <a href='https://a.org/x'>b</a>\n",
        ),
        Case(
            "a host or port that cannot be",
            bad="[a](⟦https://a,org/x⟧) [b](⟦https://a..org/x⟧) [c](⟦https://a.org:8o/x⟧)\n",
        ),
        Case(
            "an address pasted twice",
            bad="[a](⟦https://arxiv.org/abs/https://arxiv.org/abs/2309.12307⟧)\n",
            good="[a](https://arxiv.org/abs/2309.12307)\n",
        ),
        Case("two addresses in one", bad="[a](⟦https://a.org/xhttps://b.org/y⟧)\n"),
        Case(
            "an address inside another's path or query",
            good="[a](https://web.archive.org/web/2020/https://a.org/x) [b](https://a.org/?u=https://b.org)\n",
        ),
        Case(
            "files that look like hosts",
            good="[a](notes.org) [b](README.md/) [c](http/a.md) [d](docs/a.io)\n",
            select=("LNK004",),
        ),
        Case(
            "other schemes, ports, names in any script",
            good="[a](mailto:a@b.org) [b](ftp://a.org/x) [c](https://例え.jp/中) [d](http://localhost:8000/x) [e](HTTPS://A.ORG)\n",
        ),
        Case("relative paths, also with blanks", good="[a](./x.md) [b](<my notes.md>) [c](#x) [d](/x)\n"),
        Case("code, formulas and comments", good="`[a](www.a.org)` $[a](www.a.org)$ <!-- [a](www.a.org) -->\n"),
        Case("prose in brackets behind brackets", good="[a](see the notes/remarks below) [b](2023, p. 5)\n"),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such address."""
        for link in page.links:
            wrong = malformation(link.url) if link.url.strip() else None
            if wrong:
                fix = Fix.replace(link.url_span, wrong.mended, message="Mend the address") if wrong.mended else None
                yield self.found(link.url_span, f"address `{link.url}` {wrong.fault}", fix=fix)
        anchors = frozenset(anchor.name for anchor in page.document.anchors) if page.near_links else frozenset()
        for near in page.near_links:
            if near.slip is Slip.BLANKS:
                yield self._blanks(near, anchors)
            elif near.slip is Slip.PASTED:
                yield self.found(near.target_span, f"address `{near.target}` holds a whole link")

    def _blanks(self, near: NearLink, anchors: Container[str]) -> Diagnostic:
        wrong = malformation(near.target)
        fragment = f"#{near.anchor}" if near.anchor in anchors else None
        mended = wrong.mended if wrong else fragment or without_blanks(near.target)
        fix = Fix.replace(near.target_span, mended, message="Mend the address") if mended else None
        return self.found(near.target_span, f"address `{near.target}` holds blanks", fix=fix)
