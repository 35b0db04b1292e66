"""How a citation is laid out, and what to change for another layout. The values of its fields stay as they are."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

from linter.bibtex.model import Citation, Field
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.text.excerpt import Excerpt
from linter.text.span import Span

_FEWEST = 5
_BLANKS = re.compile(r"[ \t]*")
_LAST_COMMA = re.compile(r"(?P<comma>\s*,)?\s*[})]\Z")
_OPEN = {"braces": "{", "quotes": '"'}
_CLOSE = {"braces": "}", "quotes": '"'}
_NAMES = {"{": "braces", '"': "quotes"}

Habit = TypeVar("Habit", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Change:
    """A place in the source, and what is to stand there."""

    span: Span
    content: str


@dataclass(frozen=True, slots=True)
class Margin:
    """The blanks before a field that begins its line."""

    field: Field
    blanks: str
    span: Span


def usual(habits: Iterable[Habit]) -> Habit | None:
    """What four in five do, of at least five; None where there is no such habit."""
    counts = Counter(habits)
    if not counts:
        return None
    habit, count = counts.most_common(1)[0]
    return habit if counts.total() >= _FEWEST and count * 5 >= counts.total() * 4 else None


def margins(text: Excerpt, citation: Citation) -> list[Margin]:
    """The blanks before the fields, where each field begins a line of its own; empty where one does not.

    Nor are there any in a container whose own blanks cannot be told from these.
    """
    found = []
    for field in citation.fields:
        at = text.offset(field.span.start)
        start = text.text.rfind("\n", 0, at) + 1
        blanks = text.text[start:at]
        span = Span(text.origin(start), field.span.start)
        if not start or not _BLANKS.fullmatch(blanks) or len(span) != len(blanks):
            return []
        found.append(Margin(field, blanks, span))
    return found


def indent(found: Sequence[Margin]) -> int | None:
    """The blanks before each of the fields, where they are equally many."""
    widths = {len(margin.blanks) for margin in found if "\t" not in margin.blanks}
    return widths.pop() if len(widths) == 1 and all("\t" not in margin.blanks for margin in found) else None


def indented(found: Sequence[Margin], width: int) -> Iterator[Change]:
    """The changes after which so many blanks stand before each field."""
    for margin in found:
        if margin.blanks != " " * width:
            yield Change(margin.span, " " * width)


def delimiters(citation: Citation) -> str | None:
    """What all values of a citation stand in, `braces` or `quotes`; None for a mixture and for none."""
    kinds = {_NAMES[field.delimiter] for field in citation.fields if field.delimiter}
    return kinds.pop() if len(kinds) == 1 else None


def delimited(citation: Citation, wanted: str) -> Iterator[tuple[Field, tuple[Change, Change]]]:
    """The fields whose values stand in others, with the two changes; those that cannot have the wanted ones are left.

    A value in quotes can hold no quote outside braces.
    """
    for field in citation.fields:
        if not field.delimiter or _NAMES[field.delimiter] == wanted or (wanted == "quotes" and '"' in field.value):
            continue
        before = Span(field.value_span.start - 1, field.value_span.start)
        behind = Span(field.value_span.end, field.value_span.end + 1)
        yield field, (Change(before, _OPEN[wanted]), Change(behind, _CLOSE[wanted]))


def last_comma(text: Excerpt, citation: Citation) -> Span | None:
    """Where the comma stands behind the last field, an empty span where there is none.

    None for a citation without fields, and for one whose end is not that of its last field.
    """
    if not citation.fields:
        return None
    last = citation.fields[-1].span.end
    start, end = text.offset(last), text.offset(citation.span.end - 1) + 1
    found = _LAST_COMMA.match(text.text, start, end)
    if not found:
        return None
    return text.span(found.end("comma") - 1, found.end("comma")) if found["comma"] else Span(last, last)
