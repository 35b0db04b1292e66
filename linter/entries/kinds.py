"""What a configuration can say about how entries are written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class EntriesOptions:
    """How entries are written."""

    tags: tuple[str, ...] = ()
    """The tags that entries may carry; empty: any."""

    fields: tuple[str, ...] = ()
    """The labels of an entry's fields, in their order; empty: any, in the order that the file's entries have."""

    order: Literal["newest-first", "oldest-first", "alphabetical"] | None = None
    """The order of a section's entries; unset: newest first, where most entries are in that order."""

    venues: Mapping[str, str] = field(default_factory=dict)
    """Names of venues that are no longer used, each with the one to use, such as `NIPS = "NeurIPS"`."""
