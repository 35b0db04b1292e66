"""What an entry lacks that its neighbours have."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from linter.entries.model import Entry, Section

_USUAL, _OF = 4, 5
_FEW_IN_SECTION, _FEW_IN_FILE = 3, 5


def unlike_neighbours(having: Mapping[Entry, bool]) -> Iterator[Entry]:
    """The entries that lack what their section's others have, told for each entry whether it has that.

    At least three others, four in five of which have it; or fewer, all of which do as four in five of the file do.
    """
    sections: defaultdict[Section, list[bool]] = defaultdict(list)
    for entry, has in having.items():
        sections[entry.section].append(has)
    # Counted once for each section, not for each of its entries.
    sums = {section: (len(found), sum(found)) for section, found in sections.items()}
    in_file = len(having), sum(having.values())
    for entry, has in having.items():
        if not has and _is_usual(sums[entry.section], in_file):
            yield entry


def _is_usual(section: tuple[int, int], file: tuple[int, int]) -> bool:
    """Whether those beside one that lacks something mostly have it; told are all and those that have it."""
    others, have = section[0] - 1, section[1]
    if others >= _FEW_IN_SECTION:
        return _is_most(have, others)
    return 0 < have == others and file[0] - 1 >= _FEW_IN_FILE and _is_most(file[1], file[0] - 1)


def _is_most(have: int, others: int) -> bool:
    return have * _OF >= others * _USUAL
