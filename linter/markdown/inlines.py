"""The inlines of a block's text."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from mistune.util import unescape
from mistune.helpers import unescape_char

from linter.markdown.model import (
    Break,
    CodeSpan,
    Definition,
    Emphasis,
    Inline,
    InlineHtml,
    Link,
    LinkForm,
    Math,
    Text,
)
from linter.markdown.spans import PlacedInlineParser, Token
from linter.text.excerpt import Excerpt
from linter.text.span import Span

_SPECIAL = re.compile(r"[\\`*_!\[\]<\n$~&]|://|[wW]{3}\.")
_PARSER = PlacedInlineParser()
_STYLES = {"emphasis": "emphasis", "strong": "strong"}


def parse(content: Excerpt, definitions: Mapping[str, Definition], source: str) -> tuple[Inline, ...]:
    """The inlines of a text, as a tree."""
    if not content.text:
        return ()
    if not _SPECIAL.search(content.text):
        return (Text(content.span(0, len(content.text)), content.text),)
    env = {"ref_links": {key: {"url": "", "title": definition.title} for key, definition in definitions.items()}}
    tokens = _PARSER(content.text, env)
    return _Builder(content, definitions, source).inlines(tokens)


def plain(inlines: Iterable[Inline]) -> str:
    """What a reader sees of inlines as text; formulas keep their dollars, images leave nothing."""
    return "".join(map(_plain, inlines))


def _plain(inline: Inline) -> str:
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
            return plain(inline.children)


class _Builder:
    def __init__(self, content: Excerpt, definitions: Mapping[str, Definition], source: str) -> None:
        self._content = content
        self._definitions = definitions
        self._source = source

    def inlines(self, tokens: list[Token]) -> tuple[Inline, ...]:
        found: list[Inline] = []
        for token in _struck([token for token in tokens if token.get("raw") != ""]):
            inline = self._inline(token)
            if isinstance(inline, Text) and found and isinstance(found[-1], Text):
                before = found[-1]
                inline = Text(Span(before.span.start, inline.span.end), before.text + inline.text)
                found[-1] = inline
            else:
                found.append(inline)
        return tuple(found)

    def _inline(self, token: Token) -> Inline:
        span = self._content.span(token["start"], token["end"])
        match token["type"]:
            case "text" | "tildes":
                return Text(span, unescape(token["raw"]))
            case "softbreak" | "linebreak" as kind:
                return self._break(token, kind == "linebreak")
            case "codespan":
                return CodeSpan(span, token["raw"])
            case "math":
                return Math(span, token["raw"], token["display"])
            case "inline_html":
                return InlineHtml(span, token["raw"])
            case "emphasis" | "strong" | "struck" as style:
                return Emphasis(span, style, self.inlines(token["children"]))
            case "bare_url":
                url = token["url"]
                address = url if "://" in url else "http://" + url
                return Link(span, LinkForm.BARE, False, address, span, url, span, None, (Text(span, url),))
            case _:
                return self._link(token, span)

    def _break(self, token: Token, hard: bool) -> Inline:
        text = self._content.text
        span = self._content.span(token["start"], text.index("\n", token["start"]) + 1)
        if self._source.startswith("\r\n", span.end - 1):
            span = Span(span.start, span.end + 1)
        return Break(span, hard)

    def _link(self, token: Token, span: Span) -> Link:
        content = self._content
        if "text_start" not in token:
            inner = content.span(token["start"] + 1, token["end"] - 1)
            text = content.text[token["start"] + 1 : token["end"] - 1]
            url = text if ":" in text else "mailto:" + text
            return Link(span, LinkForm.AUTOLINK, False, url, inner, text, inner, None, (Text(inner, text),))
        children = self.inlines(token["children"])
        text_span = content.span(token["text_start"], token["text_end"])
        is_image = token["type"] == "image"
        if "ref" in token:
            definition = self._definitions[token["ref"]]
            form, url, url_span = LinkForm.REFERENCE, definition.url, definition.url_span
        else:
            form = LinkForm.INLINE
            raw = content.text[token["url_start"] : token["url_end"]]
            url, url_span = unescape(unescape_char(raw)), content.span(token["url_start"], token["url_end"])
        title = token["attrs"].get("title")
        text = alternative(children) if is_image else plain(children)
        return Link(span, form, is_image, url, url_span, text, text_span, unescape(title) if title else None, children)


def alternative(inlines: Iterable[Inline]) -> str:
    """The alternative text of an image: what a reader sees of its text, and the alternative text of images in it."""
    return "".join(
        inline.text if isinstance(inline, Link) and inline.is_image else _plain(inline) for inline in inlines
    )


def _struck(tokens: list[Token]) -> list[Token]:
    """The tokens with each pair of equal runs of tildes made one token, and what stands between its children."""
    if not any(token["type"] == "tildes" for token in tokens):
        return tokens
    found: list[Token] = []
    openers: list[int] = []
    for token in tokens:
        if token["type"] == "tildes":
            at = next((at for at in reversed(openers) if token["closes"] and found[at]["raw"] == token["raw"]), None)
            if at is not None:
                children = found[at + 1 :]
                token = {"type": "struck", "start": found[at]["start"], "end": token["end"], "children": children}
                del found[at:]
                openers = [other for other in openers if other < at]
            elif token["opens"]:
                openers.append(len(found))
        found.append(token)
    return found
