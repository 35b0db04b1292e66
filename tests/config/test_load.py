"""Configuration files: which is in force, what they say, and what is said of wrong ones."""

from pathlib import Path

import pytest

from linter.config.load import find_config, from_toml, load
from linter.config.model import Config
from linter.diagnostics import Severity
from linter.errors import ConfigError
from linter.rules.arxiv.options import ArxivOptions
from linter.rules.categories.options import TaxonomyOptions


def written(path: Path, text: str = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def complaint(text: str, name: str = "litlint.toml") -> str:
    with pytest.raises(ConfigError) as caught:
        from_toml(text, name)
    return str(caught.value)


def test_own_file_is_found_from_a_folder_below(tmp_path: Path) -> None:
    wanted = written(tmp_path / "litlint.toml")
    (tmp_path / "papers/new").mkdir(parents=True)

    assert find_config(tmp_path / "papers/new") == wanted


def test_nearest_file_wins(tmp_path: Path) -> None:
    written(tmp_path / "litlint.toml")
    wanted = written(tmp_path / "papers/litlint.toml")

    assert find_config(tmp_path / "papers") == wanted


def test_own_file_wins_beside_pyproject(tmp_path: Path) -> None:
    written(tmp_path / "pyproject.toml", "[tool.litlint]\n")
    wanted = written(tmp_path / "litlint.toml")

    assert find_config(tmp_path) == wanted


def test_pyproject_without_our_table_is_passed_over(tmp_path: Path) -> None:
    wanted = written(tmp_path / "litlint.toml")
    written(tmp_path / "code/pyproject.toml", "[tool.other]\n")

    assert find_config(tmp_path / "code") == wanted


def test_empty_table_in_pyproject_counts(tmp_path: Path) -> None:
    wanted = written(tmp_path / "pyproject.toml", "[tool.litlint]\n")

    assert find_config(tmp_path) == wanted


def test_configuration_around_a_git_work_tree_does_not_govern_it(tmp_path: Path) -> None:
    written(tmp_path / "litlint.toml")
    (tmp_path / "stranger/.git").mkdir(parents=True)

    assert find_config(tmp_path / "stranger") is None


@pytest.mark.parametrize("has_repository", [True, False])
@pytest.mark.parametrize("name", ["litlint.toml", "pyproject.toml"])
def test_link_out_of_the_repository_is_refused(tmp_path: Path, name: str, *, has_repository: bool) -> None:
    (tmp_path / "secret.toml").write_text("[tool.litlint]\ntoken = 1\n")
    (tmp_path / "list").mkdir()
    if has_repository:
        (tmp_path / "list" / ".git").mkdir()
    (tmp_path / "list" / name).symlink_to(tmp_path / "secret.toml")

    with pytest.raises(ConfigError, match=f"{name}: is a link out of .*--config") as refused:
        find_config(tmp_path / "list")
    assert "token" not in str(refused.value)


def test_link_within_the_repository_is_followed(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "shared.toml").write_text("")
    (tmp_path / "list").mkdir()
    (tmp_path / "list" / "litlint.toml").symlink_to(tmp_path / "shared.toml")

    assert find_config(tmp_path / "list") == tmp_path / "list" / "litlint.toml"


def test_table_of_pyproject_is_read(tmp_path: Path) -> None:
    path = written(tmp_path / "pyproject.toml", '[tool.litlint.arxiv]\nlink-form = "pdf"\n')

    assert load(path).arxiv == ArxivOptions("pdf")


def test_empty_file_is_the_default() -> None:
    assert from_toml("", "litlint.toml") == Config()


def test_every_kind_of_value_is_taken() -> None:
    config = from_toml(
        """
        include = ["README.md", "methods/**/*.md"]
        fail-on = "error"
        max-file-size = "2 MB"
        required-sections = { "README.md" = ["Contents"] }

        [entries]
        tags = ["READ", "UNREAD"]

        [bibtex]
        indent = 4

        [[taxonomy]]
        area = "methods"
        file = "methods/sparse.md"
        sections = ["Fixed Patterns", "Fixed Patterns > Strided"]
        keywords = { "Fixed Patterns" = ["window"] }
        """,
        "litlint.toml",
    )

    assert config.include == ("README.md", "methods/**/*.md")
    assert config.fail_on is Severity.ERROR
    assert config.required_sections == {"README.md": ("Contents",)}
    assert config.bibtex.indent == 4
    assert config.options[TaxonomyOptions].files[0].keywords == {"Fixed Patterns": ("window",)}


def test_value_is_the_same_when_it_was_validated_before() -> None:
    text = 'exclude = ["drafts/"]\n[[taxonomy]]\narea = "a"\nfile = "f.md"\nsections = []\n'

    assert from_toml(text, "litlint.toml") == from_toml(text, "litlint.toml")


def test_unknown_key_is_named_with_what_is_allowed() -> None:
    assert complaint("[formatting]\nblank_lines = 1\n") == (
        "litlint.toml: unknown key formatting.blank_lines = 1; the nearest is blank-lines, and allowed are blank-lines"
    )


def test_unknown_choice_is_named_with_what_is_allowed() -> None:
    assert complaint('fail-on = "never"\n') == ('litlint.toml: fail-on = "never": wanted "info", "warning" or "error"')


def test_wrong_type_is_named_with_what_is_allowed() -> None:
    assert complaint("[bibtex]\nindent = true\n") == "litlint.toml: bibtex.indent = true: wanted a whole number"


def test_wrong_item_of_a_list_is_named_by_its_place() -> None:
    assert complaint('include = ["a.md", 3]\n') == "litlint.toml: include[1] = 3: wanted a text"


def test_value_that_fits_no_member_of_a_union_is_named_once() -> None:
    assert complaint("max-file-size = 1.5\n") == "litlint.toml: max-file-size = 1.5: wanted a whole number or a text"


def test_missing_key_is_named() -> None:
    assert complaint('[[taxonomy]]\narea = "methods"\nsections = []\n') == (
        "litlint.toml: taxonomy[0]: lacks the key file"
    )


def test_date_is_no_text() -> None:
    assert complaint("include = [2026-01-15]\n") == 'litlint.toml: include[0] = "2026-01-15": wanted a text'


def test_all_wrong_keys_are_named_at_once() -> None:
    lines = complaint('fail-on = "never"\n[bibtex]\nindent = "two"\n').splitlines()

    assert len(lines) == 2


def test_size_must_be_one() -> None:
    assert complaint('max-file-size = "5XB"\n') == (
        "litlint.toml: max-file-size = '5XB': wanted a number of bytes, or one with KB, MB or GB"
    )


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('select = ["XYZ"]', "select"),
        ('extend-select = ["XYZ"]', "extend-select"),
        ('ignore = ["XYZ"]', "ignore"),
        ('severity = { XYZ = "info" }', "severity"),
        ('per-file-ignores = { "a.md" = ["XYZ"] }', "per-file-ignores.a.md"),
    ],
)
def test_selector_of_no_rule_is_named(text: str, key: str) -> None:
    assert complaint(text).startswith(f"litlint.toml: {key}: no rule is called 'XYZ'")


