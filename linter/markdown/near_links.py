"""Text that was meant as a link and is none: a blank too many, a bracket too few."""

from bisect import bisect_right
from collections.abc import Iterator
from enum import StrEnum

from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.markdown.document import Document
from linter.markdown.model import LinkForm, TextBlock
from linter.text.anchors import anchor_of
from linter.text.span import Span


class Slip(StrEnum):
    """What keeps a piece of text from being a link."""

    GAP = "gap"
    """`[text] (address)`"""
    SWAPPED = "swapped"
    """`(text)[address]`"""
    WRONG_BRACKETS = "wrong brackets"
    """`[text][address]`"""
    BLANKS = "blanks"
    """`[text](an address with blanks)`"""
    PASTED = "pasted"
    """`[text]([other text](address))`"""
    UNCLOSED_TARGET = "unclosed target"
    """`[text](address`"""
    UNCLOSED_TEXT = "unclosed text"
    """`[text(address)`"""
    UNOPENED_TEXT = "unopened text"
    """`text](address)`"""
    UNCLOSED_OUTER = "unclosed outer"
    """`[[text](address)`"""
    NESTED = "nested"
    """`[text [other text](address)](address)`"""
    TITLE = "title"
    """`[text](address "title)`"""


@dataclass(frozen=True, slots=True)
class NearLink:
    """A piece of text that was meant as a link.

    `span` is all of it, an exclamation mark of an image included; `text_span` what its brackets hold or should hold
    (empty where nobody can tell), `target_span` its address, `target` that as written. `is_plain`: what is meant can
    be told without a guess.
    """

    slip: Slip
    span: Span
    text_span: Span
    target_span: Span
    target: str
    is_plain: bool

    @property
    def anchor(self) -> str | None:
        """The anchor that its address names in the heading's own words, `#Long Halls`; None if it names none."""
        return anchor_of(self.target.removeprefix("#")) if self.target.startswith("#") else None


# What opens a bracket and is an address: with a scheme, or a path written like one. A name or a remark is none.
_SITE = r"(?:https?|ftp)\s?:\s?/|www\.|(?:[\w-]{1,60}\.){1,4}(?:ai|cn|co|com|edu|gov|io|net|org)/"
_PATH = (
    r"mailto:|\.{1,2}/|#[a-z][\w-]|(?:[\w%.~-]{1,80}/){0,9}[\w%.~-]{0,80}"
    r"\.(?:bib|gif|html?|ipynb|jpe?g|markdown|md|pdf|png|svg|webp)(?=[\s#?]|$)"
)
_ADDRESS = re.compile(rf"<?(?:{_SITE}|{_PATH})", re.IGNORECASE)
_SITE_ADDRESS = re.compile(_SITE, re.IGNORECASE)
_PICTURE_WITH_BLANKS = re.compile(r"[^:()\"]*\.[a-z]{2,5}", re.IGNORECASE)
_PATH_WITH_BLANKS = re.compile(r"[^\s:()\"]+/[^:()\"]*\.[a-z]{2,5}", re.IGNORECASE)
_TITLE = re.compile(r"(?<!\s)\s++(?:\"[^\"]*\"|'[^']*')$")

_ESCAPE = re.compile(r"\\[!-/:-@\[-`{-~]")
_CANDIDATE = re.compile(r"\][ \t]*\(|[)\]]\[|\[[^\[\]()\n]{1,200}\(|\[\0")
_BRACKET = re.compile(r"[\[\]()\n]")
_TARGET_BEHIND = re.compile(r"[ \t]*\(")
_UNCLOSED_TEXT = re.compile(r"\[[^\[\]()\n]{1,200}\(")
# `[ ] (…)` is a task, `[1] (…)` and `[^1] (…)` a note.
_NO_TEXT = re.compile(r"\s*|[xX]|\^.*|[\d\s,;–-]+", re.DOTALL)
_FIRST_WORD = re.compile(r"[ \t]*(?P<target>\S*[^\s.,;:!?])[.,;:!?]*(?P<title>[ \t]*[\"'])?")
_LONGEST = 2000  # of what stands between two brackets; more is no link
_LINK, _OTHER = "\0", "\1"
_ASCII = str.maketrans("（）", "()")


