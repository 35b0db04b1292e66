"""What a configuration can say about how entries are written."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import Literal

from linter.entries.model import FieldName, Style
from linter.lazy.dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EntriesOptions:
    """How entries are written."""

    tags: tuple[str, ...] = ()
    """The tags that entries may carry; empty: any."""

    fields: tuple[str, ...] = ()
    """The labels of an entry's fields, in their order; empty: any, in the order that the file's entries have."""

    order: Literal["newest-first", "oldest-first", "alphabetical", "appended"] | None = None
    """The order of a section's entries, `appended` being none; unset: newest first, where most entries are in that
    order."""

    order_by: Literal["year", "date", "id"] = "year"
    """What is newest: by the year that an entry states, with the month of its arXiv id; by its whole date; or by its
    arXiv id alone."""

    numbering: Literal["none", "by-hand"] | None = None
    """Whether entries carry running numbers: `by-hand` where each has its own in the source, although GitHub would
    count by itself; `none` where numbers before entries are no running ones; unset: what is plainly counted is."""

    venues: Mapping[str, str] = field(default_factory=dict)
    """Names of venues that are no longer used, each with the one to use, such as `NIPS = "NeurIPS"`."""

    venue_year: Literal["ICML 2023", "ICML'23", "ICML23", "ICML (2023)"] | None = None
    """How a venue and its year are written; unset: in any way."""

    preprints: tuple[str, ...] = ()
    """Names that stand in a venue's place and mean that a paper is not published yet, beside arXiv and CoRR."""


@dataclass(frozen=True, slots=True)
class HostsOptions:
    """What further hosts hold, or known ones in this list; each covers its subdomains. `host/step` is the part of a
    host whose paths begin so.
    """

    paper: tuple[str, ...] = ()
    """Publishers and proceedings."""

    preprint: tuple[str, ...] = ()
    """Servers of preprints."""

    code: tuple[str, ...] = ()
    """Repositories of programs."""

    project: tuple[str, ...] = ()
    """Pages of projects."""

    blog: tuple[str, ...] = ()
    """Blogs and social networks."""

    data: tuple[str, ...] = ()
    """Repositories of data."""

    demo: tuple[str, ...] = ()
    """Programs to be tried."""

    video: tuple[str, ...] = ()
    """Recordings."""

    badge: tuple[str, ...] = ()
    """Badges and other pictures, which are nobody's paper."""

    short_lived: tuple[str, ...] = ()
    """Hosts whose pages are known to vanish."""

    ignored: tuple[str, ...] = ()
    """Hosts whose links are no entry's."""


@dataclass(frozen=True, slots=True)
class TitlesOptions:
    """How titles are written; quotes and emoji around a title never belong to it, nor does a full stop behind it."""

    final_stop: Literal["drop", "keep"] = "drop"
    """Whether headings of entries may end in a full stop: `keep` leaves it."""

    prefixes: tuple[str, ...] = ()
    """Texts that stand before titles and do not belong to them, such as `NEW` or `(must read)`."""

    short_name: Literal["colon", "brackets", "before", "none"] | None = None
    """Where a paper's short name stands: before the title's first colon, in brackets behind the title, before the
    title, or nowhere; unset: before a colon, before the title and in brackets, these in headings and in items of lists
    where most titles have them."""


@dataclass(frozen=True, slots=True)
class DatesOptions:
    """How dates are written, and what they date."""

    forms: tuple[str, ...] = ()
    """The forms of dates, of `YYYY`, `MM` or `M`, `DD` or `D` (also `5th`) and `Month`: `YYYY.MM`, `Month D, YYYY`. A
    date in such a form is an entry's wherever it stands in it, in a comment beside it, or in the heading above it.
    Empty: the usual forms, beside the title."""

    of: Literal["posting", "publication", "listing"] = "posting"
    """What dates tell: when a paper was posted, when it was published, or when it came into the list. The last says
    nothing about the year of a paper."""


@dataclass(frozen=True, slots=True)
class SkipOptions:
    """Parts of files that hold no entries, beside news, contents and what is about the list itself."""

    sections: tuple[str, ...] = ()
    """Sections, by the titles below the file's title, joined by ` > `; what is below them is skipped, too."""

    between: tuple[tuple[str, str], ...] = ()
    """Pairs of texts, such as comments, that stand before and behind such a part."""


