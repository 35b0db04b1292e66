"""LNK014: text that was meant as a link."""

from collections.abc import Iterator

from linter.diagnostics import Applicability, Diagnostic, Edit, Fix, Severity
from linter.markdown.near_links import NearLink, Slip
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.text.span import Span

MESSAGES = {
    Slip.GAP: "link has a gap between its text and its target",
    Slip.SWAPPED: "link has its brackets swapped: `[text](address)`",
    Slip.WRONG_BRACKETS: "link has its address in square brackets: `[text](address)`",
    Slip.UNCLOSED_TARGET: "link lacks the `)` behind its address",
    Slip.UNCLOSED_TEXT: "link lacks the `]` behind its text",
    Slip.UNOPENED_TEXT: "link lacks the `[` before its text",
    Slip.UNCLOSED_OUTER: "the `[` before the link is never closed",
    Slip.NESTED: "link holds another link, which only one of the two can be",
    Slip.TITLE: "link's title lacks its closing quote",
}


class BrokenLinkSyntax(FileRule):
    """A piece of text that was meant as a link and is shown with its brackets.

    What it does
        Reports `[text] (address)`, `(text)[address]`, `[text][address]` and links
        one of whose brackets is missing, where the address is a URL or a relative
        path. The fix is left out where the meaning is a guess.

    Why
        Readers see brackets and an address instead of a link, or a wrong link.

    Example
        Bad:
            - **Sparse Lanterns**, 2023. ⟦[paper] (https://arxiv.org/abs/2309.12307)⟧
        Good:
            - **Sparse Lanterns**, 2023. [paper](https://arxiv.org/abs/2309.12307)
    """

    code = "LNK014"
    name = "broken-link-syntax"
    severity = Severity.ERROR
    fixable = Applicability.SAFE
    cases = (
        Case(
            "brackets in the text, an image",
            bad="* T ⟦[[Blog]] (https://a.org/x)⟧ ⟦![fig] (imgs/x.png)⟧\n",
            good="* T [[Blog]](https://a.org/x) ![fig](imgs/x.png)\n",
            files={"imgs/x.png": ""},
        ),
        Case("brackets swapped", bad="* T ⟦(paper)[https://a.org/x]⟧\n", good="* T [paper](https://a.org/x)\n"),
        Case("square brackets twice", bad="* T ⟦[paper][https://a.org/x]⟧\n", good="* T [paper](https://a.org/x)\n"),
        Case(
            "brackets of another script",
            bad="* T ⟦[论文]（https://a.org/x）⟧\n",
            good="* T [论文](https://a.org/x)\n",
        ),
        Case(
            "an address that never closes",
            bad="As ⟦[this](https://a.org/x⟧ says, and ⟦[that](#there⟧, too.\n\n# There\n",
            good="As [this](https://a.org/x) says, and [that](#there), too.\n\n# There\n",
        ),
        Case(
            "a text that never closes",
            bad="* T ⟦[paper(https://a.org/x)⟧\n",
            good="* T [paper](https://a.org/x)\n",
        ),
        Case("where the text ends is a guess", bad="* T ⟦[see the paper (https://a.org/x)⟧\n"),
        Case("where the text begins is a guess", bad="* T paper⟦](https://a.org/x)⟧\n"),
        Case("an outer bracket that never closes", bad="* T ⟦[[paper](https://a.org/x)⟧ [[code]](https://a.org/y)\n"),
        Case("a link inside a link's text", bad="* ⟦[T [paper](https://a.org/x)](https://a.org/y)⟧\n"),
        Case(
            "good links",
            good="[[a]](https://a.org/x)[b](x.md) ([c](https://a.org/y)) [![d](x.png)](x.md)\n",
            files={"x.md": "", "x.png": ""},
        ),
        Case("a blank and prose", good="[Doe, 2020] (see also below) and [x] (cf. https://a.org/x, p. 3).\n"),
        Case(
            "tasks, citations and notes",
            good="- [ ] (https://a.org/x)\n- [x] (https://a.org/x)\n\n[1] (https://a.org/x), [2, 3] (https://a.org)\n",
        ),
        Case("escaped brackets", good="\\[a\\] (https://a.org/x) \\([b](https://a.org/y)\\)[1]\n"),
        Case(
            "code, formulas and comments",
            good="`[a] (https://a.org)` $[a] (https://a.org)$ <!-- [a] (https://a.org) -->\n",
        ),
        Case("intervals and indices", good="In [0, 1) and f[x](y) and array[i] (int) and (0, 1][a].\n"),
        Case("a reference link", good="[a] [b], [b]\n\n[b]: https://a.org/x\n"),
        Case("an issue's number", good="[Fix] (#12), [v1.0] (2023/05/01)\n"),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such piece, at the whole of it."""
        for near in page.near_links:
            message = MESSAGES.get(near.slip)
            if message:
                yield self.found(near.span, message, fix=_fix(page, near) if near.is_plain else None)


def _fix(page: Page, near: NearLink) -> Fix | None:
    """The edits that make a link of it: brackets only, text and address stay as they are."""
    text, target, span = near.text_span, near.target_span, near.span
    match near.slip:
        case Slip.UNCLOSED_TARGET:
            edits = [Edit(Span(target.end, target.end), ")")]
        case Slip.UNCLOSED_TEXT:
            edits = [Edit(Span(text.end, text.end), "]")]
        case Slip.GAP | Slip.SWAPPED | Slip.WRONG_BRACKETS:
            opening = "!" if page.source.text[span.start] == "!" else ""
            edits = [
                Edit(Span(span.start, text.start), f"{opening}["),
                Edit(Span(text.end, target.start), "]("),
                Edit(Span(target.end, span.end), ")"),
            ]
        case _:
            return None
    return Fix(tuple(edits), "Write it as `[text](address)`")
