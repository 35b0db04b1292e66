"""What readers of a style have in common."""

from collections.abc import Mapping

from linter.entries.links import FieldWords
from linter.entries.model import CitationBlock
from linter.entries.visible_texts import VisibleTexts
from linter.markdown.model import CodeBlock


class StyleReader:
    """Reads entries of one style from a file's visible texts and citations, by what is said of their fields."""

    def __init__(
        self, texts: VisibleTexts, citation_blocks: Mapping[CodeBlock, CitationBlock], fields: FieldWords
    ) -> None:
        self._texts = texts
        self._citation_blocks = citation_blocks
        self._fields = fields
