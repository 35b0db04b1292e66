"""Where among a section's entries a new one stands, and the text with it there."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import get_args

from linter.config.model import Config
from linter.diagnostics import Edit, applied
from linter.entries.entry_order import OrderName, keys_of, unbroken_runs
from linter.entries.model import Entry, Section, Style
from linter.entries.numbering import Numbers, read_numbers
from linter.entries.renumber import renumbered
from linter.errors import UsageError
from linter.lazy import re
from linter.rules.context import Page
from linter.tasks.add.place import Target
from linter.text.source import LINE_END, Source

_APART = re.compile(r"(?:[ \t]*<br ?/?>)?\s*(?:(?:-{3,}|\*{3,}|_{3,})\s*)?")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|[0-9]{1,9}[.)])[ \t]")
# On a line of their own; at the end of another one they may break it.
_BLANKS = re.compile(r"(?<=[\r\n])[ \t]+(?=[\r\n])")
_LINE_REST = re.compile(r"[ \t]*(?:\r\n|\n|\r)")
_QUOTE = re.compile(r"[ \t>]*")
_COMMENT = re.compile(r"[ \t]*<!--(?:(?!-->).)*-->[ \t]*")
# Neighbours that must differ before their order is no chance: in a section, and in a file or a list.
_FEWEST_STEPS, _FEWEST_ELSEWHERE = 3, 5
_ORDERED = 0.9
_BY_DATE: Sequence[OrderName] = ("newest-first", "oldest-first")


def order_of(target: Target, pages: Mapping[str, Page], config: Config) -> OrderName | None:
    """The order of a section's entries, None where they are appended: declared, else its own, else its file's."""
    declared = config.entries.order
    if declared:
        return None if declared == "appended" else declared
    own = (target.page, target.entries)
    elsewhere: Iterable[Sequence[tuple[Page, Sequence[Entry]]]] = (
        [(target.page, target.page.entries)],
        [(page, page.entries) for page in pages.values()],
    )
    found = _order([own], config, _FEWEST_STEPS)
    found = found or next((order for one in elsewhere if (order := _order(one, config, _FEWEST_ELSEWHERE))), None)
    # The titles of two or three stand in order by chance, and so may their dates: but nothing speaks against these.
    return found or _order([own], config, 1, _BY_DATE)


def _order(
    groups: Sequence[tuple[Page, Sequence[Entry]]],
    config: Config,
    fewest: int,
    orders: Sequence[OrderName] = get_args(OrderName),
) -> OrderName | None:
    for name in orders:
        rising = steps = 0
        for page, entries in groups:
            for run in unbroken_runs(page.source, entries):
                for key, below in pairwise(keys_of(run, name, config.entries.order_by)):
                    rising += key < below
                    steps += key != below
        if steps >= fewest and rising >= _ORDERED * steps:
            return name
    return None


def position(entries: Sequence[Entry], new: Entry, order: OrderName | None, config: Config) -> int:
    """The number of entries that stand before a new one: where it is out of order with the fewest.

    Of places that are equally good it is the one that the arXiv ids speak for, if these are in order, else the first
    for what is newest first, and the last for all else.
    """
    if order is None:
        return len(entries)
    by = config.entries.order_by
    keys, [own] = keys_of(entries, order, by), keys_of([new], order, by)
    wrong = sum(key < own for key in keys)
    costs = [wrong]
    for key in keys:
        wrong += (key > own) - (key < own)
        costs.append(wrong)
    best = min(costs)
    places = [place for place, cost in enumerate(costs) if cost == best]
    is_one_run = places[-1] - places[0] + 1 == len(places)
    if order == "alphabetical" or not is_one_run:
        return places[0] if order == "newest-first" else places[-1]
    return _by_id(entries, new, (places[0], places[-1]), is_newest_first=order == "newest-first")


def _by_id(entries: Sequence[Entry], new: Entry, places: tuple[int, int], *, is_newest_first: bool) -> int:
    """Of the places between entries of one date the one that the arXiv ids speak for, where these are in order."""
    first, last = places
    between = entries[first:last]
    ids = [key for one in (*between, new) for key in keys_of([one], "oldest-first", "id") if one.arxiv]
    keys = [tuple(-part for part in key) for key in ids] if is_newest_first else ids
    if len(keys) <= len(between) or any(key > below for key, below in pairwise(keys[:-1])):
        return first if is_newest_first else last
    return first + bisect_right(keys[:-1], keys[-1])


def appended(target: Target, style: Style, text: str) -> str:
    """The page's text with a new entry behind the last of a section, or in an empty one."""
    entries = _alike(target, style)
    if entries:
        return inserted(target, entries, len(entries), text)
    source = target.page.source
    at, newline = _end_of_own_text(target.page, target.section), source.newline
    rest = source.text[at:].lstrip("\r\n")
    behind = newline * 2 if rest else newline
    return f"{source.text[:at].rstrip()}{newline * 2}{text}{behind}{rest}".lstrip("\r\n")


