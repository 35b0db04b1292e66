"""The marks beside titles."""

from collections import Counter
from collections.abc import Iterator

from linter.tasks.init.settings import Item, Setting
from linter.tasks.init.survey import Survey
from linter.tasks.init.thresholds import OFTEN, is_habit

_MOST = 30


def tags(survey: Survey) -> Iterator[Setting]:
    """`entries.tags`, where most tags are of a few that come again and again."""
    counts = Counter(tag.text for _, entry in survey.entries for tag in entry.tags)
    known = [(tag, count) for tag, count in counts.most_common() if count >= OFTEN]
    if known and len(known) <= _MOST and is_habit(sum(count for _, count in known), counts.total()):
        tagged = sum(bool(entry.tags) for _, entry in survey.entries)
        items = [Item(tag, f"{count} times") for tag, count in sorted(known, key=lambda one: (-one[1], one[0]))]
        yield Setting(
            ("entries", "tags"), items, f"{tagged} of {len(survey.entries)} entries have a mark beside the title"
        )
