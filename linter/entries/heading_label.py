"""A heading's text as the label of a link to it."""

from linter.entries.write import escape
from linter.markdown.document import Document
from linter.markdown.model import Break, CodeSpan, Emphasis, Heading, HtmlHeading, Inline, Math, Text


def heading_label(document: Document, heading: Heading | HtmlHeading) -> str:
    """Markdown that shows a heading's text between a link's brackets; empty for a heading without text.

    Emphasis, code and formulas are kept as written; links, pictures and tags, which would not work there, are not.
    """
    text = document.plain_text(heading).strip()
    if isinstance(heading, Heading) and all(map(_is_plain, document.inlines(heading))) and _is_balanced(text):
        return " ".join(heading.content.text.split())
    return escape(text)


def _is_plain(inline: Inline) -> bool:
    return isinstance(inline, Text | CodeSpan | Math | Break | Emphasis) and all(map(_is_plain, inline.children))


def _is_balanced(text: str) -> bool:
    depth = 0
    for char in text:
        depth += {"[": 1, "]": -1}.get(char, 0)
        if depth < 0:
            return False
    return depth == 0
