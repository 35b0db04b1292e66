"""Patterns of `.gitignore` that stand for some files of a list and for no other."""

from collections.abc import Collection, Iterator

from linter.lazy import re

_SPECIAL = re.compile(r"[\\*?\[\]!#]|\s(?=\s*$)")


def patterns(wanted: Collection[str], others: Collection[str], suffix: str = "") -> tuple[str, ...]:
    """The patterns for the files of one collection that match none of the other: whole folders where that goes.

    `suffix` stands behind a folder's pattern, such as `**/*.md`.
    """
    return tuple(_patterns("", sorted(wanted), others, suffix))


def _patterns(folder: str, wanted: list[str], others: Collection[str], suffix: str) -> Iterator[str]:
    """The patterns for files that all lie in one folder; its name ends with `/`, and is empty for the list's own."""
    if folder and not any(other.startswith(folder) for other in others):
        yield f"/{_literal(folder)}" if not suffix else f"{_literal(folder)}{suffix}"
        return
    own = [name for name in wanted if "/" not in name[len(folder) :]]
    yield from (f"/{_literal(name)}" for name in own)
    for inner in dict.fromkeys(name[: name.index("/", len(folder)) + 1] for name in wanted if name not in set(own)):
        yield from _patterns(inner, [name for name in wanted if name.startswith(inner)], others, suffix)


def _literal(name: str) -> str:
    """A pattern that matches a path and nothing else."""
    return _SPECIAL.sub(lambda found: f"\\{found[0]}", name)
