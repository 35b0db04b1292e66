"""What a command costs as a process of its own, alone and in pairs with another."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from resource import struct_rusage
from time import perf_counter, sleep

MEBIBYTE = 2**20
BETWEEN_LOOKS = 0.01  # seconds


class FailedError(Exception):
    """A command did not do its work; says what it printed on standard error."""


@dataclass(frozen=True)
class Run:
    """A command, where it runs, what is on its standard input, and what is done before each time.

    `fine` holds the exit statuses of a command that has done its work.
    """

    command: Sequence[str]
    folder: Path
    environment: Mapping[str, str] = field(default_factory=dict)
    text: str = ""
    before: Callable[[], object] = lambda: None
    fine: Sequence[int] = (0,)


@dataclass(frozen=True)
class Cost:
    """Seconds of processor time, with those of child processes; seconds elapsed; MiB of the largest process."""

    processor: float
    elapsed: float
    memory: float


def in_pairs(work: Run, reference: Run, number: int) -> Iterator[tuple[Cost, Cost]]:
    """The costs of both, one after the other so many times; each is the first of a pair in turn."""
    for at in range(number):
        if at % 2:
            later = cost(reference)
            yield cost(work), later
        else:
            yield cost(work), cost(reference)


def cost(run: Run) -> Cost:
    """What a command costs this time. Raises FailedError."""

    def waited(pid: int) -> tuple[int, struct_rusage]:
        _, status, usage = os.wait4(pid, 0)
        return status, usage

    run.before()
    start = perf_counter()
    usage = _ended(run, waited)
    elapsed = perf_counter() - start
    unit = 1 if sys.platform == "darwin" else 1024
    return Cost(usage.ru_utime + usage.ru_stime, elapsed, usage.ru_maxrss * unit / MEBIBYTE)


def peak_memory(run: Run) -> float:
    """The most that a command and its child processes held at a time, in MiB, pages that they share counted once.

    As seen a hundred times a second, which costs time: so this run is not one that is timed. Where the system has no
    /proc, that of the largest process. Raises FailedError.
    """
    peak = 0.0

    def watched(pid: int) -> tuple[int, struct_rusage]:
        nonlocal peak
        while True:
            ended, status, usage = os.wait4(pid, os.WNOHANG)
            if ended:
                return status, usage
            peak = max(peak, sum(map(_proportional, _tree(pid))))
            sleep(BETWEEN_LOOKS)

    run.before()
    usage = _ended(run, watched)
    return peak or usage.ru_maxrss / 1024


def _ended(run: Run, wait: Callable[[int], tuple[int, struct_rusage]]) -> struct_rusage:
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as errors:
        given.write(run.text.encode())
        given.seek(0)
        # Users have compiled modules: they are written at the first run.
        environment = {**os.environ, **run.environment}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        process = subprocess.Popen(  # noqa: S603  commands of ours and tools of the user's
            run.command, cwd=run.folder, env=environment, stdin=given, stdout=subprocess.DEVNULL, stderr=errors
        )
        status, usage = wait(process.pid)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in run.fine:
            errors.seek(0)
            said = errors.read(2000).decode(errors="replace")
            raise FailedError(f"{' '.join(run.command)} ended with {process.returncode}: {said}")
    return usage


def _tree(pid: int) -> Iterator[int]:
    yield pid
    with suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text().split():
                yield from _tree(int(child))


def _proportional(pid: int) -> float:
    """The memory of a process in MiB, of each page its share; 0 for one that has ended."""
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    return 0.0
