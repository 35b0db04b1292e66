"""Whether one paper may stand in several places of the list."""

from collections.abc import Iterator

from linter.rules.copies import Copies
from linter.tasks.init.settings import Setting
from linter.tasks.init.survey import Survey
from linter.tasks.init.thresholds import are_enough


def repeats(survey: Survey) -> Iterator[Setting]:
    """The severity of repeats, where no paper has a second place."""
    sections = {(page.name, entry.category) for page, entry in survey.entries}
    if are_enough(survey.entries) and len(sections) > 1 and not Copies(survey.indexes.values()).of_one_paper:
        evidence = f"{len(survey.entries):,} entries, and no paper stands in two places: a second one is a slip"
        yield Setting(("severity", "DUP005"), "error", evidence)
