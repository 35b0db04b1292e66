"""Headings that are entries of declared kinds."""

from collections.abc import Sequence

from linter.entries.build import Draft
from linter.entries.declared.bindings import Bindings
from linter.entries.declared.drafter import Drafter, Readers
from linter.entries.kinds import DeclaredKind
from linter.entries.model import Style
from linter.entries.sections import Stretch, names_no_paper
from linter.entries.styles.entry_headings import EntryHeadings
from linter.markdown.model import (
    Block,
    Heading,
    ThematicBreak,
)


class DeclaredHeadings:
    """Finds the headings that declared kinds read, and what belongs to each."""

    def __init__(
        self,
        found: Sequence[Stretch],
        kinds: Sequence[DeclaredKind],
        bindings: Bindings,
        readers: Readers,
        drafter: Drafter,
    ) -> None:
        self._found = found
        self._kinds = [kind for kind in kinds if kind.style is Style.HEADING]
        self._bindings = bindings
        self._readers = readers
        self._drafter = drafter

    def read(self, detected: EntryHeadings) -> EntryHeadings:
        """The entries of the heading style: the detected ones where nothing is bound, and those of declared kinds."""
        drafts = {stretch: draft for stretch, draft in detected.drafts.items() if not self._bindings.binds(stretch)}
        held = {stretch for stretch in detected.held if not self._bindings.binds(stretch)}
        index = 0
        while index < len(self._found):
            read = self._heading(index, detected)
            if read:
                draft, end = read
                drafts[self._found[index]] = draft
                held.update(self._found[index:end])
            index = read[1] if read else index + 1
        return EntryHeadings(drafts, frozenset(held))

    def _heading(self, index: int, detected: EntryHeadings) -> tuple[Draft, int] | None:
        """The entry of a heading, and the index of the stretch behind it."""
        stretch = self._found[index]
        for kind in self._kinds:
            if not self._bindings.fits(kind, stretch):
                continue
            is_meant = stretch.level in kind.levels if kind.levels else stretch in detected.drafts
            if not is_meant or not isinstance(stretch.heading, Heading) or names_no_paper(stretch.title):
                continue
            end = self._heading_end(index, kind, detected)
            blocks = self._heading_blocks(index, end, kind)
            draft = self._readers.headings.draft(self._readers.headings.read(stretch.heading, blocks), blocks)
            pieces = [self._drafter.piece(stretch.heading, is_heading=True), *self._drafter.pieces(blocks)]
            read = self._drafter.finished(kind, draft, pieces)
            if read:
                return read, end
        return None

    def _heading_end(self, index: int, kind: DeclaredKind, detected: EntryHeadings) -> int:
        end = index + 1
        while end < len(self._found) and kind.extent in (None, "heading"):
            below = self._found[end]
            is_entry = below.level in kind.levels if kind.levels else below in detected.drafts
            if below.level <= self._found[index].level or is_entry:
                break
            end += 1
        return end

    def _heading_blocks(self, index: int, end: int, kind: DeclaredKind) -> list[Block]:
        if kind.extent == "line":
            return []
        blocks: list[Block] = []
        for part in self._found[index:end]:
            if part is not self._found[index] and isinstance(part.heading, Heading):
                blocks.append(part.heading)
            blocks += part.blocks
        breaks = (at for at, block in enumerate(blocks) if isinstance(block, ThematicBreak))
        return blocks[: next(breaks, len(blocks))] if kind.extent == "rule" else blocks
