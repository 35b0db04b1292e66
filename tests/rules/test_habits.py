"""What a list usually does, gathered from all of its files before any is judged."""

import pytest

from linter.config.model import Config
from linter.engine.files.lists import MemoryList
from linter.engine.fix import fix
from linter.engine.run import check

SELECTED = Config(select=("ARX014",))


def entries(form: str, *numbers: int) -> str:
    return "".join(f"- **T{number}** [paper](https://arxiv.org/{form}/2309.1{number:04})\n" for number in numbers)


@pytest.mark.parametrize(
    ("files", "wanted"),
    [
        ({"a.md": entries("abs", 1, 2, 3, 4), "b.md": entries("pdf", 5)}, ["b.md"]),
        ({"a.md": entries("pdf", 1), "b.md": entries("abs", 2, 3), "c.md": entries("abs", 4, 5)}, ["a.md"]),
        ({"a.md": entries("abs", 1, 2, 3), "b.md": entries("pdf", 5)}, []),
        ({"a.md": entries("abs", 1, 2, 3), "b.md": entries("pdf", 4, 5)}, []),
    ],
)
def test_habit_is_that_of_the_whole_list(files: dict[str, str], wanted: list[str]) -> None:
    assert [found.file for found in check(MemoryList(files), SELECTED).findings] == wanted


def test_habit_is_known_where_one_file_alone_is_reported_on() -> None:
    files = {"a.md": entries("abs", 1, 2, 3, 4), "b.md": entries("pdf", 5)}

    assert len(check(MemoryList(files), SELECTED, report={"b.md"}).findings) == 1


def test_fixes_that_make_a_habit_are_followed_by_those_that_it_asks_for() -> None:
    mended = entries("abs", 1, 2, 3, 4).replace("https://arxiv.org", "https://www.alphaxiv.org")
    files = {"a.md": entries("pdf", 5), "b.md": mended}
    fixed = fix(MemoryList(files), Config(select=("ARX011", "ARX014")))

    assert fixed.texts == {"a.md": entries("abs", 5), "b.md": entries("abs", 1, 2, 3, 4)}
    assert fixed.result.findings == ()
