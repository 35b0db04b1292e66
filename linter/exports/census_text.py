"""The counts of a list, for people."""

from collections.abc import Iterable, Iterator
from itertools import takewhile

from linter.exports.census import Census, FileCount, ToConfirm
from linter.reports.escape import visible
from linter.reports.report import counted
from linter.text.section_paths import STEP

# The venues that are named; the others are few papers each.
_VENUES = 20


def render(census: Census) -> str:
    """A block of lines for each kind of count."""
    blocks = [_head(census), _files(census), _years(census), _venues(census), _findings(census), _to_confirm(census)]
    return "\n\n".join("\n".join(block) for block in map(list, blocks) if block) + "\n"


def _head(census: Census) -> Iterator[str]:
    yield f"{_entries(census.entries)} of {counted(census.papers, 'paper')} in {counted(len(census.files), 'file')}"


def _files(census: Census) -> Iterator[str]:
    if census.files:
        yield "by file and section"
    for file in census.files:
        yield _line(file.entries, file.file)
        yield from _sections(file)


def _sections(file: FileCount) -> Iterator[str]:
    """The sections of a file where it has several, without the titles above all of them."""
    steps = zip(*(path for path, _ in file.sections), strict=False)
    above = sum(1 for _ in takewhile(lambda titles: len(set(titles)) == 1, steps))
    for path, number in file.sections if len(file.sections) > 1 else ():
        yield _line(number, f"  {STEP.join(path[above:]) or STEP.join(path) or 'before the first heading'}")


def _years(census: Census) -> Iterator[str]:
    if census.years:
        yield "by year"
    yield from (_line(number, str(year or "none named")) for year, number in census.years)


def _venues(census: Census) -> Iterator[str]:
    if census.venues:
        yield "by venue"
    named = [(venue, number) for venue, number in census.venues if venue]
    yield from (_line(number, venue) for venue, number in named[:_VENUES])
    if len(named) > _VENUES:
        yield _line(sum(number for _, number in named[_VENUES:]), f"{counted(len(named) - _VENUES, 'more venue')}")
    yield from (_line(number, "none named") for venue, number in census.venues if not venue)


def _findings(census: Census) -> Iterator[str]:
    yield "findings by rule" if census.findings else "findings by rule: none"
    yield from (_line(one.findings, f"{one.code} {one.name} ({one.severity.value})") for one in census.findings)


def _to_confirm(census: Census) -> Iterator[str]:
    found = census.to_confirm
    if found is None:
        yield "to confirm: not known, for there is no snapshot; `litlint sync` asks arXiv"
        return
    yield f"to confirm: {_entries(len(found))} on which fewer than two sources agree"
    yield from _places(found)


def _places(found: Iterable[ToConfirm]) -> Iterator[str]:
    for one in found:
        known = "not in the snapshot" if one.sources is None else counted(one.sources, "source")
        named = f"arXiv {one.arxiv}, {known}" if one.arxiv else "no arXiv id"
        yield visible(f"  {one.file}:{one.line}: {one.title} ({named})")


def _entries(number: int) -> str:
    return f"{number:,} {'entry' if number == 1 else 'entries'}"


def _line(number: int, text: str) -> str:
    return visible(f"{number:>7,}  {text}")