def inserted(target: Target, entries: Sequence[Entry], index: int, text: str) -> str:
    """The page's text with a new entry before the one with a number among some, or behind the last.

    Raises UsageError where that is between two groups of entries, which something else parts.
    """
    source = target.page.source
    gaps = Counter(_BLANKS.sub("", gap) for gap in map(_plain_gap, _gaps(source, entries)) if gap is not None)
    gap = gaps.most_common(1)[0][0] if gaps else _usual_gap(source, entries[0])
    _require_one_group(source, entries, index)
    if index == len(entries):
        at = entries[-1].span.end
        return f"{source.text[:at]}{gap}{text}{source.text[at:]}"
    at = _start(source, entries[index])
    return f"{source.text[:at]}{text}{gap}{source.text[at:]}"


def _require_one_group(source: Source, entries: Sequence[Entry], index: int) -> None:
    """Raise UsageError where a new entry would stand at the edge of one of several groups, which something parts."""
    edges = {place for place, gap in enumerate(_gaps(source, entries), 1) if _is_edge(source, entries[place], gap)}
    if edges and index in {0, len(entries), *edges}:
        raise UsageError(
            "the section has its entries in several groups, and it is not sure to which of them it belongs"
        )


def _is_edge(source: Source, below: Entry, gap: str) -> bool:
    """Whether what stands before an entry parts it from those above; what is listed beside it does not."""
    if _plain_gap(gap) is not None:
        return False
    column = source.location(below.span.start).column
    lines = (line for line in LINE_END.split(gap) if line.strip())
    items = [len(line) - len(line.lstrip()) + 1 for line in lines if _ITEM.match(line)]
    return below.style is not Style.HEADING and (not items or min(items) < column)


def _alike(target: Target, style: Style) -> list[Entry]:
    return [entry for entry in target.entries if entry.style is style]


def _between(source: Source, above: Entry, entry: Entry) -> str:
    return source.text[above.span.end : entry.span.start]


def _gaps(source: Source, entries: Sequence[Entry]) -> Iterator[str]:
    return (_between(source, above, entry) for above, entry in pairwise(entries))


def _plain_gap(gap: str) -> str | None:
    """What parts two entries, without comments; None for what is more than blanks and a rule."""
    bare = _without_comments(gap)
    return bare if _APART.fullmatch(bare) else None


def _without_comments(gap: str) -> str:
    """A text without its comments, nor the lines that hold nothing else."""
    parts, at = list[str](), 0
    while (start := gap.find("<!--", at)) >= 0 and (end := gap.find("-->", start)) >= 0:
        before, behind = gap[at:start].rstrip(" \t"), end + len("-->")
        is_line = before.endswith(("\n", "\r")) or not before
        ending = _LINE_REST.match(gap, behind) if is_line else None
        parts.append(before if is_line else gap[at:start])
        at = ending.end() if ending else behind
    return "".join([*parts, gap[at:]])


def _usual_gap(source: Source, entry: Entry) -> str:
    """What parts an entry that stands alone from another one: a line end, or two where others around it are apart."""
    row = source.row(entry.span.start)
    line = source.line(row)
    indent = source.text[line.start : entry.span.start]
    is_apart = entry.style not in (Style.BULLET, Style.TABLE) or (
        row > 2 and not source[source.line(row - 1)].strip() and _ITEM.match(source[source.line(row - 2)]) is not None
    )
    mark = indent if _QUOTE.fullmatch(indent) else ""
    return f"{source.newline}{mark.rstrip()}" * (is_apart and 1) + f"{source.newline}{mark}"


def _start(source: Source, entry: Entry) -> int:
    """Where an entry begins with the comments right above it, which waive rules for it."""
    start, row = entry.span.start, source.row(entry.span.start)
    while row > 1 and _COMMENT.fullmatch(source[source.line(row - 1)]):
        row -= 1
        start = source.line(row).start
    return start


def _end_of_own_text(page: Page, section: Section) -> int:
    """Where the sections below a section begin, else where it ends."""
    starts = [one.span.start for one in page.sections if one.parent is section]
    return min([*starts, section.span.end])


def with_numbers(before: Page, after: Page, new: Entry) -> str:
    """The text of a page in which a new entry got its place, with numbers typed by hand that count on.

    Raises UsageError where the numbers were out of step before.
    """
    sequence = next((one for one in read_numbers(after.document, after.outline) if _holds(one, new)), None)
    if sequence is None:
        return after.source.text
    own = next(index for index, number in enumerate(sequence) if _is_of(number.counted.start, number.span.start, new))
    others = [number.value for index, number in enumerate(sequence) if index != own]
    steps = {below - above for above, below in pairwise(others)}
    if steps == {0}:
        return after.source.text
    if len(steps) > 1 or not steps <= {1, -1}:
        raise UsageError(f"{before.name}: the numbers of the entries beside it are out of step")
    step = steps.pop() if steps else 1
    first = others[0] + (1 if step < 0 else 0)
    edits = list[Edit]()
    for index, number in enumerate(sequence):
        wanted = first + step * index
        if number.value != wanted:
            changed = renumbered(after.source, number, wanted)
            if changed is None:
                raise UsageError(f"{before.name}: the entries beside it cannot be numbered anew")
            edits += changed
    return applied(after.source.text, edits)


def _holds(numbers: Numbers, entry: Entry) -> bool:
    return len(numbers) > 1 and any(_is_of(one.counted.start, one.span.start, entry) for one in numbers)


def _is_of(start: int, digits: int, entry: Entry) -> bool:
    """Whether a number that counts what begins at `start`, with digits there, is an entry's."""
    return start == entry.span.start or entry.span.start <= digits < entry.span.end
