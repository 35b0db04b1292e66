"""What a number of papers that a page states may rightly be."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from posixpath import basename, dirname

from linter.rules.copies import Copies
from linter.rules.page_index import IndexedCount, PageIndex
from linter.text.references import Reference, resolve


def right_numbers(pages: Mapping[str, PageIndex], page: PageIndex, count: IndexedCount) -> Iterator[int]:
    """The numbers that are right for a count on a page, the one to put first, dear ones last.

    Each place in this order means the same whatever the list holds.
    """
    return _numbers(_counted(pages, page, count), page, count.counted)


def in_digits(number: int, count: IndexedCount) -> str:
    """A number in the place of a count, with commas between thousands where that has them."""
    is_grouped = len(count.place) > len(str(count.number))
    return f"{number:,}" if is_grouped else str(number)


def _counted(pages: Mapping[str, PageIndex], page: PageIndex, count: IndexedCount) -> Sequence[PageIndex]:
    """The pages that a count is about, with no other entries than those; a section without any stands for its file."""
    if count.linked:
        return _linked(pages, resolve(page.file, count.linked))
    depth = len(count.section)
    held = tuple(entry for entry in page.entries if entry.section[:depth] == count.section)
    if depth and held:
        return [replace(page, entries=held)]
    if page.entries and "/" in page.file:
        return [page]
    return _below(pages, page) or list(pages.values())


def _linked(pages: Mapping[str, PageIndex], to: Reference) -> Sequence[PageIndex]:
    """What a relative link leads to: a page of the list, or a section of one; nothing for all else."""
    page = pages.get(to.path or "")
    if page is None:
        return []
    if not to.fragment:
        return [page] if page.entries else _below(pages, page)
    titles = {anchor.title for anchor in page.anchors if anchor.name == to.fragment and anchor.title}
    paths = {section.path for section in page.sections if section.path[-1] in titles}
    return [replace(page, entries=tuple(entry for entry in page.entries if _starts(entry.section, paths)))]


def _starts(section: tuple[str, ...], paths: set[tuple[str, ...]]) -> bool:
    return any(section[: len(path)] == path for path in paths)


def _below(pages: Mapping[str, PageIndex], page: PageIndex) -> Sequence[PageIndex]:
    """The pages in the folder of a page's name, for a README in its own folder."""
    stem = page.file.rpartition(".")[0]
    folder = dirname(stem) if basename(stem).casefold() == "readme" else stem
    return [other for name, other in pages.items() if folder and name.startswith(f"{folder}/")]


def _numbers(counted: Sequence[PageIndex], page: PageIndex, what: str) -> Iterator[int]:
    entries = [entry for part in counted for entry in part.entries]
    if what == "files":
        yield sum(bool(part.entries) for part in counted)
        return
    if what == "sections":
        yield len({(part.file, entry.section) for part in counted for entry in part.entries})
        return
    if what == "papers":
        yield len(entries) - sum(len(group) - 1 for group in Copies(counted).of_one_paper)
        return
    yield len(entries)
    yield sum(bool(entry.arxiv or entry.doi or entry.paper_url) for entry in entries)
    yield len(page.entries or entries)
    yield len(entries) - sum(len(group) - 1 for group in Copies(counted).of_one_paper)
