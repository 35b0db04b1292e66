"""What category a section is: where it stands below its file's title."""

from collections.abc import Sequence

from linter.entries.model import Section


def paths_below_title(sections: Sequence[Section]) -> dict[Section, tuple[str, ...]]:
    """The path of titles to each section, from below the file's title on: the only heading of the first level."""
    first_level = [section for section in sections if section.level == 1]
    paths: dict[Section, tuple[str, ...]] = {first_level[0]: ()} if len(first_level) == 1 else {}
    for section in sections:
        if section not in paths:
            own = (section.title,) if section.title else ()
            paths[section] = (*(paths[section.parent] if section.parent else ()), *own)
    return paths
