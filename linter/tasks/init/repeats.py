"""Where a paper may stand again: nowhere, in a digest of the list, or in any section."""

from collections import Counter
from collections.abc import Iterator, Sequence

from linter.lazy.dataclasses import dataclass
from linter.rules.categories.options import STEP, plain
from linter.rules.copies import Copies, Copy
from linter.tasks.init.patterns import patterns
from linter.tasks.init.settings import Record, Setting
from linter.tasks.init.survey import Survey, of
from linter.tasks.init.thresholds import FEWEST, are_enough, is_broken, is_habit
from linter.text.section_paths import Path, read_path

# Any file of the list.
_ANYWHERE = "*"
_Group = Sequence[Copy]


def repeats(survey: Survey) -> Iterator[Setting]:
    """`duplicates`, and the severity of repeats where no paper has a second place."""
    found = Copies(survey.indexes.values()).of_one_paper
    digests, left = _digests(survey, [group for group in found if _is_repeated(group)])
    if digests:
        yield Setting(("duplicates", "pairs"), tuple(digest.record for digest in digests))
    sections = {(page.name, entry.category) for page, entry in survey.entries}
    repeated = sum(map(len, left))
    if not left and are_enough(survey.entries) and len(sections) > 1:
        evidence = "apart from these no paper" if digests else f"of {len(survey.entries):,} entries no paper"
        yield Setting(("duplicates", "unique-within"), "list", f"{evidence} has a second place")
        yield Setting(("severity", "DUP005"), "error", "a second place is a slip: see duplicates.unique-within")
    elif is_broken(repeated, len(survey.entries)):
        is_by_file = all(len({copy.file for copy in group}) == len(group) for group in left)
        within = "file" if is_by_file else "section"
        share = of(repeated, len(survey.entries), "entries")
        yield Setting(("duplicates", "unique-within"), within, f"{share} stand in another {within} too")


@dataclass(frozen=True, slots=True)
class _Part:
    """A file, or one of its outermost sections."""

    file: str
    path: Path

    def holds(self, copy: Copy, paths: dict[tuple[str, Path], Path]) -> bool:
        """Whether an entry stands in it; `paths` lead to sections from below their file's title."""
        path = paths.get((copy.file, copy.entry.section), ())
        return copy.file == self.file and path[: len(self.path)] == self.path

    @property
    def place(self) -> str:
        """How the configuration names it."""
        (pattern,) = patterns([self.file], ())
        return f"{pattern}#{STEP.join(self.path)}" if self.path else pattern


@dataclass(frozen=True, slots=True)
class _Digest:
    """A part of the list whose papers stand elsewhere too, `repeated` of `total`; `home` is the file where, if one."""

    part: _Part
    repeated: int
    total: int
    home: str | None

    @property
    def record(self) -> Record:
        """The pair that says so. In one file, or in any, a paper cannot be missed."""
        home = _Part(self.home, ()).place if self.home else _ANYWHERE
        share = of(self.repeated, self.total, f"entries of {self.part.place}")
        values = {"places": (self.part.place, home), "repeat": "required" if self.home else "allowed"}
        return Record(values, f"{share} stand {'there' if self.home else 'elsewhere'} too")


def _is_repeated(group: _Group) -> bool:
    return len({copy.section for copy in group}) > 1


def _digests(survey: Survey, groups: list[_Group]) -> tuple[list[_Digest], list[_Group]]:
    """The digests, lesser parts of the list nearly all of whose papers stand elsewhere, and the other repeats."""
    paths = {
        (page.name, section.path): plain(path) for page in survey.pages for section, path in page.categories.items()
    }
    sizes: Counter[_Part] = Counter()
    for page, entry in survey.entries:
        path = plain(page.categories[entry.section])
        sizes.update({_Part(page.name, ()), _Part(page.name, path[:1])})
    digests: list[_Digest] = []
    for part, total in sorted(sizes.items(), key=lambda one: (one[1], one[0].file, one[0].path)):
        if not FEWEST <= total <= len(survey.entries) // 2 or read_path(STEP.join(part.path)) != part.path:
            continue
        outside = [[copy for copy in group if not part.holds(copy, paths)] for group in groups]
        shared = [(len(group) - len(rest), rest) for group, rest in zip(groups, outside, strict=True) if rest]
        repeated = sum(inside for inside, _ in shared)
        if is_habit(repeated, total):
            digests.append(_Digest(part, repeated, total, _home(part, [rest for inside, rest in shared if inside])))
            groups = [rest for rest in outside if _is_repeated(rest)]
    return digests, groups


def _home(part: _Part, elsewhere: Sequence[_Group]) -> str | None:
    """The other file that holds nearly all of some papers."""
    counts = Counter(file for group in elsewhere for file in {copy.file for copy in group})
    file, count = counts.most_common(1)[0]
    return file if file != part.file and is_habit(count, len(elsewhere)) else None
