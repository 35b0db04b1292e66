"""In which order the entries of a section stand."""

from collections.abc import Iterator
from itertools import pairwise
from typing import get_args

from linter.entries.entry_order import OrderName, keys_of, unbroken_runs
from linter.tasks.init.settings import Setting
from linter.tasks.init.survey import Survey, of
from linter.tasks.init.thresholds import is_ordered

NAMES = {"newest-first": "newer", "oldest-first": "older", "alphabetical": "earlier in the alphabet"}
RULE = "FMT013"


def order(survey: Survey) -> Iterator[Setting]:
    """`entries.order`, where nearly all neighbours that differ follow each other in one, and the rule that asks it."""
    for name in get_args(OrderName):
        rising, steps = _steps(survey, name)
        if is_ordered(rising, steps):
            share = of(rising, steps, "neighbours that differ in it")
            yield Setting(("extend-select",), (RULE,), "off by default; see entries.order")
            yield Setting(("entries", "order"), name, f"{share} have the {NAMES[name]} one first")
            return


def _steps(survey: Survey, name: OrderName) -> tuple[int, int]:
    """How many neighbours are in an order, of all that are not on a par in it."""
    rising = steps = 0
    for page in survey.pages:
        for run in unbroken_runs(page.source, page.entries):
            for key, below in pairwise(keys_of(run, name)):
                rising += key < below
                steps += key != below
    return rising, steps
