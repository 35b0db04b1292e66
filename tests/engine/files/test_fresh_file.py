"""A file has its old or its new content whatever happens, and what a killed process leaves does not stay."""

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest

from linter.engine.files import fresh_file
from linter.engine.files.fresh_file import fresh_folder, put, sweep

OURS = ".litlint-0123456789abcdef.tmp"
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="needs what POSIX has")


@pytest.fixture(params=["nameless", "named"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both ways to make a file: without a name, where the system has that, and with one."""
    if request.param == "named":
        monkeypatch.setattr(fresh_file, "_NAMELESS", 0)
    return str(request.param)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file in a folder of its own."""
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def failing(number: int) -> Callable[..., None]:
    """A stand-in for a question to the system, that fails."""

    def fail(*_arguments: object, **_options: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


@POSIX
@pytest.mark.usefixtures("way")
def test_nothing_is_put_between_the_last_look_at_a_file_and_its_writing(path: Path) -> None:
    def is_old() -> bool:
        return path.read_bytes() == b"old"

    def other_comes_meanwhile() -> bool:
        other.start()
        other.join(0.2)
        return is_old()

    seen: list[bool] = []
    other = Thread(target=lambda: seen.append(put(path, b"other", is_old)))
    assert put(path, b"new", other_comes_meanwhile)
    other.join()

    assert (seen, path.read_bytes(), names(path.parent)) == ([False], b"new", ["a.md"])


@pytest.mark.usefixtures("way")
def test_content_is_replaced_and_nothing_else_left(path: Path) -> None:
    assert put(path, b"new")
    assert (path.read_bytes(), names(path.parent)) == (b"new", ["a.md"])


@POSIX
@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755, 0o4751])
def test_mode_stays(path: Path, mode: int) -> None:
    path.chmod(mode)
    put(path, b"new")

    assert path.stat().st_mode & 0o7777 == mode


@POSIX
@pytest.mark.usefixtures("way")
def test_new_file_gets_the_mode_of_any_other(tmp_path: Path) -> None:
    (tmp_path / "other.md").touch()
    put(tmp_path / "new.md", b"new")

    assert (tmp_path / "new.md").stat().st_mode == (tmp_path / "other.md").stat().st_mode


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may give files away")
@pytest.mark.usefixtures("way")
def test_owner_and_group_stay(path: Path) -> None:
    os.chown(path, 12345, 23456)
    path.chmod(0o6755)
    put(path, b"new")
    status = path.stat()

    assert (status.st_uid, status.st_gid, status.st_mode & 0o7777) == (12345, 23456, 0o6755)


@POSIX
@pytest.mark.usefixtures("way")
def test_owner_that_cannot_be_kept_is_no_failure(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.fchown", failing(errno.EPERM))

    assert put(path, b"new")


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="needs attributes of files")
@pytest.mark.usefixtures("way")
def test_attributes_stay(path: Path) -> None:
    try:
        os.setxattr(path, "user.note", b"ours")
    except OSError as error:
        pytest.skip(f"the file system has no attributes: {error}")
    put(path, b"new")

    assert os.getxattr(path, "user.note") == b"ours"


@pytest.mark.usefixtures("way")
def test_other_name_of_the_file_keeps_the_old_content(path: Path, tmp_path: Path) -> None:
    os.link(path, tmp_path / "b.md")
    put(path, b"new")

    assert (tmp_path / "b.md").read_bytes() == b"old"


@pytest.mark.usefixtures("way")
def test_longest_name_that_there_may_be_is_written(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 252 + ".md")
    path.write_bytes(b"old")
    put(path, b"new")

    assert path.read_bytes() == b"new"


@pytest.mark.usefixtures("way")
def test_what_is_not_wanted_any_more_is_not_written(path: Path) -> None:
    assert not put(path, b"new", lambda: False)
    assert (path.read_bytes(), names(path.parent)) == (b"old", ["a.md"])


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("question", ["os.fsync", "pathlib.Path.replace"])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EACCES])
def test_failure_leaves_the_old_content_and_no_other_file(
    path: Path, question: str, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """EACCES is what Windows says while another program has the file open."""
    monkeypatch.setattr(question, failing(number))

    with pytest.raises(OSError, match=r".") as caught:
        put(path, b"new")
    assert caught.value.errno == number
    assert (path.read_bytes(), names(path.parent)) == (b"old", ["a.md"])


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit])
def test_interrupt_leaves_no_other_file(
    path: Path, error: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise error

    monkeypatch.setattr("pathlib.Path.replace", interrupt)

    with pytest.raises(error):
        put(path, b"new")
    assert (path.read_bytes(), names(path.parent)) == (b"old", ["a.md"])


def test_where_no_file_can_be_given_a_name_it_has_one_from_the_first(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.link", failing(errno.ENOENT))

    assert put(path, b"new")
    assert (path.read_bytes(), names(path.parent)) == (b"new", ["a.md"])


def test_without_locks_as_on_windows_files_are_written(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fresh_file, "fcntl", None)
    monkeypatch.setattr(fresh_file, "_NAMELESS", 0)
    for name in ("fchown", "fchmod", "listxattr"):
        monkeypatch.delattr(os, name, raising=False)

    assert put(path, b"new")
    assert (path.read_bytes(), names(path.parent)) == (b"new", ["a.md"])


KILLED = """
import os, signal, sys
from pathlib import Path
from linter.engine.files import fresh_file

way, moment, when, path = sys.argv[1:]
if way == "named":
    fresh_file._NAMELESS = 0
holder = Path if moment == "replace" else os
real = getattr(holder, moment)

def deadly(*arguments, **options):
    if when == "before":
        os.kill(os.getpid(), signal.SIGKILL)
    real(*arguments, **options)
    os.kill(os.getpid(), signal.SIGKILL)

setattr(holder, moment, deadly)
fresh_file.put(Path(path), b"new" * 50_000)
"""


@POSIX
@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize(
    ("method", "moment"),
    [(method, moment) for method in ("nameless", "named") for moment in ("open", "fchmod", "fsync", "replace")]
    + [("nameless", "link")],
)
def test_kill_leaves_the_old_or_the_new_file_and_the_next_sweep_nothing_else(
    path: Path, method: str, moment: str, when: str
) -> None:
    command = [sys.executable, "-c", KILLED, method, moment, when, str(path)]

    assert subprocess.run(command, check=False).returncode == -signal.SIGKILL
    is_new = (moment, when) == ("replace", "after")
    assert path.read_bytes() == (b"new" * 50_000 if is_new else b"old")
    sweep([path.parent])
    assert names(path.parent) == ["a.md"]


@pytest.mark.skipif(not hasattr(os, "O_TMPFILE"), reason="needs files without names")
@pytest.mark.parametrize("moment", ["fchmod", "fsync", "link"])
def test_kill_before_the_file_is_whole_leaves_nothing_to_sweep(path: Path, moment: str) -> None:
    try:
        os.close(os.open(path.parent, os.O_TMPFILE | os.O_WRONLY))
    except OSError as error:
        pytest.skip(f"the file system has no files without names: {error}")
    subprocess.run([sys.executable, "-c", KILLED, "nameless", moment, "before", str(path)], check=False)

    assert names(path.parent) == ["a.md"]


LIMITED = """
import resource, signal, sys
from pathlib import Path
from linter.engine.files.fresh_file import put

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    put(Path(sys.argv[1]), b"new" * 50_000)
except OSError as error:
    print(error.strerror)
"""


@POSIX
def test_file_that_may_not_grow_that_far_stays_as_it_was(path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", LIMITED, str(path)], capture_output=True, text=True, check=True)

    assert done.stdout == f"{os.strerror(errno.EFBIG)}\n"
    assert (path.read_bytes(), names(path.parent)) == (b"old", ["a.md"])


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 KB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)]
    try:
        done = subprocess.run(mount, capture_output=True, text=True, check=False)
    except OSError as error:
        pytest.skip(f"nothing can be mounted: {error}")
    if done.returncode:
        pytest.skip(f"nothing may be mounted: {done.stderr.strip()}")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.usefixtures("way")
def test_on_a_full_disk_the_file_stays_as_it_was(small_disk: Path) -> None:
    (small_disk / "a.md").write_bytes(b"old" * 10_000)

    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        put(small_disk / "a.md", b"new" * 15_000)
    assert ((small_disk / "a.md").read_bytes(), names(small_disk)) == (b"old" * 10_000, ["a.md"])


@POSIX
def test_file_whose_writer_is_alive_is_not_swept_away(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fresh_file, "_NAMELESS", 0)
    seen: list[list[str]] = []

    def look() -> bool:
        sweep([path.parent])
        seen.append(names(path.parent))
        return True

    assert put(path, b"new", look)
    assert [len(one) for one in seen] == [2]


def test_what_others_have_put_there_stays(tmp_path: Path) -> None:
    theirs = [".litlint-baseline.json", ".litlint-0123456789abcdef.tmp.md", "litlint-0123456789abcdef.tmp", ".a.md.swp"]
    for name in theirs:
        (tmp_path / name).touch()
    (tmp_path / OURS).mkdir()
    (tmp_path / OURS / "a.md").touch()
    sweep([tmp_path])

    assert names(tmp_path) == sorted([*theirs, OURS])


@POSIX
def test_neither_pipe_nor_link_is_swept_away_or_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / OURS)
    (tmp_path / OURS.replace("0", "f")).symlink_to("a.md")
    sweep([tmp_path, tmp_path / "no folder"])

    assert len(names(tmp_path)) == 2


def test_without_locks_what_is_an_hour_old_is_swept_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fresh_file, "fcntl", None)
    (tmp_path / OURS).touch()
    sweep([tmp_path])
    assert names(tmp_path) == [OURS]

    os.utime(tmp_path / OURS, (1000, 1000))
    sweep([tmp_path])
    assert names(tmp_path) == []


def test_folder_is_removed_with_what_is_left_in_it(tmp_path: Path) -> None:
    with fresh_folder(tmp_path / "site") as scratch:
        (scratch / "a.html").touch()
        assert names(tmp_path) == [scratch.name]

    assert names(tmp_path) == []


def test_folder_of_a_killed_process_goes_once_a_new_one_is_in_place(tmp_path: Path) -> None:
    (tmp_path / OURS).mkdir()
    (tmp_path / OURS / "a.html").touch()
    with fresh_folder(tmp_path / "site"):
        assert OURS in names(tmp_path)

    assert names(tmp_path) == []


@POSIX
def test_folder_whose_maker_is_alive_stays(tmp_path: Path) -> None:
    with fresh_folder(tmp_path / "site") as other:
        with fresh_folder(tmp_path / "site"):
            pass
        assert names(tmp_path) == [other.name]
