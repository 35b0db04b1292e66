"""Where a configuration is wrong."""

from pathlib import Path

import pytest

from linter.config.load import load
from linter.errors import ConfigError
from linter.server.complaints import diagnostics
from linter.server.state import Complaint


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("\nfail-on = 1\n", 1),
        ("[entries]\n\ntags = 1\n", 2),
        ("[arxiv]\nlink-form = 'x'\n", 1),
        ("[[taxonomy]]\narea = 'a'\nsections = []\nfile = 1\n", 3),
        ("[[kinds]]\nname = 'a'\n[[kinds]]\nname = 1\n", 0),
        # Which of the two is meant only a parser of TOML with places could say.
        ("[[taxonomy]]\narea = 'a'\nfile = 'a.md'\n[[taxonomy]]\narea = 'b'\nfile = 1\n", 0),
        ("a = 1\na = 2\n", 1),
        ("a = ]\n", 0),
    ],
)
def test_line_is_that_of_the_key_where_this_is_certain(tmp_path: Path, text: str, row: int) -> None:
    file = tmp_path / "litlint.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as error:
        load(file)

    found = diagnostics(Complaint(str(error.value), file), file)

    assert {one.range.start.line for one in found} == {row}
    assert not any(one.message.startswith(str(tmp_path)) for one in found)


def test_each_problem_is_told_at_its_own_line(tmp_path: Path) -> None:
    file = tmp_path / "litlint.toml"
    file.write_text("fail-on = 1\nx = 2\n", encoding="utf-8")
    with pytest.raises(ConfigError) as error:
        load(file)

    assert sorted(one.range.start.line for one in diagnostics(Complaint(str(error.value), file), file)) == [0, 1]


def test_file_that_is_gone_has_its_first_line(tmp_path: Path) -> None:
    (found,) = diagnostics(Complaint("x = 1: wanted more", tmp_path / "x"), tmp_path / "x")

    assert found.range.start.line == 0
