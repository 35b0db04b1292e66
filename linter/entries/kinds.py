"""What a configuration can say about how entries are written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class EntriesOptions:
    """`tags`: the tags that entries may carry; `fields`: the field labels, in their order. Empty: anything goes.

    `order` is that of the entries of a section. `venues` are names of venues that are no longer used, or not in this
    list, each with the one to use: `{ NIPS = "NeurIPS" }`.
    """

    tags: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    order: Literal["newest-first", "oldest-first", "alphabetical"] = "newest-first"
    venues: Mapping[str, str] = field(default_factory=dict)
