"""Characters that a reader does not see, and where they are right."""

import unicodedata
from collections.abc import Iterator
from enum import Enum

from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.text.span import Span


class Unseen(Enum):
    """What an invisible character does."""

    PARTS = "parts"  # it parts words, as a blank does
    VANISHES = "vanishes"  # it is nothing to the eye
    TURNS = "turns"  # it changes the direction of the text around it


@dataclass(frozen=True, slots=True)
class Invisible:
    """A run of one invisible character; `char` is that character."""

    span: Span
    char: str
    kind: Unseen

    @property
    def name(self) -> str:
        """What Unicode calls it, with its number: `no-break space (U+00A0)`."""
        name = _NAMES.get(self.char) or unicodedata.name(self.char, "control character").lower()
        return f"{name} (U+{ord(self.char):04X})"


_NAMES = {"\t": "tab", "\ufeff": "byte-order mark"}


# Tab, no-break spaces (general, figure, narrow), and what some programs take for a line end.
_PARTING = "\t\u00a0\u2007\u202f\v\f\x85\u2028\u2029"
# Unicode's property Bidi_Control.
_TURNING = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
# Control characters, soft hyphen, spaces and operators without width, byte-order mark.
_VANISHING = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u180e\u200b\u2060-\u2064\ufeff"
_JOINERS, _SELECTORS, _TAGS = "\u200c\u200d", "\ufe0e\ufe0f", "\U000e0020-\U000e007f"
_TURNS = re.compile(f"[{_TURNING}]")
# The flags of England and the like are a black flag with tags; Mongolian parts its endings by U+180E.
_PLAIN_RUN = re.compile(f"(?P<char>[{_PARTING}{_TURNING}{_VANISHING}{_JOINERS}{_SELECTORS}{_TAGS}])(?P=char)*+")
_RUN = re.compile(f"\U0001f3f4[{_TAGS}]+|(?<=[\u1800-\u18af])\u180e(?=[\u1800-\u18af])|{_PLAIN_RUN.pattern}")
# Scripts whose letters take joiners: Arabic to N'Ko, the Indic scripts, Myanmar, Khmer, Mongolian and their extensions.
_JOINING = re.compile("[\u0600-\u0dff\u1000-\u109f\u1780-\u18af\ua840-\uabff\ufb50-\ufeff\U00010a00-\U00011fff]")
_PICTURE_KINDS = frozenset({"So", "Sk", "Sm"})
_WITHOUT_WIDTH = re.compile(f"[{_TURNING}{_VANISHING}{_JOINERS}]")
_BESIDE_BLANK = re.compile(
    rf"(?<=\s)[{_TURNING}{_VANISHING}]++|(?<![{_TURNING}{_VANISHING}])[{_TURNING}{_VANISHING}]++(?=\s)"
)


def without_unseen(text: str) -> str:
    """The text without characters that take no room: names are compared so. Blanks of all kinds stay."""
    return _WITHOUT_WIDTH.sub("", text)


def unseen_as_blanks(text: str) -> str:
    """The text, as long as before, with blanks for the characters without width that stand beside one."""
    return text if text.isascii() else _BESIDE_BLANK.sub(lambda found: " " * len(found[0]), text)


def invisible_characters(text: str) -> Iterator[Invisible]:
    """The runs of invisible characters in a text, in order, without those that belong where they stand.

    Those are the selectors and joiners of an emoji, and joiners between letters of a script that uses them.
    """
    # A pattern that is one class at its start is many times as fast, and hardly any text has the others' signs.
    runs = _RUN if "\U0001f3f4" in text or "\u180e" in text else _PLAIN_RUN
    for found in runs.finditer(text):
        char = found["char"]
        if char is None:
            continue
        span = Span(*found.span())
        if char in _PARTING:
            yield Invisible(span, char, Unseen.PARTS)
        elif _TURNS.match(char):
            yield Invisible(span, char, Unseen.TURNS)
        elif not (len(span) == 1 and _belongs(text, span.start)):
            yield Invisible(span, char, Unseen.VANISHES)


def _belongs(text: str, offset: int) -> bool:
    char, before, after = text[offset], text[offset - 1 : offset], text[offset + 1 : offset + 2]
    if char in _SELECTORS:
        return _takes_selector(before)
    if char not in _JOINERS:
        return False
    if _JOINING.match(before) and _JOINING.match(after):
        return True
    return char == "\u200d" and _is_picture(after) and (before in (*_SELECTORS,) or _is_picture(before))


def _takes_selector(char: str) -> bool:
    """Whether a selector may stand behind a character: one behind a joiner or another selector selects nothing."""
    is_letter = char.isascii() and char.isalpha()
    return char != "" and not (char.isspace() or is_letter or char in _JOINERS or char in _SELECTORS)


def _is_picture(char: str) -> bool:
    return char != "" and unicodedata.category(char) in _PICTURE_KINDS
