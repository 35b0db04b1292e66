"""A terminal that a command runs on, and what it shows."""

import os
import select
import subprocess
import sys
import termios
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

PATIENCE = 120  # seconds until what does not come is given up


class Terminal:
    """`litlint` on a terminal of its own; with `stdout_elsewhere` only standard error is shown there."""

    def __init__(
        self,
        *arguments: str,
        folder: Path,
        environment: Mapping[str, str] | None = None,
        columns: int = 80,
        stdout_elsewhere: bool = False,
    ) -> None:
        self._own, theirs = os.openpty()
        termios.tcsetwinsize(theirs, (24, columns))
        kept = {name: value for name, value in os.environ.items() if name not in ("CI", "NO_COLOR", "GITHUB_ACTIONS")}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "linter", *arguments],
            cwd=folder,
            env={**kept, "TERM": "xterm", **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE if stdout_elsewhere else theirs,
            stderr=theirs,
        )
        os.close(theirs)
        self.shown = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _kind: type[BaseException] | None, _error: object, _trace: TracebackType | None) -> None:
        self.process.kill()
        self.process.wait(PATIENCE)
        if self.process.stdout:
            self.process.stdout.close()
        os.close(self._own)

    def until(self, wanted: str) -> str:
        """All that was shown, once it has some text in it."""
        self.shown = until(self._own, wanted, self.shown)
        return self.shown

    def end(self) -> str:
        """All that was shown, once the command has ended."""
        while piece := _read(self._own):
            self.shown += piece
        self.process.wait(PATIENCE)
        return self.shown


def until(terminal: int, wanted: str, shown: str = "") -> str:
    """What a terminal shows, and has `shown`, once it has some text in it."""
    while wanted not in shown:
        piece = _read(terminal)
        if not piece:
            raise AssertionError(f"{wanted!r} never came: {shown!r}")
        shown += piece
    return shown


def _read(terminal: int) -> str:
    """What has been written next; nothing once the last writer has closed it."""
    if not select.select([terminal], [], [], PATIENCE)[0]:
        raise AssertionError("nothing more came")
    try:
        return os.read(terminal, 65536).decode()
    except OSError:  # so Linux says that it is closed
        return ""
