"""mistune's inline parser, which also says where each inline stands, and reads as GitHub does."""

import re
from collections.abc import MutableMapping, Sequence
from re import Match
from typing import Any

from mistune.core import InlineState
from mistune.inline_parser import InlineParser
from mistune.helpers import parse_link_href

from linter.markdown.maths import MATH
from linter.markdown.urls import BARE_URL, bare_url

Token = dict[str, Any]

# The first code point of all that is not plain text. As literals, not as a class: then `re` looks for them all at once.
_TRIGGER = re.compile(r"\\|`|\*|_|!|\[|\]|<|\n|\$|~|https?://|Https?://|HTTPS?://|www\.|WWW\.")
_PLAIN_DESTINATION = re.compile(r"\(([^ \t\n\r\f()<>\\\x00-\x1f\x7f]*)\)")


class PlacedInlineState(InlineState):
    """`at` is the offset that the parser has reached."""

    def __init__(self, env: MutableMapping[str, Any]) -> None:
        super().__init__(env)
        self.at = 0


class PlacedInlineParser(InlineParser):
    """Stamps each token with `start` and `end`, offsets in the text; a link with `text_start` and `text_end`, too."""

    state_cls = PlacedInlineState
    SPECIFICATION = {  # noqa: RUF012
        **InlineParser.SPECIFICATION,
        "link_close": r"\]",
        "linebreak": r"(?:\\| {2,})\n[ \t]*",
        "softbreak": r" *\n[ \t]*",
        "inline_math": MATH.pattern,
        "struck": r"~+",
        "bare_url": BARE_URL,
    }
    DEFAULT_RULES = (
        "escape",
        "inline_math",
        "codespan",
        "emphasis",
        "struck",
        "link",
        "link_close",
        "auto_link",
        "auto_email",
        "inline_html",
        "linebreak",
        "bare_url",
    )

    def _find_fast_text_end(self, src: str, pos: int) -> int | None:
        found = _TRIGGER.search(src, pos)
        if found is None:
            return len(src)
        if found.group() == "\n":
            return self._find_linebreak_start(src, pos, found.start())
        return found.start()

    def parse(self, state: InlineState) -> list[Token]:
        flat = state.tokens
        tree = super().parse(state)
        _place(tree, flat)
        return tree

    def process_text(self, text: str, state: InlineState, parse_emphasis: bool = True) -> None:
        super().process_text(text, state, parse_emphasis)
        assert isinstance(state, PlacedInlineState)
        token = state.tokens[-1]
        token["start"] = state.at
        state.at += len(text)
        token["end"] = state.at

    def parse_method(self, m: Match[str], state: InlineState) -> int | None:
        assert isinstance(state, PlacedInlineState)
        end = super().parse_method(m, state)
        if end:
            token = state.tokens[-1]
            token.setdefault("start", m.start())
            token["end"] = state.at = end
        return end

    def parse_link_close(self, m: Match[str], state: InlineState) -> int:
        if not state.brackets:
            return super().parse_link_close(m, state)
        opener = state.brackets[-1]
        flat = state.tokens[opener.token_index :]
        end = super().parse_link_close(m, state)
        link = state.tokens[-1]
        if link["type"] in ("link", "image") and "start" not in link:
            _place(link["children"], flat[1:])
            link["start"] = flat[0]["start"]
            link["text_start"] = opener.start
            link["text_end"] = m.start()
            if "ref" not in link:
                link["url_start"], link["url_end"] = _destination(state.src, m.end(), self.max_nested_level)
        return end

    def parse_inline_math(self, m: Match[str], state: InlineState) -> int:
        display = m.group("display")
        raw = display or m.group("code") or m.group("inline")
        state.append_token({"type": "math", "raw": raw, "display": display is not None})
        return m.end()

    def parse_struck(self, m: Match[str], state: InlineState) -> int:
        src, run = state.src, m.group()
        before = src[m.start() - 1] if m.start() else " "
        after = src[m.end()] if m.end() < len(src) else " "
        opens = not after.isspace() and (after.isalnum() or not before.isalnum())
        closes = not before.isspace() and (before.isalnum() or not after.isalnum())
        if len(run) > 2 or not (opens or closes):
            self.process_text(run, state)
        else:
            state.append_token({"type": "tildes", "raw": run, "opens": opens, "closes": closes})
        return m.end()

    def parse_bare_url(self, m: Match[str], state: InlineState) -> int | None:
        url = None if state.in_link else bare_url(state.src, m.start())
        if url and state.brackets:
            url = url.partition("]")[0]
        if not url:
            return None
        state.append_token({"type": "bare_url", "_autolink": url, "url": url, "children": []})
        return m.start() + len(url)


def _destination(src: str, opening: int, max_nested_level: int) -> tuple[int, int]:
    plain = _PLAIN_DESTINATION.match(src, opening)
    if plain:
        return plain.span(1)
    url, end = parse_link_href(src, opening + 1, max_nested_level=max_nested_level)
    assert url is not None and end is not None
    if src[end - 1] == ">" and src[end - len(url) - 2 : end - len(url) - 1] == "<":
        end -= 1
    return end - len(url), end


class _Pieces:
    """A run of flat tokens, handed out in order: texts by code points, all else whole."""

    def __init__(self, flat: Sequence[Token]) -> None:
        self._flat = flat
        self._index = 0
        self._used = 0

    def take(self, count: int) -> tuple[int, int]:
        """The place of the next `count` code points of text."""
        start = end = -1
        while count:
            token = self._flat[self._index]
            raw = token["_autolink"] if "_autolink" in token else token["raw"]
            size = min(count, len(raw) - self._used)
            first, last = token["start"], token["end"]
            is_exact = last - first == len(raw)
            if start < 0:
                start = first + self._used if is_exact else first
            self._used += size
            count -= size
            end = first + self._used if is_exact else last
            if self._used == len(raw):
                self.skip()
        return start, end

    def skip(self) -> None:
        """Pass over the rest of a token."""
        self._index += 1
        self._used = 0


def _place(tree: list[Token], flat: Sequence[Token]) -> None:
    """Stamp the tokens that mistune made of flat ones.

    Emphasis is all that mistune changes: it takes as many marks from the text in front of and behind a node as the
    node is strong, and joins texts. The rest comes in the same order.
    """
    if len(tree) == 1 and "start" in tree[0]:
        return
    _walk(tree, _Pieces(flat))


def _walk(tree: list[Token], pieces: _Pieces) -> None:
    for token in tree:
        kind = token["type"]
        if kind == "text":
            if token["raw"]:
                token["start"], token["end"] = pieces.take(len(token["raw"]))
        elif kind in ("emphasis", "strong"):
            marks = 2 if kind == "strong" else 1
            token["start"], _ = pieces.take(marks)
            _walk(token["children"], pieces)
            _, token["end"] = pieces.take(marks)
        else:
            pieces.skip()
