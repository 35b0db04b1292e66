"""What an earlier check printed, printed again where nothing that it came from has changed.

This is looked up before anything else is imported, so that a check of an unchanged list takes less than importing
click. What a check comes from are its arguments, the environment, this tool, the month, and its inputs: files by their
content, folders by what they hold, and what git lists.
"""

import json
import os
import stat
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from linter.engine.cache.files import read, write
from linter.errors import InputError
from linter.remembered import cache_folder, digest, tool

# What the output depends on. What else a variable may change is an input: git's answer, or a configuration.
_VARIABLES = (
    "NO_COLOR",
    "TERM",
    "COLUMNS",
    "LINES",
    "GITHUB_ACTIONS",
    "GITHUB_WORKSPACE",
    "CI_PROJECT_DIR",
    "CI",
    "GITHUB_STEP_SUMMARY",
)
_CLOCK = "SOURCE_DATE_EPOCH"
# Below this many nanoseconds an input may have changed while it was read: clocks of files tick that slowly.
_TICK = 50_000_000
_LARGEST = 64_000_000  # bytes of a file that is hashed, and of what is printed again
_MOST = 128_000_000  # bytes of all runs that are remembered
_FAR_EAST = 14 * 3600  # seconds that the earliest place on earth is ahead of UTC

Input = tuple[str, str]
"""A kind of question to the disk and the path that it is about."""
Said = Sequence[tuple[bool, str]]
"""What was written, in order, each part with whether it went to standard error."""


class Run:
    """A run of the command line, and the file that remembers it."""

    def __init__(self, arguments: Sequence[str]) -> None:
        """The run with some arguments in this process. Raises InputError for a user without a home."""
        numbers = [stream.fileno() for stream in (sys.stdout, sys.stderr)]
        streams = [(os.isatty(number), _width(number), stat.S_ISREG(os.fstat(number).st_mode)) for number in numbers]
        variables = [os.environ.get(name) for name in (*_VARIABLES, _CLOCK)]
        month = time.strftime("%Y-%m", time.gmtime(time.time() + _FAR_EAST))
        key = digest(tool(), month, repr((list(arguments), os.getcwd(), streams, variables)))  # noqa: PTH109  lighter
        self._place = cache_folder() / "runs" / key
        self._began = time.time_ns()

    def recalled(self) -> tuple[Said, int] | None:
        """What the same run printed before, and its status; None where it is not known or an input has changed."""
        try:
            check, _, content = read(self._place).partition(b"\n")
            if check.decode() != digest(content):
                return None
            said, status, inputs = json.loads(content)
            return None if any(_answer(*one) != answer for *one, answer in inputs) else (said, status)
        except (OSError, TypeError, ValueError, InputError):
            return None

    def remember(self, said: Said, status: int, inputs: Iterable[Input], listed: Sequence[str]) -> None:
        """Remember what was printed, unless an input changes while it is read, or is too large.

        `listed` are the Markdown files that were found.
        """
        answers = [(*one, _answer(*one)) for one in dict.fromkeys(inputs)]
        if any(answer is None for *_, answer in answers) or not all(self._is_settled(path) for _, path, _ in answers):
            return
        if any(question == "list" and answer != _digest_of_names(listed) for question, _, answer in answers):
            return
        content = json.dumps((said, status, answers)).encode()
        if len(content) <= _LARGEST:
            write(self._place, digest(content).encode() + b"\n" + content, _MOST)

    def _is_settled(self, path: str) -> bool:
        """Whether a path has been as it is since before the run began."""
        try:
            return os.lstat(path).st_ctime_ns < self._began - _TICK
        except OSError:
            return True


def disk_inputs(starts: Iterable[Path], files: Sequence[Path], folders: Iterable[Path], root: Path) -> Iterator[Input]:
    """The inputs of a check of the list in a folder.

    `starts` are the paths from which a configuration is looked for, `files` are read and `folders` looked into.
    """
    for start in starts:
        yield "kind", str(start)
        for folder in (start, *start.parents):
            yield "kind", str(folder / ".git")
            yield "file", str(folder / "litlint.toml")
            yield "file", str(folder / "pyproject.toml")
    yield "list", str(root)
    for path in files:
        yield "file", str(path)
    # What comes or goes while the list is read changes the folder that it is in.
    for folder in {root, *(path.parent for path in files)}:
        yield "kind", str(folder)
    for path in folders:
        yield "folder", str(path)


def _answer(question: str, path: str) -> str | None:
    """What the disk says of an input; None for what cannot be told for certain, or not in little time."""
    if question == "list":
        from linter.engine.files.markdown_files import markdown_files

        return _digest_of_names(markdown_files(Path(path)))
    try:
        if question == "folder":
            with os.scandir(path) as entries:
                return digest(repr(sorted((entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries)))
        mode = os.lstat(path)
        if question == "kind":  # a link may lead elsewhere by and by
            return None if stat.S_ISLNK(mode.st_mode) else str(stat.S_IFMT(mode.st_mode))
        if not stat.S_ISREG(mode.st_mode) or mode.st_size > _LARGEST:
            return None
        with open(path, "rb") as file:  # noqa: PTH123  a path object for each file of a list would take longer
            return digest(file.read())
    except (FileNotFoundError, NotADirectoryError):
        return ""
    except (OSError, ValueError):
        return None


def _digest_of_names(names: Sequence[str]) -> str:
    return digest(repr(tuple(names)))


def _width(descriptor: int) -> int:
    try:
        return os.get_terminal_size(descriptor).columns
    except OSError:
        return 0
