"""Names of venues that are out of use, and how venues stand with their years."""

from collections.abc import Iterator
from typing import Literal, get_args

from linter.entries.venue_years import unlike
from linter.tasks.init.settings import Setting
from linter.tasks.init.survey import Survey, of
from linter.tasks.init.thresholds import is_habit

_Form = Literal["ICML 2023", "ICML'23", "ICML (2023)"]
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


def venue_years(survey: Survey) -> Iterator[Setting]:
    """`entries.venue-year`, where most venues stand with their years in one way."""
    others = {
        form: {(page.name, one.span) for page in survey.pages for one in unlike(page.source, page.entries, form)}
        for form in get_args(_Form)
    }
    # Each is unlike all forms but its own.
    total = len(set().union(*others.values()))
    for form, unlike_it in others.items():
        if is_habit(total - len(unlike_it), total):
            share = of(total - len(unlike_it), total, "venues with a year")
            yield Setting(("entries", "venue-year"), form, f"{share} are written so")
