"""The coverage of a list, for people."""

from collections.abc import Iterator, Sequence
from itertools import islice

from linter.exports.statistics import (
    Elsewhere,
    Measured,
    SectionKind,
    Statistics,
    file_statistics,
    total_statistics,
)
from linter.reports.escape import visible
from linter.reports.report import counted

_EXAMPLES = 5
_SECTIONS = 20


def render(files: Sequence[Measured]) -> str:
    """A block of lines for each file that holds entries or links to papers, then one for all of them."""
    found = [statistics for file in files if (statistics := file_statistics(file)).entries or statistics.elsewhere]
    blocks = ["\n".join(_block(visible(one.file), one, is_total=False)) for one in found]
    if len(found) != 1:
        total = total_statistics(files)
        blocks.append("\n".join(_block(f"total of {counted(len(files), 'file')}", total, is_total=True)))
    return "\n\n".join(blocks) + "\n"


def _block(name: str, found: Statistics, *, is_total: bool) -> Iterator[str]:
    styles = sorted(found.styles.items(), key=lambda item: (-item[1], item[0]))
    detail = f": {', '.join(f'{style} {count:,}' for style, count in styles)}" if styles else ""
    entries = f"{found.entries:,} {'entry' if found.entries == 1 else 'entries'}"
    yield f"{name}: {entries}{detail}"
    yield f"  papers linked  {_shares(found.papers, found.in_entries)}"
    yield f"  arXiv ids      {_shares(found.ids, found.ids_in_entries)}, {found.ids_attached:,} attached to theirs"
    yield from _sections(found)
    if found.elsewhere:
        yield f"  in no entry of {'the list' if is_total else 'the file'}:"
    for other in found.elsewhere:
        yield _elsewhere(other, is_total=is_total)


def _shares(number: int, part: int) -> str:
    share = f" ({part / number:.1%})" if number else ""
    return f"{number:>6,}, in entries {part:>6,}{share}"


def _sections(found: Statistics) -> Iterator[str]:
    """The sections whose entries are mostly of another style than those of the file."""
    others = [section for section in found.sections if section.style is not found.style]
    if others:
        yield f"  sections of another kind than {found.style}:"
    yield from map(_section, islice(others, _SECTIONS))
    if len(others) > _SECTIONS:
        yield f"    and {len(others) - _SECTIONS:,} more"


def _section(section: SectionKind) -> str:
    title = visible(" > ".join(section.path)) or "before the first heading"
    return f"    row {section.row:>5}  {section.style:<9}  {section.of_style:,} of {section.entries:,}  {title}"


def _elsewhere(other: Elsewhere, *, is_total: bool) -> str:
    spots = list(dict.fromkeys((spot.file if is_total else "", spot.row) for spot in other.spots))
    shown = ", ".join(f"{visible(file)}:{row}" if file else str(row) for file, row in spots[:_EXAMPLES])
    more = ", …" if len(spots) > _EXAMPLES else ""
    ids = f"{other.arxiv_ids:,} {'id' if other.arxiv_ids == 1 else 'ids'}"
    rows = "" if is_total else "rows " if len(spots) > 1 else "row "
    return f"    {other.place:<14} {counted(other.papers, 'paper'):>12}, {ids:>9}  {rows}{shown}{more}"
