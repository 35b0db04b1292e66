"""Names of venues that are out of use."""

from collections.abc import Iterator

from linter.tasks.init.settings import Setting
from linter.tasks.init.survey import Survey
from linter.tasks.init.thresholds import is_habit

# Former names, each with the one in use and the year from which it is. Until then the former one was right.
_RENAMED = {"NIPS": ("NeurIPS", 2018), "SIGKDD": ("KDD", 0)}


def venues(survey: Survey) -> Iterator[Setting]:
    """`entries.venues`, with each former name of a venue that most entries call by the new one.

    A list that calls old papers' venues as they were called then means it.
    """
    named = [(entry.venue, entry.year or 0) for _, entry in survey.entries if entry.venue]
    for old, (new, since) in _RENAMED.items():
        former = [year for venue, year in named if venue == old]
        current = [year for venue, year in named if venue == new]
        is_historic = any(year < since for year in former) and not any(year < since for year in current)
        if former and not is_historic and is_habit(len(current), len(current) + len(former)):
            yield Setting(("entries", "venues", old), new, f"{new}: {len(current)}, {old}: {len(former)}")
