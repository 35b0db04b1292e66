"""The coverage of a list: how many entries of which kind, and which papers that it links to stand in none."""

from collections import Counter
from collections.abc import Iterable, Sequence

from linter.entries.coverage import HIDDEN, PaperLink, Place, paper_links
from linter.entries.model import Entry, Outline, Section, Style
from linter.lazy.dataclasses import dataclass
from linter.markdown.document import Document


@dataclass(frozen=True, slots=True)
class SectionKind:
    """The style of most entries directly in a section; `row` is that of its heading, from 1."""

    row: int
    path: tuple[str, ...]
    style: Style
    of_style: int
    entries: int


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a file that links to a paper which is in no entry; `arxiv` is its id."""

    file: str
    row: int
    url: str
    key: str
    arxiv: str | None


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The papers that are linked in one kind of place and in no entry: distinct ones, and where."""

    place: Place
    papers: int
    arxiv_ids: int
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Statistics:
    """The coverage of a file, or of a list.

    `papers` are the distinct papers that links lead to, addresses in code and comments apart; `in_entries` those of
    them that a link inside an entry leads to. The same holds for arXiv ids, of which `ids_attached` are in the
    entry's own data. `style` is that of most entries, `sections` those of its sections, where these differ.
    """

    file: str
    styles: dict[Style, int]
    sections: tuple[SectionKind, ...]
    papers: int
    in_entries: int
    ids: int
    ids_in_entries: int
    ids_attached: int
    elsewhere: tuple[Elsewhere, ...]

    @property
    def entries(self) -> int:
        """The number of entries."""
        return sum(self.styles.values())

    @property
    def style(self) -> Style | None:
        """The style of most entries."""
        return max(self.styles, key=self.styles.__getitem__, default=None)


@dataclass(frozen=True, slots=True)
class Measured:
    """What is kept of a file until all are read."""

    file: str
    entries: tuple[Entry, ...]
    sections: tuple[SectionKind, ...]
    links: tuple[tuple[int, PaperLink], ...]


def measure(file: str, document: Document, outline: Outline) -> Measured:
    """The entries and paper links of a file, the latter with their rows; `file` is the name to show."""
    links = ((document.source.row(link.span.start), link) for link in paper_links(document, outline))
    return Measured(file, outline.entries, tuple(_sections(document, outline)), tuple(links))


def file_statistics(measured: Measured) -> Statistics:
    """The coverage of one file."""
    sections = measured.sections if len({section.style for section in measured.sections}) > 1 else ()
    return _statistics(measured.file, [measured], sections)


def total_statistics(files: Sequence[Measured]) -> Statistics:
    """The coverage of all files together: what is in an entry of any of them is in an entry."""
    return _statistics("", files, ())


def _statistics(file: str, files: Sequence[Measured], sections: tuple[SectionKind, ...]) -> Statistics:
    styles = Counter(entry.style for measured in files for entry in measured.entries)
    links = [link for measured in files for _, link in measured.links if link.place not in HIDDEN]
    inside = [link for link in links if link.entry]
    return Statistics(
        file=file,
        styles=dict(sorted(styles.items())),
        sections=sections,
        papers=len({link.key for link in links}),
        in_entries=len({link.key for link in inside}),
        ids=len(_ids(links)),
        ids_in_entries=len(_ids(inside)),
        ids_attached=len(_ids(link for link in inside if link.is_attached)),
        elsewhere=tuple(_elsewhere(files, {link.key for link in inside})),
    )


def _ids(links: Iterable[PaperLink]) -> set[str]:
    return {link.arxiv for link in links if link.arxiv}


def _elsewhere(files: Iterable[Measured], listed: set[str]) -> Iterable[Elsewhere]:
    spots: dict[Place, list[Spot]] = {}
    for measured in files:
        for row, link in measured.links:
            if link.place and link.key not in listed:
                spot = Spot(measured.file, row, link.url, link.key, link.arxiv)
                spots.setdefault(link.place, []).append(spot)
    for place in Place:
        if place in spots:
            ids = {spot.arxiv for spot in spots[place] if spot.arxiv}
            yield Elsewhere(place, len({spot.key for spot in spots[place]}), len(ids), tuple(spots[place]))


def _sections(document: Document, outline: Outline) -> Iterable[SectionKind]:
    found: dict[Section, Counter[Style]] = {}
    for entry in outline.entries:
        found.setdefault(entry.section, Counter())[entry.style] += 1
    for section, styles in found.items():
        style, count = styles.most_common(1)[0]
        yield SectionKind(document.source.row(section.span.start), section.path, style, count, styles.total())
