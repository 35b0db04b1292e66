"""What is said on a terminal of that which takes long: it is waited for, never slept for."""

import os
import signal
import termios
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import TextIO

import pytest
from servers.arxiv import Arxiv, Paper
from servers.local import Handler
from support.terminal import Terminal, until

from linter.cli import progress
from linter.cli.main import cli
from linter.cli.progress import Progress

ERASE = "\r\x1b[K"
LIST = "# Lanterns\n\n## Corridors\n\n- **Sparse Lanterns**. [paper](https://arxiv.org/abs/2309.12307)\n"


@pytest.fixture
def busy(folder: Path, arxiv: Arxiv) -> Iterator[Event]:
    """Lets an arXiv answer that is too busy to do so before."""
    free = Event()
    answer = arxiv.answer

    def late(handler: Handler) -> None:
        free.wait()
        answer(handler)

    (folder / "list.md").write_text(LIST)
    arxiv.add(Paper("2309.12307"))
    arxiv.server.usual = late
    yield free
    free.set()


def test_asking_is_shown_and_gone_when_it_is_done(folder: Path, busy: Event) -> None:
    with Terminal("sync", folder=folder) as terminal:
        terminal.until("asking arXiv for papers: 0% of 1")
        busy.set()
        shown = terminal.end()

    assert shown.removeprefix(f"{ERASE}reading the list") == (  # which a slow machine says before
        f"{ERASE}asking arXiv for papers: 0% of 1{ERASE}"
        "litlint.lock.jsonl: 1 updated, 0 unchanged, 0 unknown to arXiv, 0 not checked\r\n"
    )


def test_line_fits_into_a_narrow_terminal(folder: Path, busy: Event) -> None:
    with Terminal("sync", folder=folder, columns=20) as terminal:
        terminal.until("asking arXiv for p…")
        busy.set()

        assert "papers:" not in terminal.end()


def test_colours_are_no_part_of_it(folder: Path, busy: Event) -> None:
    with Terminal("sync", folder=folder, environment={"NO_COLOR": "1"}) as terminal:
        shown = terminal.until("0% of 1")
        busy.set()

        assert shown.count("\x1b") == shown.count(ERASE)


def test_interrupt_removes_it(folder: Path, busy: Event) -> None:
    with Terminal("sync", folder=folder) as terminal:
        terminal.until("0% of 1")
        terminal.process.send_signal(signal.SIGINT)
        shown = terminal.end()
        busy.set()

        assert terminal.process.returncode == 130
    assert shown.rpartition("0% of 1")[2].strip("\r\n") == ERASE.strip("\r")
    assert "Traceback" not in shown


def test_it_stands_on_standard_error_where_results_go_to_a_pipe(folder: Path, busy: Event) -> None:
    with Terminal("sync", "--output-format", "json", folder=folder, stdout_elsewhere=True) as terminal:
        terminal.until("0% of 1")
        busy.set()
        terminal.end()

        assert terminal.process.stdout.read().startswith(b'{\n  "asked": 1')


@dataclass
class Screen:
    """A terminal that is this process's standard error in a `with`."""

    own: int
    theirs: TextIO

    def __enter__(self) -> None:
        self._redirected = redirect_stderr(self.theirs)
        self._redirected.__enter__()

    def __exit__(self, *error: object) -> None:
        self._redirected.__exit__(*error)

    def until(self, wanted: str) -> str:
        return until(self.own, wanted)


@pytest.fixture
def screen(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Screen]:  # noqa: ARG001  it works there
    """A terminal on which a line appears at once."""
    for name, value in {"TERM": "xterm", "CI": ""}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(progress, "_DELAY", 0.0)
    monkeypatch.setattr(progress, "_BEAT", 0.001)
    own, theirs = os.openpty()
    termios.tcsetwinsize(theirs, (24, 80))
    with os.fdopen(theirs, "w") as stderr:
        yield Screen(own, stderr)
    os.close(own)


def is_shown(*, is_quiet: bool = False) -> bool:
    with Progress("reading the list", is_quiet=is_quiet) as line:
        return line._thread.is_alive()


def test_what_is_told_is_shown_until_all_of_it_is_done(screen: Screen) -> None:
    with screen, Progress("reading the list") as line:
        told = line.of("reading dump\x1b[2J.json")
        assert screen.until("list") == f"{ERASE}reading the list"
        told(500, 2000)
        assert screen.until("2,000") == f"{ERASE}reading dump\\x1b[2J.json: 25% of 2,000"
        told(2000, 2000)
        assert screen.until("K") == ERASE


def test_it_is_shown_on_a_terminal_but_for_those_who_want_silence(screen: Screen) -> None:
    with screen:
        assert (is_shown(), is_shown(is_quiet=True)) == (True, False)


@pytest.mark.parametrize("cause", [{"CI": "true"}, {"TERM": "dumb"}])
def test_it_is_not_shown_where_nobody_would_see_it(
    screen: Screen, monkeypatch: pytest.MonkeyPatch, cause: dict[str, str]
) -> None:
    for name, value in cause.items():
        monkeypatch.setenv(name, value)
    with screen:
        assert not is_shown()


def test_it_is_not_shown_in_a_pipe(folder: Path) -> None:
    with (folder / "log").open("w") as log, redirect_stderr(log):
        assert not is_shown()


@pytest.mark.parametrize(
    ("arguments", "slow", "wanted"),
    [
        (["check"], "linter.cli.job.check", "checking 1 file"),
        (["check", "--fix"], "linter.engine.fix.fix", "checking 1 file"),
        (["init", "--dry-run"], "linter.tasks.init.draft.draft", "reading the list"),
        (["stats"], "linter.engine.run.check", "reading the list"),
    ],
)
def test_each_slow_command_says_what_it_does(
    folder: Path,
    screen: Screen,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    slow: str,
    wanted: str,
) -> None:
    (folder / "list.md").write_text(LIST)
    shown: list[str] = []
    monkeypatch.setattr(slow, ending_once(lambda: shown.append(screen.until(wanted))))

    with screen, pytest.raises(SystemExit):
        cli.main(arguments)

    assert shown == [f"{ERASE}{wanted}"]


def ending_once(seen: Callable[[], None]) -> Callable[..., None]:
    """A stand-in for what takes long: it waits for something to be seen, and fails."""

    def wait(*_arguments: object, **_options: object) -> None:
        seen()
        raise KeyboardInterrupt

    return wait
