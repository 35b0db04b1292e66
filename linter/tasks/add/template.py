"""An entry of a list as a form that another paper can fill in: what it says of its paper, and the marks between."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from enum import StrEnum

from linter.entries.model import Entry, FieldName, LinkKind, Style
from linter.entries.numbering import read_numbers
from linter.entries.titles.words import WORD
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.markdown.model import HtmlBlock, Link
from linter.papers.addresses.arxiv import ArxivForm, id_of, read_url
from linter.rules.context import Page
from linter.tasks.add.extras import extra_links
from linter.text.span import Span


class Slot(StrEnum):
    """What may be filled in."""

    TITLE = "title"
    ADDRESS = "address"
    PDF = "address of the PDF"
    ID = "arXiv id"
    AUTHORS = "authors"
    YEAR = "year"
    DATE = "date"
    VENUE = "venue"
    CITATION = "citation"
    NUMBER = "number"
    LEVEL = "level"
    EXTRA = "further link"


# Fields that are told by facts of a paper, and which slot each is.
_TOLD = {
    FieldName.AUTHORS: Slot.AUTHORS,
    FieldName.YEAR: Slot.YEAR,
    FieldName.DATE: Slot.DATE,
    FieldName.VENUE: Slot.VENUE,
}
# Words that marks, labels and tags of HTML consist of, and that say nothing of one paper.
_LABELS = """
    paper papers pdf arxiv link links here abs abstract citation cite bibtex bib title author authors year date venue
    published preprint by in html br details summary strong em img src alt href target blank sub sup align center
    nbsp ignore litlint
"""
_LABEL_WORDS = frozenset(_LABELS.split())
# Links of one entry that are told apart.
_MOST_LINKS = 60
_DIGIT = re.compile(r"[0-9]")
# A colour in the address of a badge.
_BADGE_COLOUR = re.compile(r"-[0-9a-fA-F]{3,6}(?:\.svg)?(?=[?)])|color=[0-9a-fA-F]{3,6}\b")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of an entry's text: what stands in a slot, or marks where `slot` is None."""

    text: str
    slot: Slot | None = None


@dataclass(frozen=True, slots=True)
class Template:
    """An entry taken apart.

    `obstacle` says what of it no other paper could fill in, empty where nothing. `links` is how many links and pictures
    it has without the further ones that can be left out.
    """

    entry: Entry
    pieces: tuple[Piece, ...]
    obstacle: str = ""
    links: int = 0

    @property
    def skeleton(self) -> str:
        """What is equal for entries that are written alike, whatever further links they have."""
        kept = (piece for piece in self.pieces if piece.slot is not Slot.EXTRA)
        return "".join(f"\0{piece.slot.value}\0" if piece.slot else piece.text for piece in kept)

    @property
    def says_only_labels(self) -> bool:
        """Whether its marks hold no word that could be of one paper."""
        marks = (piece.text for piece in self.pieces if piece.slot is None)
        return all(word.lower() in _LABEL_WORDS for text in marks for word in WORD.findall(text))

    def has(self, slot: Slot) -> bool:
        """Whether something is to be filled in there."""
        return any(piece.slot is slot for piece in self.pieces)


