"""What rules are handed: a page of the list, or the index of every page."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from datetime import date
from typing import TYPE_CHECKING, Protocol, TypeVar, cast

from linter.bibtex.model import Citation
from linter.bibtex.preprints import preprint_id
from linter.entries.arxiv_ids import NamedId, named_ids
from linter.entries.categories import paths_below_title
from linter.entries.fields import Field, read_fields
from linter.entries.model import Contents, Entry, Outline, Section
from linter.lazy.dataclasses import dataclass
from linter.lazy.properties import cached_property
from linter.markdown.document import Document
from linter.markdown.model import Link, Table
from linter.markdown.near_links import NearLink, near_links
from linter.markdown.unclosed import Unclosed, unclosed
from linter.papers.addresses.link_status import LinkStatus
from linter.papers.arxiv import ArxivId
from linter.papers.arxiv_record import ArxivRecord
from linter.papers.titles.spelling import Likeness, compare
from linter.rules.material import Material
from linter.rules.page_index import PageIndex
from linter.text.source import Source
from linter.text.span import Span

if TYPE_CHECKING:
    from linter.entries.contents.listing import Listing
    from linter.entries.grids.grid import Grid
    from linter.rules.copies import Copies

FamilyOptions = TypeVar("FamilyOptions")
Answer = TypeVar("Answer")


class Options:
    """The options of every rule family, looked up by their class: `options[ArxivOptions].link_form`."""

    def __init__(self, families: Iterable[object] = ()) -> None:
        self._families = {type(family): family for family in families}

    def __getitem__(self, family: type[FamilyOptions]) -> FamilyOptions:
        """The options of a family; its defaults where none were given."""
        found = self._families.get(family)
        return found if isinstance(found, family) else family()


class Facts(Protocol):
    """What is known of the world, gathered beforehand: a rule never waits."""

    def paper(self, arxiv: str) -> ArxivRecord | None:
        """What is known of the arXiv paper with a bare id; None where nothing is."""

    def link(self, url: str) -> LinkStatus | None:
        """What servers answer of an address, as a link has it; None where nobody was asked."""


class NothingKnown:
    """No facts at all."""

    def paper(self, arxiv: str) -> ArxivRecord | None:  # noqa: ARG002  the protocol's
        """None."""
        return None

    def link(self, url: str) -> LinkStatus | None:  # noqa: ARG002  the protocol's
        """None."""
        return None


@dataclass(frozen=True)
class Page:
    """One file of the list, read; `facts` are what is known of papers and links."""

    document: Document
    outline: Outline
    options: Options
    today: date
    facts: Facts = field(default_factory=NothingKnown)

    @property
    def name(self) -> str:
        """The file's path relative to the list's root, with `/`."""
        return self.document.source.name

    @property
    def source(self) -> Source:
        """The file's text."""
        return self.document.source

    @property
    def links(self) -> tuple[Link, ...]:
        """Every link and image of the file."""
        return self.document.links

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The file's entries."""
        return self.outline.entries

    @property
    def sections(self) -> tuple[Section, ...]:
        """The file's sections."""
        return self.outline.sections

    @property
    def contents(self) -> tuple[Contents, ...]:
        """The file's tables of contents."""
        return self.outline.contents

    def holds(self, material: Material) -> bool:
        """Whether there is any of what a rule needs."""
        return material in self._materials

    @cached_property
    def _materials(self) -> frozenset[Material]:
        found = {
            Material.ANY: True,
            Material.CITATIONS: self.outline.citation_blocks,
            Material.CONTENTS: self.contents,
            Material.PIPES: "|" in self.source.text,
            Material.TABLES: any(isinstance(block, Table) for block in self.document.walk()),
            Material.PAPER_FACTS: any(self.facts.paper(entry.arxiv.base) for entry in self.entries if entry.arxiv),
            Material.LINK_FACTS: any(self.facts.link(link.url) for link in self.links),
        }
        return frozenset(material for material, is_there in found.items() if is_there)

    @cached_property
    def sound_citations(self) -> tuple[Citation, ...]:
        """The citations of all BibTeX blocks that are free of errors."""
        return tuple(citation for block in self.outline.citation_blocks for citation in block.bibliography.sound)

    @cached_property
    def preprints(self) -> Mapping[Span, ArxivId]:
        """The arXiv papers that sound citations give as preprints, by the citations' spans."""
        linked = {entry.citation.span: entry.arxiv for entry in self.entries if entry.citation}
        found = ((one.span, preprint_id(self.source, one, linked.get(one.span))) for one in self.sound_citations)
        return {span: paper for span, paper in found if paper}

    @cached_property
    def categories(self) -> Mapping[Section, tuple[str, ...]]:
        """The path of titles to each section, from below the file's title on."""
        return paths_below_title(self.sections)

    @cached_property
    def likenesses(self) -> Mapping[Entry, Likeness]:
        """How the title of each entry stands to that in its citation, of entries whose citation has one."""
        cited = ((entry, entry.citation.get("title") if entry.citation else None) for entry in self.entries)
        return {entry: compare(entry.title, title.value, entry.short_name) for entry, title in cited if title}

    @cached_property
    def fields(self) -> Mapping[Entry, tuple[Field, ...]]:
        """The labelled lines and links of each entry, and its citation."""
        return read_fields(self.document, self.outline)

    @cached_property
    def listings(self) -> "tuple[Listing, ...]":
        """The file's tables of contents, each with the headings that it lists."""
        from linter.entries.contents.listing import read_listings

        return tuple(read_listings(self.document, self.contents))

    @cached_property
    def grids(self) -> "tuple[Grid, ...]":
        """The file's pipe tables, their cells read."""
        from linter.entries.grids.grid import read_grids

        return tuple(read_grids(self.document))

    @cached_property
    def unclosed(self) -> tuple[Unclosed, ...]:
        """Every fence, formula and comment that nobody closed."""
        return unclosed(self.document)

    @cached_property
    def near_links(self) -> tuple[NearLink, ...]:
        """Every piece of text that was meant as a link."""
        return tuple(near_links(self.document))

    @cached_property
    def arxiv_ids(self) -> tuple[NamedId, ...]:
        """Every arXiv identifier that the file names, well-formed or not."""
        return tuple(named_ids(self.document, self.outline))


class Files(Protocol):
    """Which files the list's folder holds: names only, with their case."""

    def exists(self, name: str) -> bool:
        """Whether a path relative to the list's root, with `/`, names a file or a folder, in exactly that case."""

    def similar(self, name: str) -> str | None:
        """A path that differs from `name` in case alone, if there is one."""


@dataclass(frozen=True)
class PaperList:
    """The whole list: an index of each page by file name, in sorted order."""

    pages: Mapping[str, PageIndex]
    files: Files
    options: Options

    def holds(self, material: Material) -> bool:
        """Whether any page has some of what a rule needs."""
        match material:
            case Material.CITATIONS:
                return any(page.citations for page in self.pages.values())
            case Material.COUNTS:
                return any(page.counts for page in self.pages.values())
        return material is Material.ANY

    @cached_property
    def copies(self) -> "Copies":
        """The entries that are listed more than once."""
        from linter.rules.copies import Copies

        return Copies(self.pages.values())

    def once(self, question: "Callable[[PaperList], Answer]") -> "Answer":
        """What a function says of the list; it is asked once, however many rules want to know."""
        if question not in self._answers:
            self._answers[question] = question(self)
        return cast("Answer", self._answers[question])

    @cached_property
    def _answers(self) -> "dict[Callable[[PaperList], object], object]":
        return {}
