"""What says above a table of contents that it is one, where no heading does."""

from collections.abc import Sequence

from linter.entries.sections import is_contents_title
from linter.entries.visible_texts import VisibleTexts
from linter.lazy import re
from linter.markdown.document import Document
from linter.markdown.html import scan, text_of
from linter.markdown.model import Block, Comment, Heading, HtmlBlock, HtmlHeading, Paragraph

_ASIDE = re.compile(r"\([^()]*\)")
_LONGEST = 60
# Programs that write tables of contents leave marks: `<!-- toc -->`, `<!-- START doctoc … -->`, `<!-- MarkdownTOC -->`.
_MARK = re.compile(r"\b(?:doc|md|markdown)?toc\b|\btable of contents\b", re.IGNORECASE)
_FARTHEST = 3
# How those who run such programs leave a heading out: `<!-- omit in toc -->` on its line or the one above.
_LEFT_OUT = re.compile(r"\s*(?:omit (?:in|from) toc|no toc|toc ignore:\s*true)\s*", re.IGNORECASE)


def says_contents(text: str) -> bool:
    """Whether a line is a title for a table of contents, maybe with a remark."""
    plain = _ASIDE.sub(" ", text).strip()
    return is_contents_title(plain) or (len(plain) < _LONGEST and "table of contents" in plain.lower())


def is_introduced(texts: VisibleTexts, blocks: Sequence[Block], index: int) -> bool:
    """Whether what stands right above a block says that it is a table of contents: a line, a summary, a comment."""
    for above in reversed(blocks[max(0, index - _FARTHEST) : index]):
        if isinstance(above, Paragraph):
            return says_contents(texts.of(above).text)
        if not isinstance(above, HtmlBlock):
            return False
        text = text_of(above.content.text).strip()
        if text:
            return says_contents(text)
        if is_marked(above):
            return True
    return False


def is_marked(block: HtmlBlock) -> bool:
    """Whether a comment in HTML says that a table of contents follows."""
    comments = (markup.item for markup in scan(block.content) if isinstance(markup.item, Comment))
    return any(_MARK.search(comment.text) for comment in comments)


def left_out(document: Document) -> frozenset[Heading | HtmlHeading]:
    """The headings that comments keep out of the table of contents."""
    source = document.source
    ends = [comment.span.end for comment in document.comments if _LEFT_OUT.fullmatch(comment.text)]
    rows = {row + step for row in map(source.row, ends) for step in (0, 1)}
    return frozenset(one for one in document.headings if rows and source.row(one.span.start) in rows)
