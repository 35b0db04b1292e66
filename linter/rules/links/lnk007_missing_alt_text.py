"""LNK007: images without alternative text."""

from collections.abc import Iterator

from linter.diagnostics import Diagnostic, Severity
from linter.entries.declared.hosts import hosts_of
from linter.entries.kinds import HostsOptions
from linter.markdown.model import Link, LinkForm
from linter.papers.addresses.hosts import HostKind
from linter.rules.base import Case, FileRule
from linter.rules.context import Page


class MissingAltText(FileRule):
    """An image without alternative text.

    What it does
        Reports `![](address)` and `<img>` without `alt`. Badges are left alone, and
        so is `alt=""`, by which HTML says that an image is but decoration.

    Why
        Who cannot see the image learns nothing of it, be it that a screen reader
        reads the page or that the image is gone.

    Example
        Bad:
            ⟦![](https://example.org/lantern.png)⟧
        Good:
            ![A lantern with three wicks](https://example.org/lantern.png)
    """

    code = "LNK007"
    name = "missing-alt-text"
    severity = Severity.INFO
    default = False
    options = ("hosts.badge",)
    cases = (
        Case(
            "badges of a host that the configuration names",
            good="![](https://marks.example.org/lantern)\n",
            config='[hosts]\nbadge = ["marks.example.org"]\n',
        ),
        Case("blanks say nothing", bad="#### T\n\n⟦![ ](https://a.org/x.png)⟧\n"),
        Case("in HTML", bad='<p align="center">⟦<img src="https://a.org/x.png" width="50">⟧</p>\n'),
        Case(
            "in a table, as a link", bad="| a | b |\n|---|---|\n| T | [⟦![](https://a.org/x.png)⟧](https://a.org) |\n"
        ),
        Case("a reference", bad="⟦![][x]⟧\n\n[x]: https://a.org/x.png\n"),
        Case(
            "badges",
            good="![](https://img.shields.io/badge/a-b-c) [![](https://awesome.re/badge.svg)](https://awesome.re)\n",
        ),
        Case("a text, also a short one", good='![x](https://a.org/x.png) <img alt="x" src="https://a.org/x.png">\n'),
        Case("decoration, by its own word", good='<img src="https://a.org/x.png" alt="">\n'),
        Case("a link without a text is left to LNK001", good="[](https://a.org/x)\n"),
        Case("an image without a source is left to LNK001", good="![]()\n", select=("LNK001",)),
        Case("code and comments", good="`![](x.png)` <!-- ![](x.png) -->\n"),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such image, at the whole of it."""
        hosts = hosts_of(page.options[HostsOptions])
        for link in page.links:
            is_bare = link.is_image and link.url.strip() and not _is_described(link)
            if is_bare and hosts.kind(link.url) is not HostKind.BADGE:
                yield self.found(link.span, "image has no alternative text")


def _is_described(link: Link) -> bool:
    has_attribute = link.form is LinkForm.HTML and link.text_span.start < link.span.end
    return has_attribute or bool(link.text.strip())