def near_links(document: Document) -> Iterator[NearLink]:
    """What was meant as a link, in the order of the text. Code, formulas, HTML and good links are not looked into."""
    text = _visible(document)
    candidates = [found.start() for found in _CANDIDATE.finditer(text)]
    if not candidates:
        return
    blocks = [block.span for block in document.walk() if isinstance(block, TextBlock)]
    starts = [span.start for span in blocks]
    for number in sorted({bisect_right(starts, at) - 1 for at in candidates} - {-1}):
        yield from _Reader(document.source.text, text, blocks[number]).read()


def _visible(document: Document) -> str:
    """The source with what is no text, and every link that is one, replaced by marks of the same length."""
    hidden = [(span, _OTHER) for span in document.verbatim]
    hidden += [(link.span, _LINK) for link in document.links if link.form in (LinkForm.INLINE, LinkForm.REFERENCE)]
    source = document.source.text
    pieces: list[str] = []
    at = 0
    for span, mark in sorted(hidden, key=lambda item: (item[0].start, -item[0].end)):
        if span.start >= at:
            pieces += (source[at : span.start], mark * len(span))
        at = max(at, span.end)
    text = "".join([*pieces, source[at:]])
    return _ESCAPE.sub(_OTHER * 2, text.translate(_ASCII))


