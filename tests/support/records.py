"""Entries as exports are handed them, with what a test says of them and nothing else."""

from dataclasses import replace
from typing import Any

from linter.entries.model import LinkKind, Style
from linter.entries.record import BibtexRecord, EntryRecord, LinkRecord

_BARE = EntryRecord(
    file="list.md",
    line=1,
    end_line=1,
    style=Style.BULLET,
    category=(),
    title="Sparse Lanterns",
    short_name=None,
    tags=(),
    arxiv=None,
    arxiv_version=None,
    doi=None,
    year=None,
    authors=(),
    venue=None,
    links=(),
    bibtex=None,
)


def record(title: str = "Sparse Lanterns", **said: Any) -> EntryRecord:
    """An entry of that title."""
    return replace(_BARE, title=title, **said)


def link(url: str, kind: LinkKind = LinkKind.PAPER) -> LinkRecord:
    """A link of an entry."""
    return LinkRecord("label", kind, url)


def citation(key: str = "doe2024sparse", kind: str = "article", **fields: str) -> BibtexRecord:
    """A citation with those fields."""
    return BibtexRecord(kind, key, fields)
