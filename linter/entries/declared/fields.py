"""The fields of an entry of a declared kind: taken from where the declaration says, the others as recognised."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import islice

from linter.bibtex.model import Citation
from linter.entries.around_title import read_stated
from linter.entries.build import Draft
from linter.entries.declared.sources import Piece, Taken, in_column, take
from linter.entries.fields import label_key
from linter.entries.kinds import CategoryColumn, DeclaredKind, Part
from linter.entries.links import ReadLink
from linter.entries.model import FieldName, LinkKind, Tag, Written
from linter.entries.stated import NOTHING, Stated, read_piece
from linter.entries.titles.trim import NameMark, name_before, trim_title
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.papers.addresses.hosts import Hosts
from linter.papers.authors import listed_authors
from linter.papers.dates import USUAL_FORMS, find_date
from linter.text.section_paths import plain_title
from linter.text.span import Span

_LINK_KINDS = {
    FieldName.CODE: LinkKind.CODE,
    FieldName.PROJECT: LinkKind.PROJECT,
    FieldName.DEMO: LinkKind.PROJECT,
    FieldName.DATA: LinkKind.DATA,
}
_PLAIN = (FieldName.AFFILIATION, FieldName.RATING, FieldName.NOTE)
_STATED = (FieldName.AUTHORS, FieldName.VENUE, FieldName.YEAR, FieldName.DATE)
# Of these an entry may have several, the title among them.
_REPEATED = (Part.LINK, Part.BOLD, Part.EMPHASIS, Part.QUOTED)
# What is declared to be one field was not recognised rightly as one of these.
_WORDS = (FieldName.AUTHORS, FieldName.VENUE)
_YEAR = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])|['’]([0-9]{2})(?![0-9])")
_TAG = re.compile(r"[^,;|/·•\r\n]+")
_EDGES = " \t.,:;!*_-–—/()[]"


TakenFields = Mapping[FieldName, tuple[Taken, ...]]


@dataclass(frozen=True, slots=True)
class FieldReader:
    """Takes the fields of one kind's entries; `forms` are those of dates."""

    kind: DeclaredKind
    hosts: Hosts
    forms: tuple[str, ...] = ()
    name_mark: NameMark | None = None

    def read(self, draft: Draft, pieces: Sequence[Piece]) -> Draft | None:
        """A draft with its declared fields; None where it has no title."""
        citations = [one for block in draft.citation_blocks for one in block.bibliography.citations]
        citation = citations[0] if citations else None
        titles = self._taken(FieldName.TITLE, pieces, citation)
        draft = self._with_title(draft, titles)
        if not draft.title or self._means_nothing(draft.title):
            return None
        taken: TakenFields = {
            name: self._taken(name, pieces, citation, draft.title_span) or ()
            for name in self.kind.from_
            if name != FieldName.TITLE
        }
        draft = replace(draft, kind=self.kind, stated=self._stated(draft, taken))
        draft = self._with_marks(draft, taken)
        draft = self._with_links(draft, taken, pieces)
        column = self.kind.category.column if isinstance(self.kind.category, CategoryColumn) else None
        cells = in_column(pieces, column) if column is not None else ()
        words = [" ".join(cell.visible.text.split()) for cell in cells]
        return replace(draft, category=tuple(plain_title(word) for word in words if not self._means_nothing(word)))

    def _taken(
        self, name: FieldName, pieces: Sequence[Piece], citation: Citation | None, title: Span | None = None
    ) -> tuple[Taken, ...] | None:
        """What stands in a field's declared place, of all but tags the first; None where none is declared."""
        source = self.kind.from_.get(name)
        if source is None:
            return None
        found = (one for one in take(source, pieces, citation) if not self._means_nothing(one.written.text))
        if title and name is not FieldName.SHORT_NAME and (source.between or source.part in _REPEATED):
            found = (one for one in found if not one.written.span.overlaps(title))
        return tuple(found if name is FieldName.TAGS else islice(found, 1))

    def _means_nothing(self, text: str) -> bool:
        return not text.strip() or text.casefold() in (token.casefold() for token in self.kind.none)

    def _with_title(self, draft: Draft, taken: Sequence[Taken] | None) -> Draft:
        if taken is None:
            return draft
        if not taken:
            return replace(draft, title="")
        found = taken[0]
        if found.piece is None:
            return replace(draft, title=found.written.text, title_span=found.written.span, title_link=None)
        visible = found.piece.visible
        start, end = trim_title(visible, found.start, found.end)
        around = (link for link in found.piece.links if link.is_name and link.start <= start and end <= link.end)
        title = visible.written(start, end)
        is_same = title.span == draft.title_span
        return replace(
            draft,
            title=title.text,
            title_span=title.span,
            title_link=next(around, None),
            short_name=draft.short_name if is_same else self._name_in(found, start, end),
            stated=draft.stated if is_same else read_stated(visible, start, end).or_else(draft.stated),
        )

    def _name_in(self, found: Taken, start: int, end: int) -> Written | None:
        """The short name that a title begins with, where such names stand."""
        is_wanted = found.piece is not None and self.name_mark in (None, "colon")
        return name_before(found.piece.visible, start, end) if found.piece and is_wanted else None

    def _stated(self, draft: Draft, taken: TakenFields) -> Stated:
        """What the entry states; where a declared place is empty, nothing is."""
        places = [one.written.span for some in taken.values() for one in some]
        gone = {
            name
            for name, one in draft.stated.written.items()
            if self._means_nothing(one.text) or (name in _WORDS and any(map(one.span.overlaps, places)))
        }
        stated = draft.stated.without({*taken, *gone})
        for name in (*_STATED, *_PLAIN):
            found = next(iter(taken.get(name, ())), None)
            stated = stated if found is None else self._of(name, found.written).or_else(stated)
        return stated

    def _of(self, name: FieldName, written: Written) -> Stated:
        """What one field states."""
        match name:
            case FieldName.AUTHORS:
                authors = listed_authors(written.text)
                return Stated(authors, written={name: written}) if authors else NOTHING
            case FieldName.VENUE:
                return _venue(written)
            case FieldName.YEAR:
                year = _YEAR.search(written.text)
                number = (int(year[1]) if year[1] else 2000 + int(year[2])) if year else None
                return Stated(year=number, written={name: written}) if number else NOTHING
            case FieldName.DATE:
                date = find_date(written.text, self.forms or USUAL_FORMS)
                return Stated(date=date.date, written={name: written}) if date else NOTHING
            case _:
                return Stated(written={name: written})

    def _with_marks(self, draft: Draft, taken: TakenFields) -> Draft:
        """A draft with its declared short name and tags."""
        if FieldName.SHORT_NAME in taken:
            name = next(iter(taken[FieldName.SHORT_NAME]), None)
            draft = replace(draft, short_name=name.written if name else None)
        if FieldName.TAGS in taken:
            draft = replace(draft, tags=tuple(tag for one in taken[FieldName.TAGS] for tag in _tags(one)))
        return draft

    def _with_links(self, draft: Draft, taken: TakenFields, pieces: Sequence[Piece]) -> Draft:
        """A draft with its links, those that a declaration finds among them, and its paper link if one is declared."""
        known = {link.entry_link.link: link for link in draft.links}
        every = sorted({link.entry_link.link: link for piece in pieces for link in piece.links}.values(), key=_place)
        every = [known.get(link.entry_link.link, link) for link in every]
        told = dict(draft.stated.written)
        kinds: dict[ReadLink, LinkKind] = {}
        for name, kind in _LINK_KINDS.items():
            link = self._link(name, taken.get(name, ()), every)
            if link:
                kinds[link] = kind
                told[name] = Written(link.entry_link.label, link.entry_link.link.span)
        paper = self._paper(every, pieces) if self.kind.paper_link.is_declared else None
        if paper:
            kinds[paper] = LinkKind.PAPER
        owned = (link for link in every if link.entry_link.link in known or link in kinds)
        kept = (link for link in owned if not self._means_nothing(link.entry_link.label))
        renamed = {link: _of_kind(link, kinds.get(link)) for link in kept}
        title_link = draft.title_link and known.get(draft.title_link.entry_link.link, draft.title_link)
        if title_link and title_link not in renamed:
            renamed[title_link] = title_link
        return replace(
            draft,
            links=tuple(sorted(renamed.values(), key=_place)),
            title_link=renamed[title_link] if title_link else None,
            papers=(tuple([renamed[paper]] if paper else []) if self.kind.paper_link.is_declared else None),
            stated=replace(draft.stated, written=told),
        )

    def _link(self, name: FieldName, taken: Sequence[Taken], links: Sequence[ReadLink]) -> ReadLink | None:
        """The link that a declared place holds, or that has the declared label itself."""
        own = {link.entry_link.link: link for link in links}
        inside = (own[link.entry_link.link] for one in taken for link in one.links)
        labels = self._labels(self.kind.from_[name].labels if name in self.kind.from_ else ())
        labelled = (link for link in links if label_key(link.entry_link.label) in labels)
        return next((link for link in (*inside, *labelled) if not self._means_nothing(link.entry_link.label)), None)

    def _paper(self, links: Sequence[ReadLink], pieces: Sequence[Piece]) -> ReadLink | None:
        """The paper's link, as the declaration tells it from others."""
        said = self.kind.paper_link
        labels = self._labels(said.labels)
        inside = {link.entry_link.link for piece in in_column(pieces, said.column) for link in piece.links}
        for position, link in enumerate((link for link in links if link.entry_link.link in inside), 1):
            if (
                (not labels or label_key(link.entry_link.label) in labels)
                and said.position in (None, position)
                and (not said.hosts or self.hosts.kind_apart(link.url).value in said.hosts)
                and not link.is_picture
                and not self._means_nothing(link.entry_link.label)
            ):
                return link
        return None

    @staticmethod
    def _labels(labels: Sequence[str]) -> frozenset[str]:
        return frozenset(map(label_key, labels))


