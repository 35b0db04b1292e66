"""FMT002: blanks at the end of a line."""

from collections.abc import Iterator

from linter.diagnostics import Applicability, Diagnostic, Fix, Severity
from linter.lazy import re
from linter.markdown.model import Block, CodeBlock, FrontMatter, HtmlBlock, MathBlock, Paragraph
from linter.rules.base import Case, FileRule
from linter.rules.context import Page
from linter.text.cover import Cover
from linter.text.source import Source
from linter.text.span import Span

# Not between CR and LF, which would be one line end without them.
# The first blank stands before what must not precede it: so it is looked for fast.
TRAILING = re.compile(r"[ \t](?<![ \t]{2})(?!(?<=\r[ \t])[ \t]*\n)[ \t]*+(?=[\r\n]|\Z)")
HARD_BREAK = "  "


class TrailingWhitespace(FileRule):
    """Blanks or tabs at the end of a line.

    What it does
        Reports them in text and on blank lines. Two blanks that break a line inside
        a paragraph stay, and so does all that stands inside code, formulas, HTML
        and front matter.

    Why
        Nobody sees them, but every diff does; two of them too many at the end of a
        line are a line break.

    Example
        Bad:
            ## Local Attention⟦\u0020⟧

            Attention to what is near.⟦\u0020\u0020⟧
        Good:
            ## Local Attention

            Attention to what is near.
    """

    code = "FMT002"
    name = "trailing-whitespace"
    severity = Severity.INFO
    fixable = Applicability.SAFE
    cases = (
        Case("a tab", bad="- one⟦\t⟧\n- two\n", good="- one\n- two\n"),
        Case("a line of blanks", bad="one\n⟦   ⟧\ntwo\n", good="one\n\ntwo\n"),
        Case("behind a list item, though there are two", bad="- one⟦  ⟧\n- two\n", good="- one\n- two\n"),
        Case("before a list inside an item", bad="- one⟦  ⟧\n  - two\n", good="- one\n  - two\n"),
        Case("before CRLF", bad="one⟦ ⟧\r\ntwo\r\n", good="one\r\ntwo\r\n"),
        Case("at the end of the file", bad="one\ntwo⟦  ⟧", good="one\ntwo"),
        Case("one blank breaks no line", bad="one⟦ ⟧\ntwo\n", good="one\ntwo\n"),
        Case("two blanks break a line, more say no more", bad="one⟦  ⟧  \ntwo\n", good="one  \ntwo\n"),
        Case("behind a fence's marks", bad="```text⟦ ⟧\ncode  \n```⟦ ⟧\n", good="```text\ncode  \n```\n"),
        Case("behind a formula's marks", bad="$$⟦ ⟧\nx \n$$⟦ ⟧\n", good="$$\nx \n$$\n"),
        Case("behind a row of a table", bad="| a |⟦ ⟧\n|---|\n| b |⟦ ⟧\n", good="| a |\n|---|\n| b |\n"),
        Case("a line break inside a paragraph", good="one  \ntwo\n"),
        Case("a line break inside an item's paragraph", good="- one  \n  two\n"),
        Case("inside a fence", good="```bibtex\n@misc{a,  \n\t\n}\n```\n"),
        Case("inside a fence in a quote", good="> ```\n> code \n>\x20\n> ```\n"),
        Case("inside indented code", good="text\n\n    one \n  \n    two\n"),
        Case("inside HTML", good="<table> \n<tr><td>one</td></tr>  \n</table> \n"),
        Case("inside a comment", good="<!-- one \n\n two  \n-->\n"),
        Case("inside code and a tag over two lines", good="with `a \nb` and <br \n/> here\n"),
        Case("inside front matter", good="---\ntitle: one \n---\n\n# one\n"),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each line that ends in blanks to spare."""
        runs = [Span(*run.span()) for run in TRAILING.finditer(page.source.text)]
        if not runs:
            return
        insides = Cover((span, True) for span in _insides(page))
        paragraphs = Cover((block.span, block.span) for block in page.document.walk() if isinstance(block, Paragraph))
        for run in runs:
            paragraph = paragraphs.innermost(run)
            breaks = paragraph and run.end < paragraph.end and page.source[run].endswith(HARD_BREAK)
            surplus = Span(run.start, run.end - len(HARD_BREAK)) if breaks else run
            if surplus and not insides.innermost(run):
                fix = Fix.replace(surplus, "", message="Remove the blanks")
                yield self.found(surplus, "blanks at the end of the line", fix=fix)


def _insides(page: Page) -> Iterator[Span]:
    """What is left alone: code and formulas between their marks, HTML and front matter with the rest of their lines."""
    blocks: set[Span] = set()
    for block in page.document.walk():
        if isinstance(block, CodeBlock | MathBlock | HtmlBlock | FrontMatter):
            blocks.add(block.span)
            yield _inside(page.source, block)
    yield from (span for span in page.document.verbatim if span not in blocks)


def _inside(source: Source, block: Block) -> Span:
    last = source.line(source.row(block.span.end))
    if not isinstance(block, CodeBlock | MathBlock):
        return Span(block.span.start, last.end)
    start = block.content.origin(0)
    is_marked = isinstance(block, MathBlock) or block.fenced
    return Span(start, max(start, last.start) if is_marked and block.closed else last.end)
