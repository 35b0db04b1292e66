"""`litlint check --watch`, run as a process of its own: what it prints is waited for, never slept for."""

import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from support.command import Litlint
from support.terminal import PATIENCE, Terminal

GOOD = "# Lanterns\n\nLight for long corridors.\n"
BAD = "# Lanterns\n\n[paper]()\n"
CLEAR = "\x1b[H\x1b[2J"


class Watching:
    """A running `litlint check --watch`, whose two streams are read together."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "linter", "check", "--watch", *arguments],
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        self._lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in self.process.stdout:
            self._lines.put(line.decode().rstrip("\n"))

    def until(self, wanted: str) -> list[str]:
        """The lines up to the one that begins in some way."""
        lines = []
        while not lines or not lines[-1].startswith(wanted):
            lines.append(self._lines.get(timeout=PATIENCE))
        return lines

    def end(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(PATIENCE)

    @property
    def rest(self) -> list[str]:
        return [self._lines.get() for _ in range(self._lines.qsize())]


@pytest.fixture
def start(folder: Path) -> Iterator[Callable[[], Watching]]:
    """Starts watching the folder; it ends with the test at the latest."""
    with ExitStack() as started:

        def one() -> Watching:
            watching = Watching(folder)
            started.enter_context(watching.process)
            started.callback(watching.process.kill)
            return watching

        yield one


@pytest.fixture
def watching(folder: Path, start: Callable[[], Watching]) -> Watching:
    """What watches a list of one file."""
    (folder / "list.md").write_text(GOOD)
    return start()


def save(path: Path, text: str) -> None:
    """Write a file as editors do: whoever looks sees it before or after, never half."""
    half = path.with_name("half")
    half.write_text(text)
    half.replace(path)


def test_a_file_that_changes_is_checked_again(folder: Path, watching: Watching) -> None:
    assert watching.until("watching") == ["nothing found in 1 file", "watching 1 file; Ctrl-C ends"]
    save(folder / "list.md", BAD)

    assert watching.until("watching") == [
        "changed: list.md",
        "list.md:3:1: LNK001 link has no target",
        "1 error in 1 file",
        "watching 1 file; Ctrl-C ends",
    ]


def test_new_and_removed_files_are_seen(folder: Path, watching: Watching) -> None:
    watching.until("watching")
    save(folder / "new.md", BAD)
    assert "new.md:3:1: LNK001 link has no target" in watching.until("watching 2 files")
    (folder / "new.md").unlink()

    assert watching.until("watching 1 file")[:2] == ["changed: new.md", "nothing found in 1 file"]


def test_broken_configuration_is_told_and_survived(folder: Path, watching: Watching) -> None:
    watching.until("watching")
    save(folder / "litlint.toml", 'ignore = ["LNK')
    told = watching.until("watching the configuration")
    save(folder / "litlint.toml", 'exclude = ["list.md"]\n')

    assert told[0] == "changed: litlint.toml"
    assert told[1].startswith(f"error: {folder / 'litlint.toml'}: not TOML: ")
    assert watching.until("watching 0 files")[0] == "changed: litlint.toml"


def test_configuration_may_be_broken_from_the_first(folder: Path, start: Callable[[], Watching]) -> None:
    save(folder / "list.md", BAD)
    save(folder / "litlint.toml", "ignore = 7\n")
    watching = start()
    told = watching.until("watching the configuration")
    save(folder / "litlint.toml", 'ignore = ["LNK"]\n')
    mended = watching.until("watching 1 file")

    assert watching.end() == 130
    assert told[0].startswith(f"error: {folder / 'litlint.toml'}: ignore")
    assert mended[1] == "nothing found in 1 file"


@pytest.mark.parametrize("name", ["litlint.lock.jsonl", ".litlint-baseline.json"])
def test_snapshot_and_baseline_are_watched(folder: Path, watching: Watching, name: str) -> None:
    watching.until("watching")
    save(folder / name, "")

    assert watching.until("watching")[0] == f"changed: {name}"


def test_terminal_is_cleared_between_two_checks(folder: Path) -> None:
    save(folder / "list.md", BAD)
    with Terminal("check", "--watch", folder=folder) as terminal:
        before = terminal.until("Ctrl-C ends")
        save(folder / "list.md", GOOD)
        after = terminal.until("nothing found in 1 file")

    assert CLEAR not in before
    assert after.removeprefix(before).lstrip("\r\n").startswith(f"{CLEAR}changed: list.md")


def test_terminal_that_knows_no_such_thing_is_not_cleared(folder: Path) -> None:
    save(folder / "list.md", BAD)
    with Terminal("check", "--watch", folder=folder, environment={"TERM": "dumb"}) as terminal:
        terminal.until("Ctrl-C ends")
        save(folder / "list.md", GOOD)

        assert "\x1b" not in terminal.until("nothing found in 1 file")


def test_interrupt_ends_it_without_a_word(watching: Watching) -> None:
    watching.until("watching")

    assert watching.end() == 130
    assert [line for line in watching.rest if line] == []


def test_it_ends_when_nobody_reads_any_more(folder: Path) -> None:
    save(folder / "list.md", BAD)
    with subprocess.Popen(
        [sys.executable, "-m", "linter", "check", "--watch"], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        process.stdout.readline()
        process.stdout.close()
        while not process.stderr.readline().startswith(b"watching"):
            pass
        save(folder / "list.md", BAD * 2)

        assert process.wait(PATIENCE) in (0, 1)


@pytest.mark.parametrize(
    ("options", "named"),
    [
        (["--fix"], "--fix"),
        (["--diff"], "--diff"),
        (["--write-baseline"], "--write-baseline"),
        (["--online"], "--online"),
        (["--output-file", "found.txt"], "--output-file"),
        (["--stdin-filename", "list.md"], "--stdin-filename"),
        (["--output-format", "sarif"], "--output-format sarif"),
        (["--fix", "--output-format", "json"], "--fix, --output-format json"),
    ],
)
def test_what_makes_no_sense_with_it_is_refused(folder: Path, litlint: Litlint, options: list[str], named: str) -> None:
    (folder / "list.md").write_text(GOOD)
    ran = litlint("check", "--watch", *options)

    assert (ran.status, ran.stdout) == (2, "")
    assert ran.stderr == (
        "error: --watch shows findings while files are edited, and writes to none: it goes without " + named + "\n"
    )


@pytest.mark.parametrize("arguments", [["missing.md"], ["--select", "LNK999"]])
def test_command_line_that_is_wrong_is_not_waited_for(folder: Path, litlint: Litlint, arguments: list[str]) -> None:
    (folder / "list.md").write_text(GOOD)
    ran = litlint("check", "--watch", *arguments)

    assert (ran.status, ran.stdout) == (2, "")
    assert ran.stderr.startswith("error: ")
