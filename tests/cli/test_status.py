"""How commands end that go wrong, and what is said of it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from support.command import Litlint

from linter.cli.main import COMMANDS
from linter.version import VERSION

LITLINT = [sys.executable, "-m", "linter"]


def failing(error: BaseException) -> Callable[..., None]:
    """A stand-in for any function, that fails."""

    def fail(*_arguments: object, **_options: object) -> None:
        raise error

    return fail


def test_internal_error_is_one_line_that_says_how_to_report_it(
    folder: Path, litlint: Litlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "list.md").touch()
    monkeypatch.setattr("linter.cli.job.check", failing(KeyError("one\ntwo\x1b")))

    ran = litlint("check", "--exit-zero")

    assert (ran.status, ran.stdout) == (2, "")
    assert ran.stderr.startswith("error: internal error: KeyError: 'one\\ntwo\\x1b' (test_status.py:")
    assert ran.stderr.endswith("report it with the list that causes it at https://github.com/litlint/litlint/issues\n")
    assert ran.stderr.count("\n") == 1


def test_interrupt_is_status_130(folder: Path, litlint: Litlint, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "list.md").touch()
    monkeypatch.setattr("linter.cli.job.check", failing(KeyboardInterrupt()))

    ran = litlint("check")

    assert (ran.status, ran.stdout) == (130, "")
    assert "Traceback" not in ran.stderr


def test_reader_that_stops_reading_is_no_failure(folder: Path) -> None:
    (folder / "list.md").write_text("# Lanterns\n\n" + "[paper]()\n" * 20_000)
    with subprocess.Popen([*LITLINT, "check"], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.readline()
        process.stdout.close()
        stderr = process.stderr.read().decode()

    assert (process.returncode, stderr) == (1, "20,000 errors in 1 file\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_output_that_cannot_be_written_is_status_2(folder: Path) -> None:
    (folder / "list.md").write_text("[paper]()\n")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*LITLINT, "check", "--exit-zero"], cwd=folder, stdout=full, stderr=subprocess.PIPE, check=False
        )

    assert (done.returncode, done.stderr) == (2, b"error: output cannot be written: No space left on device\n")


def test_closed_output_is_no_failure(folder: Path) -> None:
    (folder / "list.md").write_text("[paper]()\n")
    command = f"{sys.executable} -m linter check >&- 2>&-"

    assert subprocess.run(command, cwd=folder, shell=True, check=False).returncode == 1


def test_output_is_utf8_whatever_the_locale_says(folder: Path) -> None:
    (folder / "文.md").write_text("[文]()\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    done = subprocess.run(
        [*LITLINT, "check", "--output-format", "full"], cwd=folder, env=environment, capture_output=True, check=False
    )

    assert "文.md:1:1" in done.stdout.decode()


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="needs file names that are no Unicode")
def test_file_name_that_is_no_unicode_is_shown_escaped(folder: Path) -> None:
    (folder / os.fsdecode(b"a\xff.md")).write_text("[a]()\n")
    done = subprocess.run([*LITLINT, "check"], cwd=folder, capture_output=True, check=False)

    assert done.returncode == 1
    assert done.stdout.startswith(b"a\\udcff.md:1:1: ")


def test_no_command_shows_the_help(litlint: Litlint) -> None:
    ran = litlint()

    assert (ran.status, ran.stdout) == (2, "")
    assert ran.stderr.startswith("Usage: litlint ")


def test_unknown_command_is_status_2(litlint: Litlint) -> None:
    ran = litlint("chek")

    assert (ran.status, ran.stdout) == (2, "")
    assert ran.stderr == "error: No such command 'chek'; see `litlint --help`\n"


def test_help_names_every_command(litlint: Litlint) -> None:
    ran = litlint("--help")

    assert ran.status == 0
    assert [line.split()[0] for line in ran.stdout.partition("Commands:\n")[2].splitlines()] == list(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(litlint: Litlint, command: str) -> None:
    ran = litlint(command, "--help")

    assert ran.status == 0
    assert ran.stdout.startswith(f"Usage: litlint {command} ")


def test_version_is_printed(litlint: Litlint) -> None:
    assert litlint("--version").stdout == f"litlint {VERSION}\n"
