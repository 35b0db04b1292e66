"""What commands write: results on standard output, everything else on standard error."""

import os
import stat
import sys
from typing import TextIO

from linter.errors import InputError
from linter.reports.escape import visible, without_commands

# What was said since `overhear`, each part with whether it went to standard error; None where nobody listens.
_overheard: list[tuple[bool, str]] | None = None


def overhear() -> list[tuple[bool, str]]:
    """A list that whatever is written from now on is added to, each part with whether it went to standard error."""
    global _overheard  # noqa: PLW0603  as there is one standard output, there is one that listens
    _overheard = []
    return _overheard


def write(content: str | bytes, *, to_stderr: bool = False, has_commands: bool = False) -> None:
    """Write a result to standard output, or to standard error where the former is taken: text as UTF-8.

    A text that may go to the log of GitHub's runner is written without what that would obey, unless it `has_commands`
    on purpose. A reader that has stopped reading is no failure. Raises InputError where nothing can be written.
    """
    is_obeyed = isinstance(content, str) and not has_commands and is_logged(to_stderr=to_stderr)
    repeat(without_commands(str(content)) if is_obeyed else content, to_stderr=to_stderr)


def repeat(content: str | bytes, *, to_stderr: bool = False) -> None:
    """Write what was written before, as it is. Raises InputError as `write` does."""
    _put(content, sys.stderr if to_stderr else sys.stdout)


def write_diff(text: str) -> None:
    """Write a diff: for programs as it is, for a terminal or a log as what these do not obey. Raises InputError."""
    is_shown = is_terminal() or is_logged()
    write("\n".join(map(visible, text.split("\n"))) if is_shown else text)


def note(text: str) -> None:
    """Say something on standard error; what it quotes is made harmless for a terminal and a log."""
    _put(without_commands("".join(f"{visible(line)}\n" for line in text.split("\n"))), sys.stderr)


def complain(text: str) -> None:
    """Say on standard error why the command fails."""
    note(f"error: {text}")


def is_terminal(*, to_stderr: bool = False) -> bool:
    """Whether what is written is shown at once to a person."""
    stream = sys.stderr if to_stderr else sys.stdout
    return stream is not None and stream.isatty()


def obeys(*, to_stderr: bool = False) -> bool:
    """Whether what is written goes to a terminal that can move its cursor."""
    return is_terminal(to_stderr=to_stderr) and os.environ.get("TERM") != "dumb"


def is_logged(*, to_stderr: bool = False) -> bool:
    """Whether what is written may go to the log of a step of GitHub's, where some lines are commands.

    What goes straight to a file does not. A pipe may end anywhere.
    """
    return bool(os.environ.get("GITHUB_ACTIONS")) and not _is_file(sys.stderr if to_stderr else sys.stdout)


def _is_file(stream: TextIO | None) -> bool:
    try:
        return stream is not None and stat.S_ISREG(os.fstat(stream.fileno()).st_mode)
    except OSError:
        return False  # no file at all, but what a test or a caller of ours reads


def discards() -> bool:
    """Whether what is written to standard output goes nowhere, as it does once its reader has stopped reading."""
    try:
        nowhere = os.stat(os.devnull)  # noqa: PTH116  pathlib takes longer to import than all that `--version` needs
        return sys.stdout is None or os.path.samestat(os.fstat(sys.stdout.fileno()), nowhere)
    except OSError:
        return False  # no file at all, but what a test or a caller of ours reads


def _put(content: str | bytes, stream: TextIO | None) -> None:
    """Write bytes, past what a platform does to line ends and encodings: the same input gives the same bytes."""
    if stream is None:  # closed by whoever started us
        return
    data = content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content
    if _overheard is not None:
        _overheard.append((stream is sys.stderr, data.decode("utf-8", "backslashreplace")))
    try:
        stream.buffer.write(data)
        stream.buffer.flush()
    except BrokenPipeError:
        _abandon(stream)
    except OSError as error:
        _abandon(stream)
        raise InputError(f"output cannot be written: {error.strerror}") from error


def let_go() -> None:
    """Let what libraries have left in standard output go nowhere where it cannot be written."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError:
        _abandon(sys.stdout)


def _abandon(stream: TextIO) -> None:
    """Let the rest of a stream go nowhere, so that the interpreter's last flush cannot fail."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
