"""Raw HTML: what CommonMark takes for it, and the tags and comments that a browser finds in it."""

import re
from collections.abc import Iterator
from re import Match
from typing import NamedTuple

from mistune.util import unescape

from linter.markdown.model import Attribute, Comment, Tag
from linter.text.excerpt import Excerpt


def _tag(blank: str, excluded: str) -> str:
    """A pattern of a tag (CommonMark 6.6); `blank` is what parts its attributes, no quoted value holds `excluded`."""
    value = rf"""(?:[^\s"'=<>`]++|'[^'{excluded}]*+'|"[^"{excluded}]*+")"""
    attribute = rf"{blank}++[A-Za-z_:][A-Za-z0-9_.:-]*+(?:{blank}*+={blank}*+{value})?+"
    name = "[A-Za-z][A-Za-z0-9-]*+"
    return rf"(?:<{name}(?:{attribute})*+{blank}*+/?>|</{name}{blank}*+>)"


# A tag that has a line to itself begins a block of HTML, whatever its name.
LONE_TAG = r"^ {0,3}" + _tag(r"[ \t]", r"\n") + r"[ \t]*$"

# HTML in text; what matches a group goes on up to the one of `CLOSERS` that the group is named for.
INLINE_HTML = re.compile(
    _tag(r"[ \t\n]", "")
    + r"|<!--(?:-?>|(?P<comment>))|<\?(?P<instruction>)|<!\[CDATA\[(?P<data>)|<![A-Za-z](?P<declaration>)"
)
CLOSERS = {"comment": "-->", "instruction": "?>", "data": "]]>", "declaration": ">"}

# As browsers read (HTML, 13.2.5), who are more lenient.
_OPENING = re.compile(r"<!--|<(/?)([A-Za-z][^\s/>]*+)")
_ATTRIBUTE = re.compile(r"""[\s/]*+([^\s/>=][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>"'][^\s>]*+)))?+""")
_TAG_END = re.compile(r"[\s/]*+>")
_EMPTY_COMMENT = re.compile(r"<!---?>")
_COMMENT_END = re.compile(r"--!?>")


class Markup(NamedTuple):
    """A tag or a comment, and its offsets in the text that it was found in."""

    start: int
    end: int
    item: Tag | Comment


def scan(content: Excerpt, start: int = 0, end: int | None = None) -> Iterator[Markup]:
    """The tags and comments in `start:end` of a text, in order. A tag that never ends is none, nor is what follows."""
    text = content.text
    end = len(text) if end is None else end
    at = start
    while found := _OPENING.search(text, at, end):
        if found[2] is None:
            markup = _comment(content, found.start(), end)
        else:
            tag = _tag_markup(content, found, end)
            if tag is None:
                return
            markup = tag
        at = markup.end
        yield markup


def _comment(content: Excerpt, start: int, end: int) -> Markup:
    empty = _EMPTY_COMMENT.match(content.text, start, end)
    close = empty or _COMMENT_END.search(content.text, start + 4, end)
    stop = close.end() if close else end
    text = "" if empty else content.text[start + 4 : close.start() if close else stop]
    return Markup(start, stop, Comment(content.span(start, stop), text, closed=close is not None))


def _tag_markup(content: Excerpt, opening: Match[str], end: int) -> Markup | None:
    at = opening.end()
    attributes = []
    while attribute := _ATTRIBUTE.match(content.text, at, end):
        attributes.append(_attribute(content, attribute))
        at = attribute.end()
    closing = _TAG_END.match(content.text, at, end)
    if closing is None:
        return None
    start, stop = opening.start(), closing.end()
    tag = Tag(
        content.span(start, stop),
        opening[2].lower(),
        closing=bool(opening[1]),
        attributes=tuple(attributes),
    )
    return Markup(start, stop, tag)


def _attribute(content: Excerpt, found: Match[str]) -> Attribute:
    value = found.lastindex or 1
    if value == 1:
        return Attribute(found[1].lower(), "", content.span(found.end(), found.end()))
    return Attribute(found[1].lower(), unescape(found[value]), content.span(*found.span(value)))


def text_of(html: str) -> str:
    """The text content of a piece of HTML: all that is neither tag nor comment."""
    kept = []
    at = 0
    for start, end, _ in scan(Excerpt.of(html)):
        kept.append(html[at:start])
        at = end
    kept.append(html[at:])
    return unescape("".join(kept))
