"""LNK001: links without a target or without a text."""

from collections.abc import Iterator

from linter.diagnostics import Diagnostic, Severity
from linter.markdown.model import LinkForm
from linter.markdown.shown import is_blank, is_only_images
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.rules.links.options import LinksOptions


class EmptyLink(FileRule):
    """A link that leads nowhere, or that nobody can see.

    What it does
        Reports `[text]()`, `![text]()`, an empty `href` or `src`, and `[](address)`.
        Where the text is only an image (a badge that has no target) the finding is
        an info, and none with `links.badges-without-target`.

    Why
        A link without a target reloads the page; a link without a text cannot be
        clicked. Both were left to be filled in later.

    Example
        Bad:
            - **Sparse Lanterns**, 2023. ⟦[paper]()⟧
    """

    code = "LNK001"
    name = "empty-link"
    severity = Severity.ERROR
    options = ("links.badges-without-target",)
    cases = (
        Case("no text", bad="- **T** ⟦[](https://arxiv.org/abs/2309.12307)⟧\n"),
        Case("blanks are no target", bad="* ⟦[Weights](  )⟧\n* ⟦[Biases](<>)⟧\n"),
        Case("an image without a source", bad="⟦![figure]()⟧\n"),
        Case("a badge without a target", bad="- T ⟦[![stars](https://img.shields.io/x.svg)]()⟧\n"),
        Case(
            "a badge without a target in a list that has many",
            bad="- T [![stars](https://img.shields.io/x.svg)]() ⟦[code]()⟧\n",
            config="[links]\nbadges-without-target = true\n",
        ),
        Case("in HTML", bad='⟦<a href="">paper</a>⟧ ⟦<img src="">⟧\n'),
        Case("in a table cell", bad="| a | b |\n|---|---|\n| T | ⟦[code]()⟧ |\n"),
        Case("a reference without a target", bad="- ⟦[paper][t]⟧\n\n[t]: <>\n"),
        Case("an image as text", good="[![stars](https://img.shields.io/x.svg)](https://github.com/a/b)\n"),
        Case("an image in HTML as text", good='[<img src="a.png">](https://github.com/a/b)\n', files={"a.png": ""}),
        Case("a formula or code as text", good="[$x$](https://a.org/x) [`x`](https://a.org/x)\n"),
        Case("an image without alternative text is for LNK007", good="![](https://a.org/x.png)\n"),
        Case("emphasis as text", good="[**a**](https://a.org/x) [~~*a*~~](https://a.org/x)\n"),
        Case("an anchor needs no target", good='<a name="papers"></a>\n'),
        Case("inside code and comments", good="`[paper]()` <!-- [paper]() -->\n\n```\n[paper]()\n```\n"),
        Case("a placeholder is left to LNK012", good="- **T** [paper](#)\n"),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such link, at the whole of it."""
        for link in page.links:
            if not link.url.strip():
                what = "image" if link.is_image else "link"
                is_badge = is_only_images(link.content)
                if is_badge and page.options[LinksOptions].badges_without_target:
                    continue
                severity = Severity.INFO if is_badge else None
                yield self.found(link.span, f"{what} has no target", severity=severity)
            elif not link.is_image and link.form in (LinkForm.INLINE, LinkForm.REFERENCE) and is_blank(link.content):
                yield self.found(link.span, "link has no text")
