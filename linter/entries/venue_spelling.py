"""Venues that an entry names by a misspelt or an older name."""

from collections.abc import Iterator, Mapping

from linter.entries.model import Entry, Outline
from linter.entries.visible import Visible
from linter.entries.visible_texts import VisibleTexts
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.markdown.document import Document
from linter.markdown.model import TextBlock
from linter.papers.venues import KNOWN_VENUES, OTHER_VENUES
from linter.text.cover import Cover
from linter.text.misspelling import Spellings
from linter.text.span import Span

_SLIPS = {"arvix": "arXiv", "alc": "ACL"}
# A conference's workshops are called by its name and a W: `ICLRW`.
_SPELLINGS = Spellings(
    KNOWN_VENUES,
    (
        *OTHER_VENUES,
        *(f"{name}W" for name in KNOWN_VENUES),
        "TAC",
        "Colin",
        "Collin",
        "Icarus",
        "Archiv",
        "OpenReviewer",
    ),
    _SLIPS,
)
_WORD = re.compile(
    r"(?<![\w./@#-])[A-Za-z]{3,12}(?![\w./@-]*[\w@])|(?<![\w./@#-])[A-Za-z]{3,12}(?=['’‘][0-9]{2}|-?[0-9])"
)
_YEAR_BEHIND = re.compile(r"[ ,-]{0,2}\(?(?:19|20)[0-9]{2}(?![\w-])|\s?['’‘]\s?[0-9]{2}(?![\w-])")
_APART_BEFORE = re.compile(r"(?:^|[(\[|,.;:•·\r\n–—])[ \t]*$")
_APART_BEHIND = re.compile(r"[ \t]*(?:$|[)\]|,.;•·\r\n])")
_LONGEST_GAP = 3
# Of names in small letters only these; a word in small letters is none of the others.
_SMALL = frozenset({"arxiv", "biorxiv", "openreview", "interspeech"})
_SHORT_ACRONYM = 5
_FEWEST_LETTERS = 4  # fewer in another order are another name: `SAE` is no `ASE`


@dataclass(frozen=True, slots=True)
class VenueSlip:
    """A venue as written and as it is called."""

    span: Span
    written: str
    wanted: str


class VenueSlips:
    """Finds the misspelt venues of a document's entries, and those whose name is out of use.

    `renamed` are names that are out of use with those to use instead. A venue stands before a year, or apart from
    other words: in brackets, between commas, in a cell of its own. Titles are left alone.
    """

    def __init__(self, document: Document, outline: Outline, renamed: Mapping[str, str]) -> None:
        self._document = document
        self._outline = outline
        self._renamed = {name.casefold(): wanted for name, wanted in renamed.items()}
        self._meanings: dict[str, str | None] = {}

    def find(self) -> Iterator[VenueSlip]:
        """The misspelt and outdated venues, in order."""
        owners = Cover((entry.span, entry) for entry in self._outline.entries)
        texts = VisibleTexts(self._document)
        for block in self._document.walk():
            entry = owners.innermost(block.span) if isinstance(block, TextBlock) else None
            if entry and isinstance(block, TextBlock) and self._may_hold_one(block.content.text):
                yield from self._in(texts.of(block), entry)

    def _may_hold_one(self, text: str) -> bool:
        return any(self._meant(word) for word in _WORD.findall(text))

    def _in(self, visible: Visible, entry: Entry) -> Iterator[VenueSlip]:
        for found in _WORD.finditer(visible.text):
            wanted = self._meant(found[0])
            span = visible.span(*found.span())
            if not wanted or span.overlaps(entry.title_span) or _is_own_name(entry, found[0]):
                continue
            if _is_venue(visible, *found.span()):
                yield VenueSlip(span, found[0], wanted)

    def _meant(self, word: str) -> str | None:
        """The venue that a word means by another name; asked once, for entries have most words in common."""
        if word not in self._meanings:
            self._meanings[word] = self._meaning(word)
        return self._meanings[word]

    def _meaning(self, word: str) -> str | None:
        renamed = self._renamed.get(word.casefold())
        if renamed:
            return renamed
        is_slip = len(word) >= _FEWEST_LETTERS or word.casefold() in _SLIPS
        wanted = _SPELLINGS.meant(word) if is_slip else None
        is_name = sum(map(str.isupper, word)) > 1 or (wanted and wanted.casefold() in _SMALL)
        return wanted if is_name and not (wanted and word.isupper() and _has_another_letter(word, wanted)) else None


def _has_another_letter(word: str, name: str) -> bool:
    """Whether a word has a letter in the place of one of a name's: of a short acronym that makes another (`MIPRO`)."""
    is_short = len(word) == len(name) <= _SHORT_ACRONYM
    return is_short and sorted(word.casefold()) != sorted(name.casefold())


def _is_own_name(entry: Entry, word: str) -> bool:
    """Whether a word is what the paper calls its method: `TWIST` beside `TWIST: Ropes That Turn`."""
    return word == entry.short_name or word in re.findall(r"\w+", entry.title)


def _is_venue(visible: Visible, start: int, end: int) -> bool:
    """Whether a word stands where a venue does."""
    if _YEAR_BEHIND.match(visible.text, end):
        return True
    whole = {(part.start, part.end) for part in (*visible.emphases, *visible.codes)}
    whole.update((part.start, part.end) for part in visible.links)
    if (start, end) in whole:
        return True
    before = visible.text[max(0, start - _LONGEST_GAP) : start]
    is_start = start <= _LONGEST_GAP and not before.strip()
    return (is_start or _APART_BEFORE.search(before) is not None) and _APART_BEHIND.match(visible.text, end) is not None
