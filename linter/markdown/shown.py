"""What a reader sees of a link's text."""

from collections.abc import Iterable, Iterator

from linter.markdown.model import CodeSpan, Emphasis, Inline, InlineHtml, Link, Math, Text

_PICTURES = ("<img", "<picture", "<svg")


def is_blank(content: Iterable[Inline]) -> bool:
    """Whether a reader sees nothing of it."""
    return not any(_shown(content))


def is_only_images(content: Iterable[Inline]) -> bool:
    """Whether all that a reader sees of a link's text is images."""
    shown = list(_shown(content))
    return bool(shown) and all(isinstance(inline, Link | InlineHtml) for inline in shown)


def _shown(content: Iterable[Inline]) -> Iterator[Inline]:
    """What a reader sees, images whole, in any order."""
    waiting = list(content)
    while waiting:
        inline = waiting.pop()
        match inline:
            case Link() if inline.is_image:
                yield inline
            case Link() | Emphasis():
                waiting.extend(inline.children)
            case InlineHtml() if inline.text.lower().startswith(_PICTURES):
                yield inline
            case Text() if inline.text.strip():
                yield inline
            case CodeSpan() | Math():
                yield inline