def test_text_that_is_no_toml_is_said_to_be_none() -> None:
    assert complaint("= 1").startswith("litlint.toml: not TOML: ")


def test_named_pyproject_without_our_table_is_an_error() -> None:
    assert complaint("", "pyproject.toml") == "pyproject.toml: has no [tool.litlint]"


def test_file_that_is_not_utf8_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "litlint.toml"
    path.write_bytes(b"\xff")

    with pytest.raises(ConfigError, match="not UTF-8"):
        load(path)


def test_number_of_blank_lines_is_at_least_one() -> None:
    with pytest.raises(ConfigError, match=r"formatting\.blank-lines = 0: wanted a number from 1 on"):
        from_toml("[formatting]\nblank-lines = 0\n", "litlint.toml")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("groups = [['a.md']]", 'duplicates.groups: only beside unique-within = "group"'),
        ("unique-within = 'group'", 'duplicates.unique-within = "group": wanted beside it the groups'),
        ("unique-within = 'page'", 'duplicates.unique-within = "page": wanted "section", "file", "group" or "list"'),
        ("pairs = [{ places = ['a.md'] }]", "duplicates.pairs[0].places: wanted two places, not 1"),
        ("pairs = [{ places = ['a.md', ' # '] }]", "' # ' names neither files nor a section"),
        ("pairs = [{ places = ['a.md', '!b.md'] }]", "'!b.md' names what is left out, not a place"),
        ("pairs = [{ places = ['a', 'a '], repeat = 'required' }]", "wanted two places that differ"),
        ("pairs = [{ places = ['a', 'b'], repeat = 'never' }]", 'repeat = "never": wanted "allowed" or "required"'),
    ],
)
def test_scopes_of_duplicates_that_cannot_be_meant_are_named(text: str, wanted: str) -> None:
    assert wanted in complaint(f"[duplicates]\n{text}")
