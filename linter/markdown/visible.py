"""What a reader sees of inlines."""

from collections.abc import Iterable

from linter.markdown.model import Break, CodeSpan, Inline, Link, Math, Text


def visible(inlines: Iterable[Inline]) -> str:
    """Text without marks, link targets, tags and images; formulas keep their dollars, a line end becomes a space."""
    return "".join(map(_visible, inlines))


def alternative(inlines: Iterable[Inline]) -> str:
    """The alternative text of an image with this content: as `visible`, with that of the images in it."""
    return "".join(
        inline.text if isinstance(inline, Link) and inline.is_image else _visible(inline) for inline in inlines
    )


def _visible(inline: Inline) -> str:
    match inline:
        case Text() | CodeSpan():
            return inline.text
        case Math():
            mark = "$$" if inline.display else "$"
            return f"{mark}{inline.text}{mark}"
        case Break():
            return " "
        case Link() if inline.is_image:
            return ""
        case _:
            return visible(inline.children)
