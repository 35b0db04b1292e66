"""Where the declared kinds of a file are bound, and which parts of it are skipped."""

from collections.abc import Iterator, Mapping, Sequence

from linter.entries.categories import paths_below_title
from linter.entries.kinds import DeclaredKind, ReadingOptions
from linter.entries.sections import Stretch, build_sections
from linter.lazy.properties import cached_property
from linter.markdown.document import Document
from linter.text.overlap import Overlaps
from linter.text.section_paths import plain, plain_title, read_path
from linter.text.span import Span


class Bindings:
    """Which declared kinds are bound to each stretch of a file, by the titles above it, and what is skipped."""

    def __init__(self, document: Document, found: Sequence[Stretch], options: ReadingOptions) -> None:
        self._document = document
        self._found = found
        self._options = options

    @cached_property
    def _paths(self) -> Mapping[Stretch, tuple[str, ...]]:
        """The plain titles from below the file's title down to each stretch's own heading."""
        sections = build_sections(self._found, (), self._document)
        below = paths_below_title(tuple(dict.fromkeys(sections.values())))
        return {stretch: plain(below[section]) for stretch, section in sections.items()}

    @cached_property
    def title(self) -> str:
        """What the file is called: its only heading of the first level, else its name."""
        first = [stretch.title for stretch in self._found if stretch.level == 1]
        name = self._document.source.name.rpartition("/")[2].rpartition(".")[0]
        return plain_title(first[0]) if len(first) == 1 else name

    def binds(self, stretch: Stretch) -> bool:
        """Whether only declared kinds are read in a stretch."""
        return any(self.fits(kind, stretch) for kind in self._options.kinds)

    def fits(self, kind: DeclaredKind, stretch: Stretch) -> bool:
        """Whether a kind is bound to a stretch."""
        return not kind.sections or self._is_below(stretch, kind.sections)

    def _is_below(self, stretch: Stretch, sections: Sequence[str]) -> bool:
        path = self._paths[stretch]
        declared = map(read_path, sections)
        return any(path[: len(section)] == section for section in declared)

    def skips(self, span: Span) -> bool:
        """Whether an entry there is in a part that is skipped."""
        return self._regions.any(span)

    @cached_property
    def _regions(self) -> Overlaps:
        return Overlaps(self.skipped)

    @cached_property
    def skipped(self) -> tuple[Span, ...]:
        """The parts that are declared to be skipped."""
        return tuple(self._between_marks()) + tuple(
            Span(stretch.heading.span.start, self._end(index))
            for index, stretch in enumerate(self._found)
            if stretch.heading and self._options.skip.sections and self._is_below(stretch, self._options.skip.sections)
        )

    def _end(self, index: int) -> int:
        behind = self._found[index + 1].heading if index + 1 < len(self._found) else None
        return behind.span.start if behind else len(self._document.source.text)

    def _between_marks(self) -> Iterator[Span]:
        text = self._document.source.text
        for before, behind in self._options.skip.between:
            start = text.find(before)
            while start >= 0:
                end = text.find(behind, start + len(before))
                end = end + len(behind) if end >= 0 else len(text)
                yield Span(start, end)
                start = text.find(before, end)
