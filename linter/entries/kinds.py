"""What a configuration can say about how entries are written."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EntriesOptions:
    """`tags`: the tags that entries may carry; `fields`: the field labels, in their order. Empty: anything goes."""

    tags: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
