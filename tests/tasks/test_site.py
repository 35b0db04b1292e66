from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from support.repository import Repository as GitRepository
from support.shelves import TODAY
from support.sites import LANTERNS, site_of

from linter.config.model import Config
from linter.engine.files.disk import DiskList
from linter.errors import InputError
from linter.exports.site.model import Settings, Site
from linter.tasks.site import MARKER, prepare, repository_of, write


def ignore(_done: int, _all: int) -> None:
    """Progress that nobody watches."""


def kept(folder: Path) -> dict[str, bytes]:
    """What a folder holds."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


class _HalfwayError(Exception):
    pass


def breaking(site: Site) -> Site:
    """A site that fails while it is written, after some files."""

    class Facts:
        def paper(self, _arxiv: str) -> None:
            raise _HalfwayError

        def link(self, _url: str) -> None:
            raise _HalfwayError

    return replace(site, facts=cast("Site", Facts()))  # type: ignore[arg-type]


def test_site_is_written_with_its_marker(tmp_path: Path) -> None:
    count = write(site_of(), tmp_path / "new" / "site", ignore)

    files = kept(tmp_path / "new" / "site")
    assert len(files) == count
    assert {"index.html", "papers.html", "assets/katex/LICENSE", MARKER} <= files.keys()
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["site"]


def test_site_takes_the_place_of_an_older_one_as_a_whole(tmp_path: Path) -> None:
    write(site_of(), tmp_path / "site", ignore)
    write(site_of({"README.md": LANTERNS["README.md"]}), tmp_path / "site", ignore)

    assert not (tmp_path / "site" / "category" / "papers").exists()


def test_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    write(site_of(), tmp_path / "site", ignore)

    assert (tmp_path / "site" / "index.html").is_file()


def test_folder_that_holds_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work", encoding="utf-8")

    with pytest.raises(InputError, match="holds something else than a site"):
        write(site_of(), tmp_path, ignore)
    assert kept(tmp_path) == {"thesis.txt": b"years of work"}


def test_file_and_link_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "folder")

    with pytest.raises(InputError, match="it is no folder"):
        write(site_of(), tmp_path / "file", ignore)
    with pytest.raises(InputError, match="it is a symbolic link"):
        write(site_of(), tmp_path / "link", ignore)
    assert list((tmp_path / "folder").iterdir()) == []


def test_site_that_cannot_be_finished_leaves_the_older_one(tmp_path: Path) -> None:
    write(site_of(), tmp_path / "site", ignore)
    before = kept(tmp_path)

    with pytest.raises(_HalfwayError):
        write(breaking(site_of()), tmp_path / "site", ignore)
    assert kept(tmp_path) == before


def test_site_that_cannot_be_put_in_its_place_leaves_the_older_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(site_of(), tmp_path / "site", ignore)
    before = kept(tmp_path)
    moves = iter([True, False, True])

    def move(source: Path, target: Path) -> None:
        if not next(moves):
            raise OSError(28, "No space left on device")
        source.rename(target)

    monkeypatch.setattr("linter.tasks.site.os.replace", move)

    with pytest.raises(InputError, match="No space left on device"):
        write(site_of({"README.md": LANTERNS["README.md"]}), tmp_path / "site", ignore)
    assert kept(tmp_path) == before


def test_progress_goes_from_the_first_page_to_the_last(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    write(site_of(), tmp_path / "site", lambda done, total: told.append((done, total)))

    total = told[0][1]
    assert told == [(number, total) for number in range(1, total + 1)]


def test_list_with_a_file_that_cannot_be_read_has_no_site(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_bytes(b"\xff")

    with pytest.raises(InputError, match=r"README.md cannot be read"):
        prepare(DiskList(tmp_path), Config(), ["README.md"], TODAY, Settings())


def test_list_without_entries_has_no_site(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("# L\n", encoding="utf-8")

    with pytest.raises(InputError, match="has no entries"):
        prepare(DiskList(tmp_path), Config(), ["README.md"], TODAY, Settings())


def test_pictures_are_read_in_the_lists_folder_alone(tmp_path: Path) -> None:
    (tmp_path / "list").mkdir()
    (tmp_path / "secret.png").write_bytes(b"secret")
    (tmp_path / "list" / "link.png").symlink_to(tmp_path / "secret.png")
    (tmp_path / "list" / "oil.png").write_bytes(b"oil")
    text = "# L\n\n![a](oil.png) ![b](link.png) ![c](../secret.png) ![d](none.png)\n\n" + LANTERNS["README.md"][14:]
    (tmp_path / "list" / "README.md").write_text(text, encoding="utf-8")
    site = prepare(DiskList(tmp_path / "list"), Config(), ["README.md"], TODAY, Settings())

    assert dict(site.pictures) == {"oil.png": ("files/oil.png", b"oil")}


def test_repository_is_where_git_fetched_the_list_from(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository = GitRepository(tmp_path, monkeypatch)
    assert repository_of(tmp_path) is None

    repository.git("remote", "add", "origin", "https://user:secret@github.com/doe/lanterns.git")
    found = repository_of(tmp_path)
    assert found
    assert found.url == "https://github.com/doe/lanterns"

    (tmp_path / "part").mkdir()
    assert repository_of(tmp_path / "part") is None
