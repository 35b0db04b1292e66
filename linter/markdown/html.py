"""Tags and comments in raw HTML, read as a browser does."""

import re
from collections.abc import Iterator

from mistune.util import unescape

from linter.markdown.model import Attribute, Comment, Tag
from linter.text.excerpt import Excerpt


def _tag(blank: str, without: str) -> str:
    """A pattern of a tag as CommonMark wants it (6.6); blanks in it are `blank`, quoted values hold no `without`."""
    value = rf"""(?:[^\s"'=<>`]++|'[^'{without}]*+'|"[^"{without}]*+")"""
    attribute = rf"{blank}++[A-Za-z_:][A-Za-z0-9_.:-]*+(?:{blank}*+={blank}*+{value})?+"
    name = "[A-Za-z][A-Za-z0-9-]*+"
    return rf"(?:<{name}(?:{attribute})*+{blank}*+/?>|</{name}{blank}*+>)"


# A tag that has a line to itself begins a block of HTML, whatever its name.
LONE_TAG = r"^ {0,3}" + _tag(r"[ \t]", r"\n") + r"[ \t]*$"

# HTML inside text; a group is named where it goes on to the next of its `CLOSERS`.
INLINE_HTML = re.compile(
    _tag(r"[ \t\n]", "")
    + r"|<!--(?:-?>|(?P<comment>))|<\?(?P<instruction>)|<!\[CDATA\[(?P<data>)|<![A-Za-z](?P<declaration>)"
)
CLOSERS = {"comment": "-->", "instruction": "?>", "data": "]]>", "declaration": ">"}

_OPENING = re.compile(r"<!--|<(/?)([A-Za-z][^\s/>]*)")
_ATTRIBUTE = re.compile(r"""[\s/]*+([^\s/>=][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>]++)))?+""")
_TAG_END = re.compile(r"[\s/]*+>")
_COMMENT_END = re.compile(r"--!?>")


def scan(content: Excerpt) -> Iterator[Tag | Comment]:
    """The tags and comments of a piece of HTML, in order. A tag that never ends is none."""
    text = content.text
    at = 0
    while found := _OPENING.search(text, at):
        if found.group() == "<!--":
            comment, at = _comment(content, found.start())
            yield comment
            continue
        attributes = []
        at = found.end()
        while attribute := _ATTRIBUTE.match(text, at):
            attributes.append(_attribute(content, attribute))
            at = attribute.end()
        end = _TAG_END.match(text, at)
        if end is None:
            break
        at = end.end()
        yield Tag(content.span(found.start(), at), found.group(2).lower(), bool(found.group(1)), tuple(attributes))


def _comment(content: Excerpt, start: int) -> tuple[Comment, int]:
    text = content.text
    for empty in ("<!-->", "<!--->"):
        if text.startswith(empty, start):
            end = start + len(empty)
            return Comment(content.span(start, end), "", True), end
    found = _COMMENT_END.search(text, start + 4)
    end = found.end() if found else len(text)
    inside = text[start + 4 : found.start() if found else end]
    return Comment(content.span(start, end), inside, found is not None), end


def _attribute(content: Excerpt, found: re.Match[str]) -> Attribute:
    group = found.lastindex or 1
    name = found.group(1).lower()
    if group == 1:
        return Attribute(name, "", content.span(found.end(), found.end()))
    return Attribute(name, unescape(found.group(group)), content.span(*found.span(group)))


def visible(text: str) -> str:
    """What a reader sees of a piece of HTML: without tags and comments, blanks run together."""
    kept = []
    at = 0
    for found in scan(Excerpt.of(text)):
        kept.append(text[at : found.span.start])
        at = found.span.end
    kept.append(text[at:])
    return " ".join(unescape("".join(kept)).split())