class _Reader:
    """Reads one block. Square brackets pair within the block, round ones within their line."""

    def __init__(self, source: str, text: str, block: Span) -> None:
        self.source = source
        self.text = text
        self.end = block.end
        self.brackets: list[int] = []
        self.pairs: dict[int, int] = {}
        self._pair(block)

    def _pair(self, block: Span) -> None:
        square: list[int] = []
        rounded: list[int] = []
        for found in _BRACKET.finditer(self.text, block.start, block.end):
            at, sign = found.start(), found[0]
            if sign == "\n":
                rounded.clear()
                continue
            self.brackets.append(at)
            opened = square if sign in "[]" else rounded
            if sign in "[(":
                opened.append(at)
            elif opened:
                partner = opened.pop()
                self.pairs[at], self.pairs[partner] = partner, at

    def read(self) -> Iterator[NearLink]:
        at = 0
        for bracket in self.brackets:
            if bracket < at:
                continue
            found = self._at(bracket)
            if found:
                yield found
                at = found.span.end

    def _at(self, bracket: int) -> NearLink | None:
        """What the bracket at an offset has to do with, where it opens or, unopened, closes."""
        sign, partner = self.text[bracket], self.pairs.get(bracket)
        if partner and abs(partner - bracket) > _LONGEST:
            return None
        if sign == "[" and partner:
            return self._closed_text(bracket, partner)
        if sign == "[":
            return self._unclosed_text(bracket)
        if sign == "(" and partner:
            return self._swapped(bracket, partner)
        return self._unopened_text(bracket) if sign == "]" and partner is None else None

    def _closed_text(self, start: int, end: int) -> NearLink | None:
        """`[text]`, and what follows it."""
        text = self.text
        behind = _TARGET_BEHIND.match(text, end + 1, self.end)
        if behind is None:
            return self._double_brackets(start, end)
        opening = behind.end() - 1
        closing = self.pairs.get(opening)
        if closing and closing - opening > _LONGEST:
            return None
        has_gap = opening > end + 1 or self.source[opening] != "("
        if closing is None:
            return None if has_gap else self._unclosed_target(start, end, opening)
        inner = text[opening + 1 : closing].strip()
        slip = self._gap(start, end, inner) if has_gap else self._slip(start, end, inner)
        return self._found(slip, start, (start + 1, end), (opening + 1, closing), closing + 1) if slip else None

    def _gap(self, start: int, end: int, inner: str) -> Slip | None:
        is_text = not _NO_TEXT.fullmatch(self.text, start + 1, end)
        address = _TITLE.sub("", inner)
        return Slip.GAP if is_text and _ADDRESS.match(address) and not _has_blank(address) else None

    def _slip(self, start: int, end: int, inner: str) -> Slip | None:
        """Why `[text](inner)` is no link."""
        if inner.startswith(_LINK):
            return Slip.PASTED
        is_image = self.text.startswith("!", start - 1)
        path = _PICTURE_WITH_BLANKS if is_image else _PATH_WITH_BLANKS
        if not _ADDRESS.match(inner) and not path.fullmatch(inner):
            return None
        if self.text.find(_LINK, start, end) >= 0:
            return Slip.NESTED
        if not _has_blank(inner):
            return None
        return Slip.TITLE if inner.count('"') == 1 else Slip.BLANKS

    def _unclosed_target(self, start: int, end: int, opening: int) -> NearLink | None:
        is_address = _ADDRESS.match(self.text, opening + 1, self.end)
        found = _FIRST_WORD.match(self.text, opening + 1, self.end) if is_address else None
        if found is None:
            return None
        is_plain = found["title"] is None and found["target"][-1] not in "]}>"
        target = (found.start("target"), found.end("target"))
        return self._found(Slip.UNCLOSED_TARGET, start, (start + 1, end), target, target[1], is_plain=is_plain)

    def _double_brackets(self, start: int, end: int) -> NearLink | None:
        closing = self.pairs.get(end + 1) if self.text[end + 1 : end + 2] == "[" else None
        if closing is None or _NO_TEXT.fullmatch(self.text, start + 1, end):
            return None
        inner = self.text[end + 2 : closing]
        is_address = _SITE_ADDRESS.match(inner) and not _has_blank(inner)
        if not is_address:
            return None
        return self._found(Slip.WRONG_BRACKETS, start, (start + 1, end), (end + 2, closing), closing + 1)

    def _unclosed_text(self, start: int) -> NearLink | None:
        text = self.text
        if text.startswith(_LINK, start + 1):
            end = start + 1
            while end < self.end and text[end] == _LINK:
                end += 1
            return self._found(Slip.UNCLOSED_OUTER, start, (start + 1, end), (end, end), end, is_plain=False)
        found = _UNCLOSED_TEXT.match(text, start, self.end)
        closing = self.pairs.get(found.end() - 1) if found else None
        if found is None or closing is None:
            return None
        inner = text[found.end() : closing]
        if not _ADDRESS.match(inner) or _has_blank(inner):
            return None
        is_plain = not text[found.end() - 2].isspace()
        words = (start + 1, found.end() - 1)
        return self._found(Slip.UNCLOSED_TEXT, start, words, (found.end(), closing), closing + 1, is_plain=is_plain)

    def _unopened_text(self, end: int) -> NearLink | None:
        closing = self.pairs.get(end + 1) if self.text[end + 1 : end + 2] == "(" else None
        if closing is None:
            return None
        inner = self.text[end + 2 : closing]
        if not _ADDRESS.match(inner) or _has_blank(inner):
            return None
        return self._found(Slip.UNOPENED_TEXT, end, (end, end), (end + 2, closing), closing + 1, is_plain=False)

    def _swapped(self, start: int, end: int) -> NearLink | None:
        """`(text)`, and a bracket behind it."""
        closing = self.pairs.get(end + 1) if self.text[end + 1 : end + 2] == "[" else None
        words = self.text[start + 1 : end].strip()
        if closing is None or not words or _ADDRESS.match(words):
            return None
        inner = self.text[end + 2 : closing]
        if not _SITE_ADDRESS.match(inner) or _has_blank(inner):
            return None
        is_plain = not set(words) & set("[]\0")
        return self._found(Slip.SWAPPED, start, (start + 1, end), (end + 2, closing), closing + 1, is_plain=is_plain)

    def _found(
        self,
        slip: Slip,
        start: int,
        words: tuple[int, int],
        target: tuple[int, int],
        end: int,
        *,
        is_plain: bool = True,
    ) -> NearLink:
        if self.text[start] == "[" and self.text[start - 1 : start] == "!":
            start -= 1
        return NearLink(
            slip, Span(start, end), Span(*words), Span(*target), self.source[slice(*target)].strip(), is_plain
        )


def _has_blank(text: str) -> bool:
    return any(map(str.isspace, text))
