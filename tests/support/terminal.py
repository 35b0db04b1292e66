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
        while wanted not in self.shown:
            if not self._read():
                raise AssertionError(f"{wanted!r} never came: {self.shown!r}")
        return self.shown

    def end(self) -> str:
        """All that was shown, once the command has ended."""
        while self._read():
            pass
        self.process.wait(PATIENCE)
        return self.shown

    def _read(self) -> bool:
        """Take what has been written; whether there may be more."""
        if not select.select([self._own], [], [], PATIENCE)[0]:
            raise AssertionError(f"nothing more came: {self.shown!r}")
        try:
            piece = os.read(self._own, 65536)
        except OSError:  # Linux says so that the last writer has closed it
            return False
        self.shown += piece.decode()
        return bool(piece)
