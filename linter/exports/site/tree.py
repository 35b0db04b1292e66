"""The tree of a list's categories, as its site shows it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field

from linter.exports.figures.listed import Steps
from linter.exports.site.chapters import Chapter
from linter.lazy.dataclasses import dataclass


@dataclass(slots=True, eq=False)
class Node:
    """A place in the list: its title, the address of its page, if it has one, and the number of entries at or below it.

    Made as the chapters come, and not changed afterwards.
    """

    title: str
    depth: int
    address: str | None = None
    count: int = 0
    parts: "list[Node]" = field(default_factory=list)


def tree_of(chapters: Sequence[Chapter]) -> list[Node]:
    """The topmost places that hold entries, in the order of the chapters."""
    places: dict[Steps, Node] = {(): Node("", -1)}
    for chapter in sorted(chapters, key=lambda chapter: not chapter.entries):
        for depth in range(1, len(chapter.steps) + 1):
            steps = chapter.steps[:depth]
            if steps not in places and chapter.entries:
                places[steps] = Node((*chapter.above, chapter.title)[depth - 1], depth - 1)
                places[steps[:-1]].parts.append(places[steps])
            if steps in places:
                places[steps].count += len(chapter.entries)
        if chapter.steps in places:
            places[chapter.steps].title = chapter.title
            places[chapter.steps].address = chapter.address
    return places[()].parts


def rows_of(tree: Sequence[Node]) -> Iterator[tuple[Node, int]]:
    """All places of a tree, each in front of its parts, and how many levels end behind it.

    A template that called itself for the parts would end at folders in folders a few hundred deep.
    """
    waiting = [(node, 0) for node in reversed(tree)]
    while waiting:
        node, ended = waiting.pop()
        yield node, 0 if node.parts else ended
        last = node.parts[-1] if node.parts else None
        waiting += [(part, ended + 1 if part is last else 0) for part in reversed(node.parts)]


def trail_to(chapter: Chapter, pages: Mapping[Steps, Chapter]) -> list[tuple[str, str | None]]:
    """The titles and addresses of the places that a chapter stands in, outermost first, without itself.

    `pages` are the chapters by the steps to them.
    """
    found = []
    for depth in range(1, len(chapter.steps)):
        above = pages.get(chapter.steps[:depth])
        title = above.title if above else chapter.above[depth - 1]
        found.append((title, above.address if above else None))
    return found