class TemplateReader:
    """Takes the entries of a page apart."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._links = sorted(page.links, key=_start)
        self._html = [block.span for block in page.document.walk() if isinstance(block, HtmlBlock)]
        self._numbers = [number.span for numbers in read_numbers(page.document, page.outline) for number in numbers]

    def _inside(self, entry: Entry) -> Sequence[Link]:
        """The links and pictures of an entry."""
        first = bisect_left(self._links, entry.span.start, key=_start)
        last = bisect_left(self._links, entry.span.end, key=_start)
        return [link for link in self._links[first:last] if link.span.end <= entry.span.end]

    def read(self, entry: Entry) -> Template:
        """An entry as a form."""
        if len(self._inside(entry)) > _MOST_LINKS:
            return Template(entry, (), "it has very many links")
        slots = list(self._slots(entry))
        extras = extra_links(self._page, entry, self._inside(entry), [span for span, _ in slots])
        slots = sorted([*slots, *((span, Slot.EXTRA) for span in extras)])
        pieces: list[Piece] = []
        at = entry.span.start
        for span, slot in slots:
            if span.start < at:
                return Template(entry, (), f"its {slot.value} stands within another part")
            pieces += [Piece(self._page.source.text[at : span.start]), Piece(self._page.source[span], slot)]
            at = span.end
        pieces.append(Piece(self._page.source.text[at : entry.span.end]))
        kept = tuple(piece for piece in pieces if piece.text or piece.slot)
        obstacle = self._obstacle(entry, kept, [span for span, _ in slots])
        return Template(
            entry, kept, obstacle, self._links_kept(entry, [span for span, slot in slots if slot is Slot.EXTRA])
        )

    def _links_kept(self, entry: Entry, left_out: Sequence[Span]) -> int:
        inside = (link.span for link in self._inside(entry))
        return sum(not any(_is_in(span, other) for other in left_out) for span in inside)

    def _slots(self, entry: Entry) -> Iterator[tuple[Span, Slot]]:
        yield entry.title_span, Slot.TITLE
        if entry.heading and not entry.heading.setext:
            yield Span(entry.span.start, entry.span.start + entry.heading.level), Slot.LEVEL
        yield from self._citation(entry)
        addresses = list(self._addresses(entry))
        yield from addresses
        taken = [entry.title_span, *(span for span, _ in addresses), *(span for span, _ in self._citation(entry))]
        yield from self._ids(entry, taken)
        yield from ((span, Slot.NUMBER) for span in self._numbers if _is_in(span, entry.span))
        yield from self._fields(entry, taken)

    def _citation(self, entry: Entry) -> Iterator[tuple[Span, Slot]]:
        block = entry.citation_block
        if block and block.block.fenced and block.block.closed and len(block.bibliography.citations) == 1:
            content = block.block.content
            text = content.text.rstrip()
            yield content.span(len(text) - len(text.lstrip()), len(text)), Slot.CITATION

    def _addresses(self, entry: Entry) -> Iterator[tuple[Span, Slot]]:
        found: dict[Span, Slot] = {}
        for link in self._inside(entry):
            if not _is_in(link.url_span, entry.span) or link.is_image:
                continue
            identifier = id_of(link.url)
            is_own = link is entry.paper_link.link if entry.paper_link and not entry.arxiv else False
            if is_own or (identifier and entry.arxiv and identifier.base == entry.arxiv.base):
                read = read_url(link.url)
                found[link.url_span] = Slot.PDF if read and read.form is ArxivForm.PDF else Slot.ADDRESS
        yield from found.items()

    def _ids(self, entry: Entry, taken: Sequence[Span]) -> Iterator[tuple[Span, Slot]]:
        """The other places that name the paper's id: a badge, `arXiv:2309.12307`."""
        if not entry.arxiv:
            return
        pattern = re.compile(rf"(?<![\d.]){re.escape(entry.arxiv.base)}(?:v\d+)?(?!\d)")
        for named in pattern.finditer(self._page.source.text, entry.span.start, entry.span.end):
            span = Span(*named.span())
            if not any(_touch(span, other) for other in taken):
                yield span, Slot.ID

    def _fields(self, entry: Entry, taken: Sequence[Span]) -> Iterator[tuple[Span, Slot]]:
        """The text fields; a year in a date, or what was taken for a venue there, is part of the date."""
        found = [
            (written.span, _TOLD[name])
            for name, written in entry.written.items()
            if name in _TOLD and _is_in(written.span, entry.span)
        ]
        dates = [span for span, slot in found if slot is Slot.DATE]
        for span, slot in found:
            is_part = slot is not Slot.DATE and any(_touch(span, other) for other in dates)
            if not is_part and not any(_touch(span, other) for other in taken):
                yield span, slot

    def _obstacle(self, entry: Entry, pieces: Sequence[Piece], slots: Sequence[Span]) -> str:
        if any(_touch(entry.title_span, span) for span in self._html):
            return "it is HTML"
        if entry.citation_block and not any(piece.slot is Slot.CITATION for piece in pieces):
            return "its citation is not one closed block"
        if entry.tags:
            return f"it has the tag {entry.tags[0].text}"
        others = [
            name.value
            for name, written in entry.written.items()
            if name not in _TOLD and name is not FieldName.TITLE and _is_in(written.span, entry.span)
            and not any(_is_in(written.span, slot) for slot in slots)
        ]  # fmt: skip
        if others:
            return f"it has a {others[0]}"
        link = self._other_link(entry, slots)
        if link:
            return link
        number = next(filter(None, (_number_in(piece.text) for piece in pieces if piece.slot is None)), None)
        if number:
            return f"nothing tells what the number in `{number}` is"
        return "its title is code" if re.search(r"`$", _before_title(pieces)) else ""

    def _other_link(self, entry: Entry, slots: Sequence[Span]) -> str:
        """What another link of the entry is for; a badge that names the paper's id is none."""
        labels = {link.link: link for link in entry.links}
        inside = self._inside(entry)
        for link in inside:
            if any(_touch(link.url_span, slot) for slot in slots) or link.url_span in slots:
                continue
            others = (other.span for other in inside if other is not link)
            if link.is_image and _is_plain_badge(link.url) and any(_is_in(link.span, other) for other in others):
                continue
            known = labels.get(link)
            if link.is_image:
                return "it has a picture"
            is_told = known is not None and known.kind is not LinkKind.OTHER
            return f"it has a {known.kind.value if known and is_told else 'further'} link"
        return ""


def _number_in(text: str) -> str | None:
    """The line of a text that has a number other than in the colour of a badge, or what stands around the number."""
    for line in _BADGE_COLOUR.sub("", text).split("\n"):
        found = _DIGIT.search(line)
        if found:
            return line[max(0, found.start() - 16) : found.start() + 16].strip()
    return None


def _is_plain_badge(url: str) -> bool:
    """Whether a badge shows a label, and no fact."""
    return "img.shields.io/badge/" in url and not _DIGIT.search(_BADGE_COLOUR.sub("", f"{url})"))


def _before_title(pieces: Sequence[Piece]) -> str:
    before = ""
    for piece in pieces:
        if piece.slot is Slot.TITLE:
            return before
        before = piece.text
    return before


def _start(link: Link) -> int:
    return link.span.start


def _is_in(span: Span, other: Span) -> bool:
    return other.start <= span.start and span.end <= other.end


def _touch(span: Span, other: Span) -> bool:
    return span.start < other.end and other.start < span.end


def is_table(entry: Entry) -> bool:
    """Whether an entry is a row."""
    return entry.style is Style.TABLE
