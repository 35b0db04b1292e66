"""What fails around a command is told in a line, and what ends it in the middle of its work tears no file."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from support.command import Litlint

from linter.cli.status import status_of
from linter.engine.files import git as git_module
from linter.engine.files.fresh_file import sweep

LITLINT = [sys.executable, "-m", "linter"]
REPAIR = [*LITLINT, "check", "--fix", "--select", "ARX002,FMT002"]
OLD = "# Lanterns\n\n## Light\n\n- [Sparse Lanterns {0}](http://www.arxiv.org/abs/2309.{0:05d}) \n" + "oil \n"
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="needs what POSIX has")
pytestmark = POSIX


def fill(folder: Path, count: int) -> dict[str, bytes]:
    """Write files that have something to repair; their contents by name."""
    texts = {f"{number:03}.md": OLD.format(number).encode() for number in range(1, count + 1)}
    for name, text in texts.items():
        (folder / name).write_bytes(text)
    return texts


def held(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def repaired(folder: Path) -> tuple[Path, dict[str, bytes], dict[str, bytes]]:
    """A folder with 60 files to repair, what they hold, and what they hold once they are repaired."""
    place = folder / "list"
    place.mkdir()
    old = fill(place, 60)
    subprocess.run([*REPAIR, "-q"], cwd=place, stdout=subprocess.DEVNULL, check=False)
    new = held(place)
    assert new.keys() == old.keys()
    assert not any(new[name] == old[name] for name in old)
    return place, old, new


def until(is_so: Callable[[], bool], process: subprocess.Popen[bytes]) -> None:
    """Wait for something that a process does."""
    while not is_so() and process.poll() is None:
        time.sleep(0.001)


def fixing(place: Path, old: dict[str, bytes], *options: str) -> subprocess.Popen[bytes]:
    """A repair of files as they were, with its output thrown away."""
    for name, text in old.items():
        (place / name).write_bytes(text)
    return subprocess.Popen([*REPAIR, *options], cwd=place, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def test_no_kill_in_the_middle_of_a_repair_tears_a_file(
    repaired: tuple[Path, dict[str, bytes], dict[str, bytes]],
) -> None:
    place, old, new = repaired
    for last in ("001.md", "002.md", "009.md", "016.md", "023.md", "030.md", "037.md", "044.md", "051.md", "059.md"):
        with fixing(place, old) as process:
            until(lambda name=last: (place / name).read_bytes() != old[name], process)
            process.kill()
        sweep([place])
        now = held(place)

        assert now.keys() == old.keys()
        assert all(text in (old[name], new[name]) for name, text in now.items())


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_repair_that_is_asked_to_end_says_nothing_and_leaves_whole_files(
    repaired: tuple[Path, dict[str, bytes], dict[str, bytes]], number: signal.Signals, status: int
) -> None:
    place, old, new = repaired
    with fixing(place, old) as process:
        until(lambda: (place / "010.md").read_bytes() != old["010.md"], process)
        process.send_signal(number)
        said = process.communicate()[1].decode()
    now = held(place)

    assert (process.returncode, said.strip()) == (status, "")
    assert now.keys() == old.keys()
    assert all(text in (old[name], new[name]) for name, text in now.items())
    assert now["060.md"] == old["060.md"]


def test_two_repairs_at_once_leave_whole_files(repaired: tuple[Path, dict[str, bytes], dict[str, bytes]]) -> None:
    place, old, new = repaired
    first = fixing(place, old, "--no-cache")
    second = subprocess.Popen(REPAIR, cwd=place, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    told = [process.communicate()[1].decode() for process in (first, second)]

    assert held(place) == new
    assert {first.returncode, second.returncode} <= {0, 1, 2}
    assert "internal error" not in "".join(told)


def test_check_beside_a_repair_leaves_nothing_wrong_in_the_cache(
    repaired: tuple[Path, dict[str, bytes], dict[str, bytes]], litlint: Litlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    place, old, new = repaired
    monkeypatch.chdir(place)
    wanted = litlint("check", "--no-cache").stdout
    with fixing(place, old) as first:
        others = [subprocess.Popen([*LITLINT, "check", "-q"], cwd=place, stdout=subprocess.DEVNULL) for _ in range(2)]
    statuses = {process.wait() for process in (first, *others)}

    assert statuses <= {0, 1}
    assert held(place) == new
    assert [litlint("check").stdout for _ in range(2)] == [wanted, wanted]


def test_exception_that_a_signal_raised_and_python_made_another_of_is_an_interrupt(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def command() -> None:
        try:
            os.kill(os.getpid(), signal.SIGINT)
        except KeyboardInterrupt as error:
            raise RuntimeError("Error calling __set_name__") from error

    assert status_of(command) == 130
    assert capsys.readouterr().err == ""


def test_signals_do_afterwards_what_they_did_before() -> None:
    before = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)]
    status_of(lambda: None)

    assert [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)] == before


def test_signal_that_was_ignored_before_is_ignored() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        assert status_of(lambda: os.kill(os.getpid(), signal.SIGINT)) == 0
    finally:
        signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize("arguments", ["check", "check --fix", "check .", "stats", "entries", "init", "figure"])
def test_working_directory_that_is_gone_is_said(folder: Path, arguments: str) -> None:
    script = f"mkdir gone && cd gone && rmdir ../gone && exec {sys.executable} -m linter {arguments}"
    done = subprocess.run(["sh", "-c", script], cwd=folder, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout) == (2, "")
    assert "the working directory is gone" in done.stderr or "does not exist" in done.stderr
    assert "internal error" not in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        ("check --stdin-filename a.md", "error: standard input is closed\n"),
        ("add -", "error: standard input is closed\n"),
        ("server", "error: `litlint server` talks on standard input and output, and one of them is closed\n"),
    ],
)
def test_closed_standard_input_is_said(folder: Path, arguments: str, wanted: str) -> None:
    (folder / "a.md").touch()
    script = f"exec {sys.executable} -m linter {arguments} <&-"
    done = subprocess.run(["sh", "-c", script], cwd=folder, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (2, wanted)


def test_with_no_standard_stream_at_all_files_are_repaired(folder: Path) -> None:
    old = fill(folder, 2)
    script = f"exec {sys.executable} -m linter check --fix <&- >&- 2>&-"
    done = subprocess.run(["sh", "-c", script], cwd=folder, check=False)

    assert done.returncode in (0, 1)
    assert all(b"http://www.arxiv" not in text for text in held(folder).values())
    assert held(folder).keys() == old.keys()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["rule"], ["check", "--help"]])
def test_help_that_cannot_be_written_is_said(folder: Path, arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [*LITLINT, *arguments]
        # Output that waits in a buffer is tried again when Python ends.
        buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
        done = subprocess.run(
            command, cwd=folder, env=buffered, stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )

    assert done.returncode == 2
    assert "No space left on device" in done.stderr
    assert "internal error" not in done.stderr
    assert "Exception ignored" not in done.stderr


def test_pipe_that_git_waits_for_is_said(folder: Path, litlint: Litlint, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(folder, 1)
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    os.mkfifo(folder / ".gitignore")
    monkeypatch.setattr(git_module, "_PATIENCE", 0.5)
    ran = litlint("check", "--no-cache")

    assert (ran.status, ran.stdout) == (2, "")
    assert ran.stderr.startswith("error: `git ls-files` does not answer in ")


def test_folder_that_may_not_be_searched_is_said(
    folder: Path, litlint: Litlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(folder, 1)

    def refuse(path: Path) -> bool:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("linter.config.load.Path.is_file", refuse)
    ran = litlint("check")

    assert (ran.status, ran.stdout) == (2, "")
    assert ran.stderr.endswith("litlint.toml: cannot be looked for: Permission denied\n")


@pytest.mark.parametrize("place", ["/dev/null", "/dev/null/below", "/" + "x" * 300, "\n"])
def test_cache_that_cannot_be_kept_is_no_failure(
    folder: Path, litlint: Litlint, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    fill(folder, 2)
    monkeypatch.setenv("LITLINT_CACHE_DIR", place)

    assert litlint("check").status == 1


@pytest.fixture(params=["HOME", "XDG_CACHE_HOME"])
def homeless(folder: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """A user's home, or folder of caches, that is a file: in it no folder can be made, by root neither."""
    entries = "".join(f"- [{name} Lanterns](http://www.arxiv.org/abs/2309.00001)\n" for name in ("Sparse", "Dense"))
    (folder / "README.md").write_text(f"# Lanterns\n\n## Light\n\n{entries}", encoding="utf-8")
    (folder / "home").touch()
    for name in ("LITLINT_CACHE_DIR", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(request.param, str(folder / "home"))


@pytest.mark.skipif(sys.platform != "linux", reason="other systems keep caches elsewhere")
@pytest.mark.usefixtures("homeless")
@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        *(("check", 1), ("check --diff", 1), ("check --fix", 1), ("entries", 0), ("stats", 0), ("init --dry-run", 0)),
        *(("figure", 0), ("site --out site", 0), ("rule ARX002", 0), ("schema config", 0)),
    ],
)
def test_without_a_place_for_caches_commands_do_their_work(litlint: Litlint, arguments: str, status: int) -> None:
    assert litlint(*arguments.split()).status == status


