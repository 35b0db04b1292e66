"""From paths to the list that they belong to."""

from pathlib import Path

import pytest

from linter.engine.files.locate import Located, locate, locate_text
from linter.errors import UsageError


def write(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).touch()


def complaint(*paths: Path) -> str:
    with pytest.raises(UsageError) as caught:
        locate(paths)
    return str(caught.value)


def seen(located: Located) -> tuple[Path, list[str]]:
    return located.papers.root, sorted(located.report)


def test_folder_of_the_configuration_is_the_list(tmp_path: Path) -> None:
    write(tmp_path, "litlint.toml", "a.md", "sub/b.md")

    assert seen(locate([tmp_path / "sub"])) == (tmp_path, ["sub/b.md"])


def test_whole_list_is_read_though_one_file_is_given(tmp_path: Path) -> None:
    write(tmp_path, "litlint.toml", "a.md", "sub/b.md")

    assert locate([tmp_path / "a.md"]).papers.names() == ("a.md", "sub/b.md")


def test_without_configuration_a_given_folder_is_the_list(tmp_path: Path) -> None:
    write(tmp_path, "a.md", "sub/b.md")

    assert seen(locate([tmp_path / "sub"])) == (tmp_path / "sub", ["b.md"])


def test_without_configuration_a_given_file_belongs_to_its_work_tree(tmp_path: Path) -> None:
    write(tmp_path, ".git/HEAD", "a.md", "sub/b.md")

    assert seen(locate([tmp_path / "sub/b.md"])) == (tmp_path, ["sub/b.md"])


def test_files_of_no_work_tree_belong_to_their_common_folder(tmp_path: Path) -> None:
    write(tmp_path, "sub/a.md", "sub/deep/b.md")

    located = locate([tmp_path / "sub/a.md", tmp_path / "sub/deep/b.md"])

    assert seen(located) == (tmp_path / "sub", ["a.md", "deep/b.md"])


def test_file_and_folder_of_one_work_tree_are_one_list(tmp_path: Path) -> None:
    write(tmp_path, ".git/HEAD", "README.md", "sub/b.md")

    assert seen(locate([tmp_path / "README.md", tmp_path / "sub"])) == (tmp_path, ["README.md", "sub/b.md"])


def test_two_folders_are_two_lists(tmp_path: Path) -> None:
    write(tmp_path, "one/a.md", "two/b.md")

    assert complaint(tmp_path / "one", tmp_path / "two") == (
        f"paths in two lists: {tmp_path / 'one'} and {tmp_path / 'two'}"
    )


def test_files_with_nothing_but_the_disk_in_common_are_two_lists(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.path.commonpath", lambda paths: Path(next(iter(paths))).anchor)
    write(tmp_path, "one/a.md", "two/b.md")

    assert complaint(tmp_path / "one/a.md", tmp_path / "two/b.md") == (
        f"paths in two lists: {tmp_path / 'one'} and {tmp_path / 'two'}"
    )


def test_two_configurations_are_two_lists(tmp_path: Path) -> None:
    write(tmp_path, "litlint.toml", "a.md", "sub/litlint.toml", "sub/b.md")

    assert complaint(tmp_path / "a.md", tmp_path / "sub/b.md") == (
        f"paths in two lists: {tmp_path} and {tmp_path / 'sub'}"
    )


def test_strangers_list_has_the_strangers_configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "ours/litlint.toml", "theirs/litlint.toml", "theirs/a.md")
    monkeypatch.chdir(tmp_path / "ours")

    assert locate([Path("../theirs")]).config_file == tmp_path / "theirs/litlint.toml"


def test_strangers_clone_inside_our_list_is_a_list_of_its_own(tmp_path: Path) -> None:
    write(tmp_path, "litlint.toml", "a.md", "clone/.git/HEAD", "clone/b.md")

    assert seen(locate([tmp_path / "clone"])) == (tmp_path / "clone", ["b.md"])


def test_named_configuration_overrides(tmp_path: Path) -> None:
    write(tmp_path, "litlint.toml", "strict.toml", "a.md")

    located = locate([tmp_path / "a.md"], config_file=tmp_path / "strict.toml")

    assert located.config_file == tmp_path / "strict.toml"
    assert seen(located) == (tmp_path, ["a.md"])


