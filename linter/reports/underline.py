"""A line of a source as a terminal shows it, with a finding's place underlined."""

from unicodedata import category, east_asian_width

from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.reports.escape import visible
from linter.text.source import Source
from linter.text.span import Span

# Of a longer line so many characters are shown, so many of them before the finding; never fewer than the last.
_SHOWN, _LEAD, _LEAST = 110, 40, 20
_TAB = "    "
# Vowels and final consonants, which join the consonant before them.
_KOREAN_REST = re.compile(r"[\u1160-\u11ff\ud7b0-\ud7fb]")
_PICTURE = r"[\u00a9\u00ae\u203c-\u3299\U0001f000-\U0001faff]"
_VARIATION = r"[\ufe0f\U0001f3fb-\U0001f3ff]"
# A picture that a selector makes out of a sign, one with a colour of skin, one that joiners make of several, a key.
_CLUSTER = re.compile(
    rf"{_PICTURE}{_VARIATION}?(?:\u200d{_PICTURE}{_VARIATION}?)+|{_PICTURE}{_VARIATION}|[#*0-9]\ufe0f\u20e3"
)


@dataclass(frozen=True, slots=True)
class Underlined:
    """The row where a span starts, cut where it is long, and which columns of the terminal its part of the span takes.

    `indent` columns stand before the span, `width` belong to it: at least one, also where the span is empty.
    """

    row: int
    line: str
    indent: int
    width: int


def underlined(source: Source, span: Span, room: int | None = None) -> Underlined:
    """What to show of a finding's place, in so many columns where they are counted."""
    found = _underlined(source, span, _SHOWN)
    most = _SHOWN
    while room and most > _LEAST and (excess := columns(found.line) - room) > 0:
        most = max(_LEAST, most - (excess + 1) // 2)  # a character may take two columns
        found = _underlined(source, span, most)
    return found


def _underlined(source: Source, span: Span, most: int) -> Underlined:
    row = source.row(span.start)
    line = source.line(row)
    start = max(line.start, min(span.start - _LEAD * most // _SHOWN, line.end - most))
    end = min(line.end, start + most)
    place = Span(min(span.start, end), min(span.end, end))
    before = ("…" if start > line.start else "") + _shown(source.text[start : place.start])
    under = _shown(source[place])
    after = _shown(source.text[place.end : end]) + ("…" if end < line.end else "")
    return Underlined(row, before + under + after, columns(before), max(columns(under), 1))


def _shown(text: str) -> str:
    """A piece of a line as it is shown."""
    return visible(text.replace("\t", _TAB))


def columns(text: str) -> int:
    """How many columns of a terminal a text takes: Unicode Standard Annex 11, and Technical Standard 51 for emoji."""
    return len(text) if text.isascii() else sum(map(_width, text)) + sum(map(_gain, _CLUSTER.findall(text)))


def _width(char: str) -> int:
    """The columns of a character by itself: what stands on another one, or ends a Korean syllable, has none."""
    if category(char) in ("Mn", "Me", "Cf") or _KOREAN_REST.match(char):
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


def _gain(cluster: str) -> int:
    """What an emoji of several characters takes more than these by themselves; less than 0 where it takes less."""
    return 2 - sum(map(_width, cluster))
