"""Findings that a change is to blame for: in lines that it touched, or such as there were none before it."""

import os
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from linter.config.model import Config
from linter.config.size import size_in_bytes
from linter.diagnostics import Diagnostic
from linter.engine.files.disk import DiskList
from linter.engine.files.earlier import EarlierList, merge_base
from linter.engine.files.line_changes import NewLines, compare
from linter.engine.recognize import Remembered, recognize, remembered
from linter.engine.run import Checker, Result
from linter.lazy.dataclasses import dataclass
from linter.reports.fingerprint import fingerprint
from linter.rules.registry import records
from linter.text.span import Span


@dataclass(frozen=True, slots=True)
class _Change:
    """How a list differs from what it was: new lines by file, old names of renamed files, files that are the same."""

    lines: Mapping[str, NewLines]
    renamed: Mapping[str, str]
    same: frozenset[str]

    def touches(self, found: Diagnostic) -> bool:
        """Whether a finding stands in a new line."""
        lines = self.lines.get(found.file)
        return lines is not None and lines.touch(found.span)

    def reaches(self, found: Diagnostic, entry: Span) -> bool:
        """Whether the entry of a finding was changed."""
        lines = self.lines.get(found.file)
        return lines is not None and lines.touch_block(entry)


class Since:
    """Compares a list with what it was where HEAD parted from a revision.

    Both are judged by the configuration and the snapshot of today: what is blamed is what was done to the list.
    """

    def __init__(self, papers: DiskList, config: Config, revision: str) -> None:
        """Raises UsageError for an unknown revision, InputError where there is nothing to compare with."""
        limit = (size_in_bytes(config.max_file_size), config.max_file_size)
        self.commit = merge_base(papers.root, revision)
        self._earlier = EarlierList(papers.root, self.commit, papers.exclusion, limit)
        self._known: Mapping[Remembered, int] | None = None

    def sift(self, checker: Checker, result: Result) -> Result:
        """The result without findings that the change is not to blame for. Raises InputError."""
        change = self._change(result)
        touched = [found for found in result.findings if change.touches(found)]
        # A comparison cannot tell which of several blank lines is the new one: there, it is for their number to say.
        blamed = {id(found) for found in touched if not self._is_placeless(found, result)}
        doubtful = [found for found in touched if id(found) not in blamed]
        rest = [found for found in result.findings if not change.touches(found)]
        if rest or doubtful:
            if self._known is None:
                self._known = self._before(checker, result, change)
            new = recognize([*rest, *doubtful], result.sources, self._known).new
            blamed |= {id(found) for found in new if self._can_cause(change, found, checker)}
        return replace(result, findings=tuple(found for found in result.findings if id(found) in blamed))

    @staticmethod
    def _is_placeless(found: Diagnostic, result: Result) -> bool:
        return fingerprint(found, result.sources[found.file]).is_placeless

    @staticmethod
    def _can_cause(change: _Change, found: Diagnostic, checker: Checker) -> bool:
        """Whether a new finding can be laid to the change.

        What the others do is nobody's fault who only made a habit of it by one good entry more.
        """
        return not records()[found.code].load().by_habit or change.reaches(found, checker.around(found))

    def _change(self, result: Result) -> _Change:
        texts = {name: source.text.encode("utf-8", "surrogatepass") for name, source in result.sources.items()}
        same = frozenset(name for name, text in texts.items() if self._is_same(name, text))
        before = self._earlier.contents([name for name in self._earlier.names() if name not in same])
        compared = compare(before, {name: text for name, text in texts.items() if name not in same})
        lines = {name: NewLines(result.sources[name].text, ranges) for name, ranges in compared.lines.items()}
        return _Change(lines, compared.renamed, same)

    def _is_same(self, name: str, text: bytes) -> bool:
        stored = self._earlier.stored.get(name)
        if stored is None:
            return False
        path = self._earlier.root / name
        return stored.holds(os.fsencode(path.readlink()) if stored.is_link and path.is_symlink() else text)

    def _before(self, checker: Checker, result: Result, change: _Change) -> Mapping[Remembered, int]:
        """The findings that there were, in files by their new names."""
        old_names = {change.renamed.get(name, name): name for name in result.files}
        there = {*self._earlier.names(), *change.same}
        report = [old for old in old_names if old in there]
        before = checker.succeeded_by(self._earlier, report, change.same).check()
        known: Counter[Remembered] = Counter()
        for found in before.findings:
            one = remembered(found, before.sources)
            known[replace(one, fingerprint=replace(one.fingerprint, file=old_names[found.file]))] += 1
        return known
