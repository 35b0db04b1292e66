"""A list on disk: which files it has, what is read, what is refused."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from linter.config.model import Config
from linter.engine.files import markdown_files
from linter.engine.files.disk import DiskList
from linter.engine.files.lists import UnreadableError

Write = Callable[..., None]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "list"
    folder.mkdir()
    return folder


def write(root: Path, *names: str, text: str = "x\n") -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")


def git(root: Path, *words: str) -> None:
    subprocess.run(["git", "-C", str(root), *words], check=True, capture_output=True)


def refusal(papers: DiskList, name: str) -> str:
    with pytest.raises(UnreadableError) as caught:
        papers.read(name)
    return str(caught.value)


def test_markdown_files_are_the_list_sorted(root: Path) -> None:
    write(root, "b.md", "a.markdown", "C.MD", "notes.txt", "sub/d.md")

    assert DiskList(root).names() == ("C.MD", "a.markdown", "b.md", "sub/d.md")


def test_files_about_the_repository_are_left_out(root: Path) -> None:
    write(root, "README.md", ".github/a.md", "CHANGELOG.md", "CODE_OF_CONDUCT.md", "LICENSE.md", "sub/LICENSE-data.md")

    assert DiskList(root).names() == ("README.md",)


def test_include_and_exclude_choose(root: Path) -> None:
    write(root, "README.md", "methods/a.md", "methods/old/b.md", "other/c.md")
    config = Config(include=("/README.md", "methods/**/*.md"), exclude=("old/",))

    assert DiskList(root, config).names() == ("README.md", "methods/a.md")


def test_without_git_gitignore_files_are_followed(root: Path) -> None:
    write(root, "a.md", "b.md", "out/c.md", "sub/d.md", "sub/e.md", "sub/f.md", ".git/g.md")
    write(root, ".gitignore", text="b.md\nout/\n!\n")
    write(root, "sub/.gitignore", text="*.md\n!/d.md\n")

    assert DiskList(root).names() == ("a.md", "sub/d.md")


def test_in_a_work_tree_git_decides(root: Path) -> None:
    write(root, "kept.md", "ignored.md", "tracked-though-ignored.md", "über.md", "new.md")
    write(root, ".gitignore", text="*ignored.md\n")
    git(root, "init", "-q")
    git(root, "add", "-f", "kept.md", "tracked-though-ignored.md")

    assert DiskList(root).names() == ("kept.md", "new.md", "tracked-though-ignored.md", "über.md")


def test_list_in_a_folder_of_a_work_tree_has_the_names_of_that_folder(root: Path) -> None:
    write(root, "README.md", "papers/a.md")
    git(root, "init", "-q")

    assert DiskList(root / "papers").names() == ("a.md",)


def test_without_git_what_is_no_pattern_of_gitignore_is_passed_over(root: Path) -> None:
    write(root, "a.md", "b.md")
    write(root, ".gitignore", text="[z-a]\nb.md\n")

    assert DiskList(root).names() == ("a.md",)


def test_list_in_a_folder_that_git_ignores_is_read_all_the_same(root: Path) -> None:
    write(root, "corpora/other/a.md")
    write(root, ".gitignore", text="corpora/\n")
    git(root, "init", "-q")

    assert DiskList(root / "corpora/other").names() == ("a.md",)


def test_committed_file_that_was_removed_is_no_file_of_the_list(root: Path) -> None:
    write(root, "a.md", "b.md")
    git(root, "init", "-q")
    git(root, "add", ".")
    (root / "b.md").unlink()

    assert DiskList(root).names() == ("a.md",)


def test_repository_of_a_running_hook_is_not_taken_for_the_list(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(root, "a.md")
    git(root, "init", "-q")
    monkeypatch.setenv("GIT_DIR", str(root.parent / "elsewhere/.git"))

    assert DiskList(root).names() == ("a.md",)


def test_settings_of_a_repository_start_no_program(root: Path) -> None:
    write(root, "a.md")
    git(root, "init", "-q")
    git(root, "config", "core.fsmonitor", f"touch {root}/started; false")
    DiskList(root).names()

    assert not (root / "started").exists()


def test_content_is_read_as_it_is(root: Path) -> None:
    (root / "a.md").write_bytes(b"\xef\xbb\xbfx\r\n")

    assert DiskList(root).read("a.md") == b"\xef\xbb\xbfx\r\n"


def test_vanished_file_is_refused(root: Path) -> None:
    assert refusal(DiskList(root), "a.md") == "it has vanished"


def test_large_file_is_refused(root: Path) -> None:
    write(root, "a.md", text="x" * 1001)

    assert refusal(DiskList(root, Config(max_file_size="1KB")), "a.md") == (
        "its 1,001 bytes are more than max-file-size, 1KB"
    )


def test_link_out_of_the_list_is_found_and_refused(root: Path, tmp_path: Path) -> None:
    write(tmp_path, "secret.md")
    (root / "a.md").symlink_to(tmp_path / "secret.md")
    papers = DiskList(root)

    assert papers.names() == ("a.md",)
    assert refusal(papers, "a.md") == "it is a link out of the list"


def test_folder_that_is_a_link_out_of_the_list_is_not_entered(root: Path, tmp_path: Path) -> None:
    write(tmp_path, "other/secret.md")
    (root / "sub").symlink_to(tmp_path / "other")
    papers = DiskList(root)

    assert papers.names() == ()
    assert refusal(papers, "sub/secret.md") == "it is a link out of the list"


def test_link_to_another_file_of_the_list_holds_nothing_of_its_own(root: Path) -> None:
    write(root, "docs/a.md")
    (root / "README.md").symlink_to("docs/a.md")
    papers = DiskList(root)

    assert papers.names() == ("docs/a.md",)
    assert papers.original("README.md") == "docs/a.md"


def test_link_to_a_file_of_another_kind_is_read(root: Path) -> None:
    write(root, "a.txt", text="papers\n")
    (root / "a.md").symlink_to("a.txt")
    papers = DiskList(root)

    assert (papers.names(), papers.read("a.md")) == (("a.md",), b"papers\n")


def test_links_in_a_circle_are_refused(root: Path) -> None:
    (root / "a.md").symlink_to("b.md")
    (root / "b.md").symlink_to("a.md")
    papers = DiskList(root)

    assert papers.names() == ("a.md", "b.md")
    assert "links" in refusal(papers, "a.md")


def test_link_to_nothing_is_refused(root: Path) -> None:
    (root / "a.md").symlink_to("gone.md")

    assert refusal(DiskList(root), "a.md") == "it is a link to nothing"


def test_what_is_no_regular_file_is_not_opened(root: Path) -> None:
    os.mkfifo(root / "a.md")
    papers = DiskList(root)

    assert papers.names() == ()
    assert refusal(papers, "a.md") == "it is no regular file"


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("sub/a.md", True),
        ("sub", True),
        ("sub/", True),
        ("", True),
        ("sub/a.md/", False),
        ("sub/A.md", False),
        ("Sub/a.md", False),
        ("sub/b.md", False),
        ("sub/../../outside.md", False),
        ("..", False),
        ("link/outside.md", False),
        ("link", True),
        ("a\0b", False),
    ],
)
def test_path_exists_in_exactly_its_case_and_never_outside(root: Path, name: str, wanted: bool) -> None:
    write(root, "sub/a.md", "../outside.md")
    (root / "link").symlink_to(root.parent)

    assert DiskList(root).exists(name) is wanted


def test_similar_path_differs_in_case_alone(root: Path) -> None:
    write(root, "Methods/Sparse.md")
    papers = DiskList(root)

    assert papers.similar("methods/sparse.md") == "Methods/Sparse.md"
    assert papers.similar("Methods/Sparse.md") is None
    assert papers.similar("methods/dense.md") is None


def test_file_given_in_another_case_is_the_list_s_own_where_the_disk_tells_none(root: Path) -> None:
    write(root, "README.md")
    papers = DiskList(root)
    assert papers.names() == ("README.md",)
    os.link(root / "README.md", root / "readme.MD")  # now the disk opens it by both names

    assert papers.original("readme.MD") == "README.md"


def test_file_given_with_accents_apart_is_the_list_s_own_where_the_disk_tells_none(root: Path) -> None:
    write(root, "\u00e9.md")
    papers = DiskList(root)
    assert papers.names() == ("\u00e9.md",)
    os.link(root / "\u00e9.md", root / "E\u0301.md")

    assert papers.original("E\u0301.md") == "\u00e9.md"


def test_files_that_differ_in_case_alone_are_two_where_the_disk_tells_it(root: Path) -> None:
    write(root, "README.md", "readme.md")
    papers = DiskList(root)

    assert papers.names() == ("README.md", "readme.md")
    assert [papers.original(name) for name in papers.names()] == ["README.md", "readme.md"]


def test_file_that_is_only_called_like_one_of_the_list_is_not_taken_for_it(root: Path) -> None:
    write(root, "README.md")
    papers = DiskList(root)
    assert papers.names() == ("README.md",)
    write(root, "readme.md", text="another\n")

    assert papers.original("readme.md") == "readme.md"


def test_names_that_macos_takes_apart_are_those_that_git_and_links_have(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(root, "e\u0301.md")
    assert not DiskList(root).exists("\u00e9.md")
    monkeypatch.setattr(sys, "platform", "darwin")

    assert DiskList(root).exists("\u00e9.md")
    assert list(markdown_files._walked(root)) == ["\u00e9.md"]


@pytest.mark.parametrize(
    ("config", "names"),
    [(Config(), ("README.md", "closed/")), (Config(exclude=("closed/",)), ("README.md",))],
    ids=["a folder", "one that is left out"],
)
def test_a_folder_that_may_not_be_entered_is_told(
    root: Path, monkeypatch: pytest.MonkeyPatch, config: Config, names: tuple[str, ...]
) -> None:
    write(root, "README.md", "closed/a.md")
    scan = os.scandir

    def guarded(path: Path) -> object:
        if Path(path).name == "closed":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", guarded)

    assert DiskList(root, config).names() == names


def test_a_committed_file_that_may_not_be_looked_at_is_of_the_list(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(root, "a.md", "gone.md", "closed/b.md")
    git(root, "init", "--quiet")
    git(root, "add", "--all")
    (root / "gone.md").unlink()
    look = Path.lstat

    def guarded(path: Path) -> os.stat_result:
        if path.parent.name == "closed":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return look(path)

    monkeypatch.setattr(Path, "lstat", guarded)

    assert DiskList(root).names() == ("a.md", "closed/b.md")


def test_name_that_cannot_be_read_for_its_rights_is_told(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(root, "a.md")

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("linter.engine.files.regular_files.os.open", refuse)

    assert refusal(DiskList(root), "a.md") == "Permission denied"
