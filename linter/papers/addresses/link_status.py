"""What became of an address when its server was asked."""

from enum import StrEnum

from linter.lazy.dataclasses import dataclass


class Outcome(StrEnum):
    """Whether an address leads where it should; `unchecked` is neither right nor wrong."""

    FINE = "fine"
    MOVED = "moved"
    BROKEN = "broken"
    UNCHECKED = "unchecked"


@dataclass(frozen=True, slots=True)
class LinkStatus:
    """What a server said of an address.

    `status` is its last answer, None where there was none; `reason` says why the address is broken or unchecked;
    `final_url` is where redirects ended, without a fragment, None where there were none.
    """

    outcome: Outcome
    status: int | None = None
    reason: str | None = None
    final_url: str | None = None
