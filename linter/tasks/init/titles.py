"""How titles are written."""

from collections.abc import Iterator

from linter.tasks.init.settings import Setting
from linter.tasks.init.survey import Survey, of
from linter.tasks.init.thresholds import is_broken


def titles(survey: Survey) -> Iterator[Setting]:
    """`titles.final-stop`, where many headings of entries end in a full stop."""
    headings = [page.document.plain_text(entry.heading) for page, entry in survey.entries if entry.heading]
    stopped = sum(heading.rstrip().endswith(".") for heading in headings)
    if is_broken(stopped, len(headings)):
        share = of(stopped, len(headings), "headings of entries")
        yield Setting(("titles", "final-stop"), "keep", f"{share} end in a full stop")
