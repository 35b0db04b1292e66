"""What is read is a regular file, and no more of it than may be."""

import os
from pathlib import Path

import pytest

from linter.engine.files.regular_files import NotRegularError, TooLargeError, read_regular


def test_content_is_read_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"\xff\r\n\x1a\n")

    assert read_regular(tmp_path / "a") == b"\xff\r\n\x1a\n"


@pytest.mark.parametrize(("size", "is_read"), [(0, True), (10, True), (11, False)])
def test_file_has_as_many_bytes_as_may_be_or_is_not_read(tmp_path: Path, size: int, is_read: bool) -> None:
    (tmp_path / "a").write_bytes(b"x" * size)
    if is_read:
        assert len(read_regular(tmp_path / "a", 10)) == size
        return
    with pytest.raises(TooLargeError) as caught:
        read_regular(tmp_path / "a", 10)
    assert caught.value.size == size


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="needs a file that says it is empty and is not")
def test_file_that_grows_is_not_read_without_end() -> None:
    with pytest.raises(TooLargeError):
        read_regular("/proc/self/maps", 10)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a")

    with pytest.raises(NotRegularError):
        read_regular(tmp_path / "a")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there are no devices")
def test_device_is_not_read() -> None:
    with pytest.raises(NotRegularError):
        read_regular("/dev/zero")


@pytest.mark.skipif(not hasattr(os, "O_NOFOLLOW"), reason="needs a way to open no link")
def test_link_that_has_taken_the_place_of_a_file_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").touch()
    (tmp_path / "a").symlink_to("secret")

    with pytest.raises(OSError, match="symbolic links"):
        read_regular(tmp_path / "a")
