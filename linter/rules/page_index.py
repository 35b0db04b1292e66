"""What list-wide rules know of a page: values that can be kept when the page itself is gone."""

from linter.lazy.dataclasses import dataclass
from linter.papers.addresses.arxiv import ArxivForm
from linter.rules.directives import Suppression
from linter.text.span import Span


@dataclass(frozen=True, slots=True)
class IndexedEntry:
    """What list-wide rules know of an entry.

    `short_name` is empty where it has none; `key` is the title, normalised for
    comparison; `paper_url` its paper link's normalised address where that is no
    arXiv page; `section` is the path of titles from the file's title down; `place` is the span of what names the
    paper (the title), `arxiv` the bare id and `arxiv_place` where the entry names it, in its link or its citation;
    `cited_title` is the citation's title as BibTeX has it, empty without one.
    """

    title: str
    short_name: str
    key: str
    arxiv: str | None
    arxiv_place: Span
    doi: str | None
    paper_url: str | None
    authors: tuple[str, ...]
    cited_title: str
    section: tuple[str, ...]
    section_place: Span | None
    place: Span
    span: Span


@dataclass(frozen=True, slots=True)
class IndexedCitation:
    """What list-wide rules know of a citation: its key, where that stands, and whose it is.

    Where the citation itself says nothing of title or identifiers, its entry does.
    """

    key: str
    place: Span
    title: str
    arxiv: str | None
    doi: str | None
    authors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IndexedSection:
    """A section that list-wide rules may judge; `place` is its heading's content.

    `path` is that of titles from the outermost section to this one, `below_title` the same without the file's title.
    """

    path: tuple[str, ...]
    below_title: tuple[str, ...]
    level: int
    place: Span
    holds_entries: bool


@dataclass(frozen=True, slots=True)
class IndexedTarget:
    """A link or an image with a relative address or a bare fragment, as written; `place` is where its address stands.

    `in_contents` is true for a fragment in a table of contents into the same file.
    """

    url: str
    place: Span
    is_image: bool
    in_contents: bool


@dataclass(frozen=True, slots=True)
class IndexedAnchor:
    """A target of fragments; `title` is the heading's plain text, empty for `id=` and `name=`."""

    name: str
    title: str


@dataclass(frozen=True, slots=True)
class IndexedCount:
    """A number that says how many papers there are; `place` is where its digits stand, `counted` what it counts.

    `section` is the path of titles to the section that it counts, empty where it counts the file or the list;
    `is_least` for `100+`. `linked` is the address of the link that it stands right behind, empty for none: it counts
    what that leads to.
    """

    number: int
    is_least: bool
    place: Span
    section: tuple[str, ...]
    counted: str = "count"
    linked: str = ""


@dataclass(frozen=True, slots=True)
class IndexedArxivLink:
    """A link that chose between a paper's abstract and its PDF at arXiv, as written.

    `place` is where its address stands, `named` the form that its label names, if it names one.
    """

    url: str
    place: Span
    form: ArxivForm
    named: ArxivForm | None


@dataclass(frozen=True, slots=True)
class PageIndex:
    """All that list-wide rules and the engine need of a page they do not parse: plain values only."""

    file: str
    anchors: tuple[IndexedAnchor, ...]
    sections: tuple[IndexedSection, ...]
    entries: tuple[IndexedEntry, ...]
    targets: tuple[IndexedTarget, ...]
    suppressions: tuple[Suppression, ...]
    repository_paths: tuple[str, ...] = ()  # of addresses that name files of a repository, of whichever it is
    counts: tuple[IndexedCount, ...] = ()
    citations: tuple[IndexedCitation, ...] = ()
    arxiv_links: tuple[IndexedArxivLink, ...] = ()
