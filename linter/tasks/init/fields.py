"""The labels of the entries' fields, and their order."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from linter.entries.fields import Field, Form, slots
from linter.entries.label_spelling import is_known_word, meant_label
from linter.entries.model import Entry, Style
from linter.papers.venues import is_any_venue
from linter.tasks.init.settings import Item, Setting
from linter.tasks.init.settled_order import kept_by, settled_order
from linter.tasks.init.survey import Survey, of
from linter.tasks.init.thresholds import OFTEN

Fields = Mapping[Entry, Sequence[Field]]
_CITATION = "citation"


def fields(survey: Survey) -> Iterator[Setting]:
    """`entries.fields`, where the fields of most entries stand in one order that all usual labels have a place in."""
    found = {entry: _labelled(own) for page in survey.pages for entry, own in page.fields.items()}
    runs = [[field.key for field in run if field.key] for own in found.values() for run in slots(own)]
    several = [keys for keys in runs if len(set(keys)) > 1]
    written = _written(found)
    free = _free(found)
    meant = {key for key, labels in written.items() if labels.total() >= OFTEN or (key in free and _is_usual(key))}
    order = [key for key in settled_order(several) if key in meant]
    frequent = {key for key in meant if written[key].total() * 10 >= len(several)}
    if len(order) < 2 or not (frequent | (meant & free)).issubset(order):
        return
    items = [item for key in order for item in _items(written[key])]
    share = of(kept_by(several, order), len(several), "entries with several fields")
    yield Setting(("entries", "fields"), items, f"{share} have them in this order")


def _labelled(fields: Iterable[Field]) -> Sequence[Field]:
    """An entry's fields without those that are called by their paper's venue: other papers have others."""
    return [field for field in fields if not is_any_venue(field.label)]


def _written(found: Fields) -> Mapping[str, Counter[str]]:
    """How often each label is written, by its key; a citation without one is called so."""
    written: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for field in (field for own in found.values() for field in own if field.key):
        written[field.key][" ".join(field.label.split()) or _CITATION] += 1
    return written


def _is_usual(key: str) -> bool:
    """Whether a label that is there once or twice is meant as it is: its words are those of labels."""
    return all(map(is_known_word, key.split())) and meant_label(key) is None


def _free(found: Fields) -> set[str]:
    """The keys of labels on lines of their own below headings, which may be no others than the declared."""
    return {
        field.key
        for entry, own in found.items()
        for field in own
        if entry.style is Style.HEADING and field.form is not Form.INLINE and field.is_prefix
    }


def _items(labels: Counter[str]) -> Iterable[Item]:
    """The ways in which a label is written often, else the most frequent one; those that differ in case are one."""
    cases: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for label, count in labels.items():
        cases[label.casefold()][label] += count
    ways = sorted(
        ((way.total(), way.most_common(1)[0][0]) for way in cases.values()), key=lambda way: (-way[0], way[1])
    )
    for count, label in ways[:1] + [way for way in ways[1:] if way[0] >= OFTEN]:
        yield Item(label, f"{count} times" if count > 1 else "once")