def test_configuration_kept_elsewhere_does_not_move_the_list(tmp_path: Path) -> None:
    write(tmp_path, "settings/strict.toml", "list/a.md")

    assert seen(locate([tmp_path / "list"], config_file=tmp_path / "settings/strict.toml")) == (
        tmp_path / "list",
        ["a.md"],
    )


def test_working_directory_is_the_default(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "litlint.toml", "a.md", "sub/b.md")
    monkeypatch.chdir(tmp_path / "sub")

    assert seen(locate()) == (tmp_path, ["sub/b.md"])


def test_path_that_does_not_exist_is_an_error(tmp_path: Path) -> None:
    assert complaint(tmp_path / "gone.md") == f"{tmp_path / 'gone.md'} does not exist"


def test_named_folder_without_markdown_is_an_error(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")

    assert complaint(tmp_path) == f"no Markdown file found in {tmp_path}"


def test_named_file_that_is_no_markdown_is_an_error(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b.md")

    assert complaint(tmp_path / "a.txt") == f"no Markdown file found in {tmp_path / 'a.txt'}"


def test_working_directory_without_markdown_is_a_note(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    assert (located := locate()).report == frozenset()
    assert located.notes == (
        f"no Markdown file found in {tmp_path}: name a list's folder, as in `litlint check FOLDER`",
    )


def test_include_that_matches_nothing_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "a.md")
    (tmp_path / "litlint.toml").write_text('include = ["lists/*.md", "b.md"]\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    assert locate().notes == (f"no Markdown file found in {tmp_path}: `include` asks for lists/*.md, b.md",)


def test_named_file_that_the_configuration_leaves_out_is_skipped_with_a_note(tmp_path: Path) -> None:
    (tmp_path / "litlint.toml").write_text('include = ["a.md", "b.md"]\nexclude = ["b.md"]\n', encoding="utf-8")
    write(tmp_path, "a.md", "b.md", "c.md", "CHANGELOG.md")

    located = locate([tmp_path / "b.md", tmp_path / "c.md"])

    assert located.report == frozenset()
    assert located.notes == ("b.md is skipped: `exclude` leaves it out", "c.md is skipped: `include` leaves it out")


def test_named_changelog_is_skipped_with_a_note(tmp_path: Path) -> None:
    write(tmp_path, ".git/HEAD", "CHANGELOG.md")

    assert locate([tmp_path / "CHANGELOG.md"]).notes == (
        "CHANGELOG.md is skipped: it is about the repository, no part of the list",
    )


def test_named_link_out_of_the_list_is_reported_on(tmp_path: Path) -> None:
    write(tmp_path, "secret.md", "list/litlint.toml")
    (tmp_path / "list/a.md").symlink_to(tmp_path / "secret.md")

    assert seen(locate([tmp_path / "list/a.md"])) == (tmp_path / "list", ["a.md"])


def test_text_has_the_list_of_the_file_that_it_would_be(tmp_path: Path) -> None:
    write(tmp_path, "litlint.toml", "a.md")

    located = locate_text(tmp_path / "sub/new.md")

    assert seen(located) == (tmp_path, ["sub/new.md"])


def test_text_that_the_configuration_leaves_out_is_skipped_with_a_note(tmp_path: Path) -> None:
    (tmp_path / "litlint.toml").write_text('exclude = ["drafts/"]\n', encoding="utf-8")

    located = locate_text(tmp_path / "drafts/new.md")

    assert (located.report, located.notes) == (
        frozenset(),
        ("drafts/new.md is skipped: `exclude` leaves it out",),
    )


def test_place_of_duplicates_that_no_file_has_is_noted(tmp_path: Path) -> None:
    write(tmp_path, "a.md")
    text = 'duplicates.pairs = [{ places = ["a.md#News", "weekly/*.md#Papers"] }]\n'
    (tmp_path / "litlint.toml").write_text(text, encoding="utf-8")

    assert locate([tmp_path]).notes == ("duplicates.pairs[0].places: 'weekly/*.md' matches no file of the list",)