@pytest.mark.skipif(sys.platform != "linux", reason="other systems keep caches elsewhere")
@pytest.mark.usefixtures("homeless")
@pytest.mark.parametrize("arguments", ["sync", "links", "check --online"])
def test_without_a_place_for_caches_nobody_is_asked_and_that_is_said(litlint: Litlint, arguments: str) -> None:
    ran = litlint(*arguments.split(), "--max-requests", "0")

    assert (ran.status, ran.stdout) == (2, "")
    assert ran.stderr.endswith(
        "arxiv.sqlite3 cannot be written: Not a directory; LITLINT_CACHE_DIR names another folder\n"
    )


def test_linked_file_stays_a_link_when_its_target_is_repaired(folder: Path, litlint: Litlint) -> None:
    (folder / "docs").mkdir()
    (folder / "docs/a.md").write_bytes(OLD.format(1).encode())
    (folder / "README.md").symlink_to("docs/a.md")
    litlint("check", "--fix")

    assert (folder / "README.md").is_symlink()
    assert "http://www.arxiv" not in (folder / "docs/a.md").read_text(encoding="utf-8")


def test_link_to_a_file_of_another_kind_is_not_written_through(folder: Path, litlint: Litlint) -> None:
    (folder / "a.txt").write_bytes(OLD.format(1).encode())
    (folder / "a.md").symlink_to("a.txt")
    ran = litlint("check", "--fix")

    assert ran.status == 2
    assert "a.md is not written: it is reached through a symbolic link" in ran.stderr
    assert (folder / "a.txt").read_bytes() == OLD.format(1).encode()


def test_file_outside_that_a_hard_link_shares_keeps_its_content(folder: Path, litlint: Litlint) -> None:
    (folder / "list").mkdir()
    (folder / "outside.txt").write_bytes(OLD.format(1).encode())
    os.link(folder / "outside.txt", folder / "list/a.md")
    litlint("check", "--fix", "list")

    assert (folder / "outside.txt").read_bytes() == OLD.format(1).encode()
    assert (folder / "list/a.md").read_bytes() != OLD.format(1).encode()