class Part(StrEnum):
    """A part of an entry that can be told by its marks."""

    LINK = "link"
    BOLD = "bold"
    EMPHASIS = "emphasis"
    QUOTED = "quoted"
    HEADING = "heading"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class FieldSource:
    """Where a field comes from: one of these, or a column, or one of these within a column."""

    part: Part | None = None
    """The text of the first link, the first bold, emphasised or quoted text, the heading, or the first line as far as
    it is no link."""

    between: tuple[str, str] | None = None
    """The text between two marks; a line's end is `\\n`, and an empty mark is the beginning or the end."""

    label: str | tuple[str, ...] = ()
    """The text behind a label and a colon, or the link with that label; several labels are synonyms."""

    badge: str = ""
    """The text of a badge behind this beginning."""

    bibtex: str = ""
    """A field of the citation."""

    column: str | int | None = None
    """A column of the table, by its header or its number from 1."""

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels, if it is by label."""
        return (self.label,) if isinstance(self.label, str) else self.label


HostClass = Literal["paper", "preprint", "code", "project", "blog", "data", "demo", "video", "other"]


@dataclass(frozen=True, slots=True)
class PaperLinkSource:
    """Which link is the paper: the first that has all that is said here; without any, it is recognised."""

    labels: tuple[str, ...] = ()
    """It is labelled with one of these, in any case."""

    position: int | None = None
    """It is the link of this number, from 1; badges count, pictures without a target do not."""

    hosts: tuple[HostClass, ...] = ()
    """It leads to a host of one of these classes."""

    column: str | int | None = None
    """It stands in this column of the table, by its header or its number from 1."""

    @property
    def is_declared(self) -> bool:
        """Whether anything is said."""
        return self != PaperLinkSource()


@dataclass(frozen=True, slots=True)
class CategoryColumn:
    """The column of a table that says what category its row belongs to."""

    column: str | int
    """The column, by its header or its number from 1."""


@dataclass(frozen=True, slots=True)
class DeclaredKind:
    """A kind of entries: where it is read, and how.

    Kinds are tried in order, and the first that fits a block reads it. Where one is bound, nothing else is an entry.
    """

    style: Style
    """How its entries are written."""

    files: tuple[str, ...] = ()
    """The files that it is bound to, as patterns of `.gitignore`; empty: every file."""

    sections: tuple[str, ...] = ()
    """The sections that it is bound to, with those below them: the titles below the file's title, joined by ` > `;
    empty: the whole file."""

    levels: tuple[int, ...] = ()
    """The levels of headings, or the depths of list items from 1; empty: any."""

    extent: Literal["line", "block", "rule", "heading"] | None = None
    """How far an entry goes: its first line, its block (heading and blocks up to the next heading, list item, row,
    paragraph with its citation), up to the next thematic break, or up to the next heading of its level or above; unset:
    `heading` for headings, `block` for others."""

    category: Literal["headings", "file"] | CategoryColumn = "headings"
    """Where an entry's category comes from: the headings above it, its file, or a column."""

    required: tuple[FieldName, ...] = ()
    """What each entry must have."""

    forbidden: tuple[FieldName, ...] = ()
    """What no entry may have."""

    none: tuple[str, ...] = ()
    """Texts in a field's place that mean there is nothing, in any case, such as `-` or `Coming soon`."""

    from_: Mapping[FieldName, FieldSource] = field(default_factory=dict)
    """Where fields come from; those that are not named are recognised as without a declaration."""

    paper_link: PaperLinkSource = field(default_factory=PaperLinkSource)


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """All that a configuration says about reading one file; `kinds` are those that are bound to it."""

    entries: EntriesOptions = field(default_factory=EntriesOptions)
    kinds: tuple[DeclaredKind, ...] = ()
    hosts: HostsOptions = field(default_factory=HostsOptions)
    titles: TitlesOptions = field(default_factory=TitlesOptions)
    dates: DatesOptions = field(default_factory=DatesOptions)
    skip: SkipOptions = field(default_factory=SkipOptions)
