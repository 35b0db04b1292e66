"""What is known of a paper at arXiv, from whom and since when."""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar, Literal

from linter.lazy.dataclasses import dataclass

# arXiv's interface, its public dump of metadata, or the list itself.
Origin = Literal["arxiv-api", "arxiv-dump", "list"]


@dataclass(frozen=True, slots=True)
class ArxivRecord:
    """What is known of the paper with a bare id; what is not known is None or empty.

    A `title` of None with a date in `checked` says that arXiv has no such paper. `published` and `updated` are the
    dates of the first and the last version. `confirmed_by` is how many public sources agreed on the paper before arXiv
    itself was asked, which also tells how well known it is.
    """

    # Read by pydantic, which this module does not need.
    __pydantic_config__: ClassVar[Mapping[str, object]] = {"extra": "forbid", "strict": True}

    id: str
    title: str | None = None
    former_titles: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    published: date | None = None
    updated: date | None = None
    categories: tuple[str, ...] = ()
    doi: str | None = None
    journal_ref: str | None = None
    comment: str | None = None
    withdrawn: bool | None = None
    checked: date | None = None
    source: Origin = "list"
    confirmed_by: int | None = None

    @property
    def is_unknown_to_arxiv(self) -> bool:
        """Whether arXiv answered that it has no such paper."""
        return self.title is None and self.checked is not None

    @property
    def says_something(self) -> bool:
        """Whether it has a title, or that there is none."""
        return self.title is not None or self.checked is not None

    @property
    def titles(self) -> tuple[str, ...]:
        """The paper's title and those that it had before."""
        return (*((self.title,) if self.title else ()), *self.former_titles)
