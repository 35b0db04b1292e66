"""What fragments of addresses name in a page."""

import re
from collections.abc import Iterable

from linter.text.nearest import KnownNames

# What GitHub's pages answer to without a heading: their top, the shown file, lines of its source.
_GIVEN = re.compile(r"top|readme|L\d+(?:C\d+)?(?:-L\d+(?:C\d+)?)?", re.IGNORECASE)
# GitHub puts this before each anchor itself, and takes a fragment with or without it.
_PREFIX = "user-content-"
# What an emoji leaves behind in anchors copied from GitHub's pages; its own readers take them with and without.
_EMOJI_PARTS = re.compile("[\u200d\ufe0e\ufe0f]")


class Fragments:
    """The anchors of one page, looked up by percent-decoded fragments."""

    def __init__(self, anchors: Iterable[str]) -> None:
        self._anchors = list(dict.fromkeys(anchors))
        self._exact = frozenset(self._anchors)
        self._folded = {anchor.casefold(): anchor for anchor in reversed(self._anchors)}
        self.names = KnownNames(self._anchors)

    def anchor(self, fragment: str) -> str | None:
        """The anchor that a fragment names, None where there is none."""
        bare = _EMOJI_PARTS.sub("", fragment.removeprefix(_PREFIX))
        return fragment if fragment in self._exact else bare if bare in self._exact else None

    def has(self, fragment: str) -> bool:
        """Whether a fragment leads somewhere in the page."""
        return self.anchor(fragment) is not None or _GIVEN.fullmatch(fragment) is not None

    def other_case(self, fragment: str) -> str | None:
        """The anchor that differs from a fragment in case alone."""
        return self._folded.get(fragment.casefold())
