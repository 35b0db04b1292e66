"""Raw HTML of strangers, written anew: tags and attributes of an allow-list, and text."""

from collections.abc import Iterator
from html import escape, unescape
from typing import Protocol

from linter.markdown.html import scan
from linter.markdown.model import Tag
from linter.text.excerpt import Excerpt

_SHOWN = """
    a abbr b blockquote br cite code dd del details dfn div dl dt em h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q
    s samp small span strong sub summary sup table tbody td tfoot th thead tr u ul var
    """
ALLOWED = frozenset(_SHOWN.split())
_VOID = frozenset({"br", "hr", "img"})
# What browsers read as text, or show as something else than their content.
_OTHERWISE = """
    audio canvas iframe math noembed noframes noscript object plaintext script select style svg template textarea title
    video xmp
    """
_UNSEEN = frozenset(_OTHERWISE.split())
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_NUMBERS = {("td", "colspan"), ("td", "rowspan"), ("th", "colspan"), ("th", "rowspan"), ("ol", "start")}
_LARGEST = 1000


class Surroundings(Protocol):
    """What the place of a text in a page decides."""

    def link(self, url: str) -> str | None:
        """Where a link leads; None where it must not be clicked."""

    def image(self, url: str, alternative: str) -> str:
        """The HTML that shows an image."""

    def level(self, level: int) -> int:
        """The level of a heading in the page."""


def rewritten(html: str, place: Surroundings) -> Iterator[str]:
    """A piece of HTML in parts. Tags need not be balanced: that is for the whole page to see to."""
    at = 0
    unseen: str | None = None
    for start, end, item in scan(Excerpt.of(html)):
        if unseen is None:
            yield _text(html[at:start])
        at = end
        if not isinstance(item, Tag):
            continue
        if unseen is not None:
            unseen = None if item.closing and item.name == unseen else unseen
        elif item.name in _UNSEEN:
            unseen = None if item.closing else item.name
        else:
            yield _tag(item, place)
    if unseen is None:
        yield _text(html[at:])


def _text(html: str) -> str:
    return escape(unescape(html), quote=False)


def _tag(tag: Tag, place: Surroundings) -> str:
    name = f"h{place.level(int(tag.name[1]))}" if tag.name in _HEADINGS else tag.name
    if name not in ALLOWED:
        return ""
    if tag.closing:
        return "" if name in _VOID else f"</{name}>"
    if name == "img":
        return place.image(_value(tag, "src"), _value(tag, "alt"))
    return f"<{name}{''.join(_attributes(tag, place))}>"


def _attributes(tag: Tag, place: Surroundings) -> Iterator[str]:
    href = place.link(_value(tag, "href")) if tag.name == "a" else None
    if href:
        yield f' href="{escape(href)}"'
    if tag.name == "details" and tag.get("open"):
        yield " open"
    for attribute in tag.attributes:
        is_number = attribute.value.isascii() and attribute.value.isdecimal() and len(attribute.value) < 5
        if (tag.name, attribute.name) in _NUMBERS and is_number and 0 < int(attribute.value) <= _LARGEST:
            yield f' {attribute.name}="{attribute.value}"'


def _value(tag: Tag, name: str) -> str:
    found = tag.get(name)
    return found.value if found else ""
