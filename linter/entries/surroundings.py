"""What a link stands in: what is beside it there speaks of the same paper."""

from linter.entries.model import Entry, Outline
from linter.markdown.document import Document
from linter.markdown.model import Block, HtmlBlock, Link, TextBlock
from linter.text.cover import Cover
from linter.text.span import Span


class Surroundings:
    """Where each link of a document stands: in an entry or, outside of entries, in a paragraph or another block."""

    def __init__(self, document: Document, outline: Outline) -> None:
        self._entries = Cover((entry.span, entry) for entry in outline.entries)
        self._blocks = Cover(
            (block.span, block) for block in document.walk() if isinstance(block, (TextBlock, HtmlBlock))
        )

    def of(self, link: Link) -> Entry | Block | None:
        """The innermost entry that a link stands in, else its block."""
        return self.entry_of(link) or self._blocks.innermost(link.span)

    def entry_of(self, link: Link) -> Entry | None:
        """The innermost entry that a link stands in."""
        return self._entries.innermost(link.span)

    def covers(self, span: Span) -> bool:
        """Whether a span lies in an entry."""
        return self._entries.innermost(span) is not None