def _venue(written: Written) -> Stated:
    """A venue where one is declared to stand: a known one with its year, or the words before a year."""
    read = read_piece(written.text)
    year = _YEAR.search(written.text)
    name = written.text[: year.start()].strip(_EDGES) if year else written.text.strip(_EDGES)
    told = {FieldName.VENUE: written}
    if read.year and FieldName.YEAR in read.written:
        told[FieldName.YEAR] = Written(read.written[FieldName.YEAR].text, written.span)
    return Stated(venue=read.venue or name or None, year=read.year, written=told) if read.venue or name else NOTHING


def _tags(taken: Taken) -> list[Tag]:
    """The tags that stand in one place, between commas, bars and the like."""
    if taken.piece is None:
        return [Tag(taken.written.text, taken.written.span)]
    visible = taken.piece.visible
    pieces = _TAG.finditer(visible.text, taken.start, taken.end)
    written = (visible.written(*found.span()) for found in pieces if found[0].strip())
    return [Tag(one.text, one.span) for one in written]


def _of_kind(link: ReadLink, kind: LinkKind | None) -> ReadLink:
    return link if kind is None else replace(link, entry_link=replace(link.entry_link, kind=kind), says=kind)


def _place(link: ReadLink) -> Span:
    return link.entry_link.link.span
