"""The lines of other pages that lead to the entries of a section, and the one for a new entry among them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from linter.entries.heading_label import heading_label
from linter.entries.model import Entry
from linter.entries.published import published
from linter.entries.write import link_target
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.markdown.model import Link
from linter.rules.context import Page
from linter.text.references import Reference, resolve

# The share of a section's entries that a page leads to, and of its lines that are written alike, from where on it is
# taken for an index of them.
_MOST = 0.8
_MARKER = re.compile(r"[ \t]*[-*+][ \t]+")
_PUBLISHED, _YEAR = "\0published", "\0year"
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of an index: the entry that its link leads to, its place, and what stands around the link."""

    entry: Entry
    link: Link
    marker: str
    form: str


def with_lines(page: Page, new: Entry, others: Mapping[str, Page]) -> dict[str, str]:
    """The texts, by name, of the other pages that list the new entry's neighbours, with a line for it.

    `page` has the new entry. A page whose lines say something that cannot be told of the new paper stays.
    """
    siblings = [entry for entry in page.entries if entry.section is new.section and entry.heading]
    if new not in siblings:
        return {}
    at = siblings.index(new)
    found = ((name, _with_line(page, siblings, at, other)) for name, other in others.items() if name != page.name)
    return {name: text for name, text in found if text is not None}


def _with_line(page: Page, siblings: Sequence[Entry], at: int, other: Page) -> str | None:
    """The text of a page with a line for the entry at a place among its siblings; None where it is no index of them."""
    new, lines = siblings[at], _lines(page, siblings, other)
    if not lines or len(lines) < _MOST * (len(siblings) - 1):
        return None
    (form, count), *_ = Counter(line.form for line in lines.values()).most_common(1)
    above = next((lines[entry] for entry in reversed(siblings[:at]) if entry in lines), None)
    below = next((lines[entry] for entry in siblings[at + 1 :] if entry in lines), None)
    beside = above or below
    if beside is None or count < _MOST * len(lines) or new.heading is None:
        return None
    behind = _filled(form, new)
    if behind is None:
        return None
    source = other.source
    address = f"{beside.link.url.partition('#')[0]}#{_anchors(page).get(new, '')}"
    written = f"{beside.marker}[{heading_label(page.document, new.heading)}]({link_target(address)}){behind}"
    line = source.line(source.row(beside.link.span.start))
    if above:
        return f"{source.text[: line.end]}{source.newline}{written}{source.text[line.end :]}"
    return f"{source.text[: line.start]}{written}{source.newline}{source.text[line.start :]}"


def _lines(page: Page, siblings: Sequence[Entry], other: Page) -> dict[Entry, _Line]:
    """The lines of another page that begin with a link to one of some entries."""
    wanted = set(siblings)
    entries = {name: entry for entry, name in _anchors(page).items() if entry in wanted}
    return {line.entry: line for line in _leading(other, page.name, entries)}


def _leading(other: Page, name: str, entries: Mapping[str, Entry]) -> Iterator[_Line]:
    source = other.source
    for link in other.links:
        to = resolve(other.name, link.url) if "#" in link.url else Reference(None, None)
        entry = entries.get(to.fragment or "") if to.path == name else None
        line = source.line(source.row(link.span.start))
        marker = source.text[line.start : link.span.start]
        if entry and _MARKER.fullmatch(marker) and link.span.end <= line.end:
            yield _Line(entry, link, marker, _form(source.text[link.span.end : line.end], entry))


def _anchors(page: Page) -> dict[Entry, str]:
    names = {anchor.heading: anchor.name for anchor in page.document.anchors}
    return {entry: names[entry.heading] for entry in page.entries if entry.heading in names}


def _form(behind: str, entry: Entry) -> str:
    """What stands behind a link, with marks instead of what it says of the entry."""
    told = published(entry)
    if told and told in behind:
        return behind.replace(told, _PUBLISHED, 1)
    return behind.replace(str(entry.year), _YEAR, 1) if entry.year else behind


def _filled(form: str, new: Entry) -> str | None:
    """A form with what it says of a new entry; None where that cannot be told."""
    values = {_PUBLISHED: published(new), _YEAR: str(new.year or "")}
    marks = form
    for mark, value in values.items():
        if mark in form and not value:
            return None
        form, marks = form.replace(mark, value), marks.replace(mark, "")
    return None if _WORD.search(marks) else form
