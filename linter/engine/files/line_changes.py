"""Which lines of texts are new: git compares them, away from every repository and its settings."""

import os
import tempfile
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import field
from pathlib import Path

from linter.engine.files.git import complaint, git
from linter.errors import InputError
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.lazy.properties import cached_property
from linter.text.span import Span

# A difference of line ends alone may be git's own doing (core.autocrlf): what it does is left to the rules.
_DIFF = (
    *("diff", "--no-index", "--no-ext-diff", "--no-textconv", "--no-color", "--text", "--ignore-cr-at-eol"),
    *("--find-renames", "--unified=0", "--inter-hunk-context=0", "--src-prefix=", "--dst-prefix=", "before", "after"),
)
_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_TEXT = re.compile(r"\S")
# A removed file has the null device for its new name, which is no number.
_HEADS = {b"rename from before/": "from", b"rename to after/": "to", b"+++ after/": "file", b"+++ /": "file"}
# No settings of the user, and no repository around the folder for temporary files.
_ALONE = {"GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull, "GIT_ATTR_NOSYSTEM": "1"}


@dataclass(frozen=True)
class NewLines:
    """Lines of a text that are new, as ranges of numbers from 1 in their order; only a line feed ends one for git.

    An empty range is the place of removed lines: before the line of its start.
    """

    text: str
    ranges: tuple[range, ...]

    def touch(self, span: Span) -> bool:
        """Whether a span has a part in one of the lines, or lines were removed within it."""
        first, last = self._line(span.start), self._line(max(span.start, span.end - 1))
        nearest = bisect_right(self.ranges, last, key=lambda one: one.start) - 1
        return nearest >= 0 and self.ranges[nearest].stop > first

    def touch_block(self, span: Span) -> bool:
        """The same, also where lines were removed between it and the next line that is not blank."""
        below = _TEXT.search(self.text, span.end)
        last, following = self._line(span.end), self._line(below.start() if below else len(self.text))
        places = (one.start for one in self.ranges if not one)
        return self.touch(span) or any(last < place <= following + (below is None) for place in places)

    def _line(self, offset: int) -> int:
        return bisect_left(self._ends, offset) + 1

    @cached_property
    def _ends(self) -> list[int]:
        """The offsets of all line feeds."""
        return [found.start() for found in re.finditer("\n", self.text)]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What became of some texts: by new name the ranges of new lines, and the old name of what was renamed."""

    lines: Mapping[str, tuple[range, ...]] = field(default_factory=dict)
    renamed: Mapping[str, str] = field(default_factory=dict)


def compare(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> Comparison:
    """The difference between texts by name. What has another name by now is recognized by what it holds.

    Raises InputError where git cannot compare them.
    """
    # Names of files may be anything; numbers stand for them, one number for one name.
    numbers = {name: str(number) for number, name in enumerate(sorted({*before, *after}))}
    names = {number: name for name, number in numbers.items()}
    output = _diff({numbers[name]: text for name, text in before.items()}, {numbers[n]: t for n, t in after.items()})
    lines: dict[str, list[range]] = {}
    renamed: dict[str, str] = {}
    source = target = ""
    for kind, value in _events(output):
        if kind == "from":
            source = names[value]
        elif kind == "to":
            renamed[names[value]] = source
        elif kind == "file":
            target = names.get(value, "")
        elif target:
            start, _, count = value.partition(",")
            # Where lines were only removed, git names the line above.
            first = int(start) + (count == "0")
            lines.setdefault(target, []).append(range(first, first + int(count)))
    return Comparison({name: tuple(ranges) for name, ranges in lines.items()}, renamed)


def _diff(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> bytes:
    try:
        with tempfile.TemporaryDirectory(prefix="litlint-") as place:
            folder = Path(os.path.realpath(place))
            for side, texts in (("before", before), ("after", after)):
                (folder / side).mkdir()
                for number, text in texts.items():
                    (folder / side / number).write_bytes(text)
            alone = {**_ALONE, "GIT_CEILING_DIRECTORIES": str(folder.parent), "HOME": str(folder)}
            answer = git(_DIFF, folder, environment=alone)
    except OSError as error:
        raise InputError(f"versions cannot be compared: {error.strerror}") from error
    if answer is None or answer.returncode not in (0, 1):
        raise InputError(f"versions cannot be compared: {complaint(answer) if answer else 'there is no git'}")
    return answer.stdout


def _events(output: bytes) -> Iterator[tuple[str, str]]:
    """What a patch says: `from` and `to` of a renamed file, the `file` of what follows, start and size of a `hunk`."""
    contents = 0
    for line in output.split(b"\n"):
        if contents:
            contents -= not line.startswith(b"\\")
        elif hunk := _HUNK.match(line):
            old, start, new = (int(number) if number is not None else 1 for number in hunk.groups())
            contents = old + new
            yield "hunk", f"{start},{new}"
        else:
            for prefix, kind in _HEADS.items():
                if line.startswith(prefix):
                    yield kind, line.removeprefix(prefix).decode("ascii")
