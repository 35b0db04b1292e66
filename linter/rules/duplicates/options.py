"""Options of the duplicates rules: where a paper must stand but once, and where a repeat is meant."""

from collections.abc import Callable, Iterable, Iterator
from typing import Literal

from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.lazy.properties import cached_property
from linter.text.file_patterns import compiled, matches
from linter.text.list_paths import pattern_leaves_list
from linter.text.section_paths import Path, plain, read_path

Within = Literal["section", "file", "group", "list"]


_PATTERN = re.compile(r"(?:[^\\#]|\\.|\\\Z)*+", re.DOTALL)


@dataclass(frozen=True)
class Place:
    """A part of a list: the files that a pattern matches, and of each the sections at and below a path.

    Written as `weekly.md`, `README.md#Papers > Vision` or `#News`, a section of any file.
    """

    text: str

    @cached_property
    def pattern(self) -> str:
        """The pattern of its files."""
        return self._parts[0].strip() or "*"

    @cached_property
    def section(self) -> Path:
        """The path to its section, from below the file's title; empty for the whole file."""
        return read_path(self._parts[1].strip())

    @cached_property
    def _parts(self) -> tuple[str, str]:
        """What stands before and behind the first `#` that no backslash makes a part of a name."""
        found = _PATTERN.match(self.text)
        pattern = found[0] if found else ""
        return pattern, self.text[len(pattern) + 1 :]

    def holds(self, file: str, section: Path) -> bool:
        """Whether a section of a file, by its path from below the file's title, belongs to it."""
        return self.holds_file(file) and (not self.section or plain(section)[: len(self.section)] == self.section)

    def holds_file(self, file: str) -> bool:
        """Whether something of a file belongs to it."""
        return matches((self.pattern,), file)


@dataclass(frozen=True, slots=True)
class DeclaredPair:
    """Two places of a list that have papers in common."""

    places: tuple[str, ...]
    """The two: patterns of files as in `.gitignore`, and behind `#` a section with what is below it, as the path of
    titles from below the file's title (`README.md#Papers > Vision`). Without a pattern it is that section of any
    file."""

    repeat: Literal["allowed", "required"] = "allowed"
    """Whether a paper may stand in both, or each paper of the first must stand in the second too."""


@dataclass(frozen=True, slots=True)
class DuplicatesOptions:
    """Where a paper must stand but once, and where a repeat is meant."""

    unique_within: Within | None = None
    """Where a paper must stand but once: in a section, a file, a group of files or the whole list. Copies in different
    sections are reported where they stand within one; unset: everywhere, as a mere remark."""

    groups: tuple[tuple[str, ...], ...] = ()
    """The groups of files for `unique-within = "group"`, each as patterns of `.gitignore`; a file belongs to the first
    that matches it, and one without any is a group of its own."""

    pairs: tuple[DeclaredPair, ...] = ()
    """Places of the list that have papers in common."""

    def group(self, file: str) -> int | str:
        """What is equal for files of one group."""
        return next((number for number, patterns in enumerate(self.groups) if matches(patterns, file)), file)

    def patterns(self) -> Iterator[tuple[str, str]]:
        """Each pattern of files with the key that it stands under, as the configuration has them."""
        for number, group in enumerate(self.groups):
            yield from ((f"duplicates.groups[{number}]", pattern) for pattern in group)
        for number, pair in enumerate(self.pairs):
            yield from ((f"duplicates.pairs[{number}].places", Place(place).pattern) for place in pair.places)

    def unmatched(self, files: Callable[[], Iterable[str]]) -> Iterator[str]:
        """What to say of patterns that match none of the list's files, which are asked for where there are patterns."""
        for key, pattern in self.patterns():
            if not pattern.startswith("!") and not any(matches((pattern,), file) for file in files()):
                yield f"{key}: {pattern!r} matches no file of the list"

    def problems(self) -> Iterator[str]:
        """What is declared and cannot be meant."""
        if self.groups and self.unique_within != "group":
            yield 'duplicates.groups: only beside unique-within = "group"'
        if self.unique_within == "group" and not self.groups:
            yield 'duplicates.unique-within = "group": wanted beside it the groups'
        for number, pair in enumerate(self.pairs):
            yield from _problems_of(pair, f"duplicates.pairs[{number}].places")
        for key, pattern in self.patterns():
            if pattern_leaves_list(pattern):
                yield f"{key}: {pattern!r} leads out of the list"
            try:
                compiled((pattern,))
            except ValueError as error:
                yield f"{key}: {error}"


def _problems_of(pair: DeclaredPair, key: str) -> Iterator[str]:
    if len(pair.places) != 2:
        yield f"{key}: wanted two places, not {len(pair.places)}"
    elif pair.repeat == "required" and pair.places[0].strip() == pair.places[1].strip():
        yield f"{key}: wanted two places that differ"
    for place in pair.places:
        if not place.strip(" #"):
            yield f"{key}: {place!r} names neither files nor a section"
        elif place.startswith("!"):
            yield f"{key}: {place!r} names what is left out, not a place"
