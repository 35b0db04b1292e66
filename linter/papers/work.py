"""What the registry of a DOI says of the work that it names."""

from datetime import date
from enum import StrEnum

from linter.lazy.dataclasses import dataclass
from linter.papers.names import Name


class WorkKind(StrEnum):
    """How a work came out."""

    JOURNAL = "journal"
    CONFERENCE = "conference"
    CHAPTER = "chapter"
    PREPRINT = "preprint"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Work:
    """A work with a DOI, in lower case; strangers' text, on one line each and without markup.

    `venue` is the journal, the proceedings or the book that it stands in, empty where it says none. `pages` are as they
    are printed. Month and day are None where only the year is known.
    """

    doi: str
    title: str
    kind: WorkKind
    authors: tuple[Name, ...] = ()
    venue: str = ""
    publisher: str = ""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    volume: str = ""
    issue: str = ""
    pages: str = ""

    @property
    def posted(self) -> date | None:
        """The day on which it came out, where that is known."""
        return date(self.year, self.month, self.day) if self.year and self.month and self.day else None
