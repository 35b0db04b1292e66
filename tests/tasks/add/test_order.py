"""Where among a section's entries a new one stands: by the declared order, else by that which its neighbours have."""

from pathlib import Path

import pytest
from support.adding import Scratch, lines

from linter.errors import UsageError

NEWEST, OLDEST = '[entries]\norder = "newest-first"\n', '[entries]\norder = "oldest-first"\n'


def bullets(*ids: str) -> str:
    return "".join(f"- [Lantern of {one}](https://arxiv.org/abs/{one})\n" for one in ids)


def listed(tmp_path: Path, text: str, new: str = "2404.98765", config: str = "", title: str = "New") -> list[str]:
    """The ids of a section after a paper was added to it."""
    scratch = Scratch.of(tmp_path, {"README.md": f"# Lanterns\n\n{text}", "litlint.toml": config})
    citation = f"@misc{{a, title={{{title} Lanterns}}, eprint={{{new}}}, archivePrefix={{arXiv}}}}"
    scratch.write(scratch.added(citation, section="Lamps"))
    entries = [entry for entry in scratch.entries() if entry.section.title == "Lamps"]
    return [entry.arxiv.base for entry in entries if entry.arxiv]


@pytest.mark.parametrize(
    ("config", "before", "wanted"),
    [
        (NEWEST, ["2405.10001", "2403.10001"], ["2405.10001", "2404.98765", "2403.10001"]),
        (OLDEST, ["2403.10001", "2405.10001"], ["2403.10001", "2404.98765", "2405.10001"]),
        (NEWEST, ["2403.10001"], ["2404.98765", "2403.10001"]),
        (NEWEST, ["2405.10001"], ["2405.10001", "2404.98765"]),
        ('[entries]\norder = "appended"\n', ["2405.10001", "2403.10001"], ["2405.10001", "2403.10001", "2404.98765"]),
    ],
)
def test_declared_order(tmp_path: Path, config: str, before: list[str], wanted: list[str]) -> None:
    assert listed(tmp_path, f"## Lamps\n\n{bullets(*before)}", config=config) == wanted


def test_alphabetical_order(tmp_path: Path) -> None:
    text = "".join(
        f"- [{name} Lanterns](https://arxiv.org/abs/2401.1000{place})\n" for place, name in enumerate(["Amber", "Tall"])
    )
    config = '[entries]\norder = "alphabetical"\n'

    assert listed(tmp_path, f"## Lamps\n\n{text}", config=config) == ["2401.10000", "2404.98765", "2401.10001"]


@pytest.mark.parametrize(
    ("before", "wanted"),
    [
        (["2412.1", "2409.1", "2402.1", "2401.1"], 2),
        (["2401.1", "2402.1", "2409.1", "2412.1"], 2),
        (["2401.1", "2412.1", "2402.1", "2409.1"], 4),
    ],
)
def test_order_that_neighbours_have(tmp_path: Path, before: list[str], wanted: int) -> None:
    ids = [f"{one}0001" for one in before]

    assert listed(tmp_path, f"## Lamps\n\n{bullets(*ids)}").index("2404.98765") == wanted


def test_order_of_the_file_where_the_section_has_too_few(tmp_path: Path) -> None:
    rest = bullets(*(f"24{month:02}.20001" for month in range(12, 5, -1)))

    assert listed(tmp_path, f"## Lamps\n\n{bullets('2401.10001')}\n## Oil\n\n{rest}") == ["2404.98765", "2401.10001"]


@pytest.mark.parametrize(("first", "second", "wanted"), [("2409", "2401", 1), ("2401", "2409", 1), ("2312", "2301", 0)])
def test_order_of_two_is_kept_where_nothing_else_tells(tmp_path: Path, first: str, second: str, wanted: int) -> None:
    text = f"## Lamps\n\n{bullets(f'{first}.10001', f'{second}.10001')}"

    assert listed(tmp_path, text).index("2404.98765") == wanted


def test_papers_of_one_month_stand_by_their_ids_where_the_others_do(tmp_path: Path) -> None:
    text = f"## Lamps\n\n{bullets('2404.20003', '2404.20002', '2404.20001', '2403.10001')}"

    assert listed(tmp_path, text, "2404.20002"[:-1] + "9", NEWEST)[0] == "2404.20009"
    assert listed(tmp_path / "x", text, "2404.10009", NEWEST)[3] == "2404.10009"


def test_numbers_typed_by_hand_count_on(tmp_path: Path) -> None:
    items = "".join(f"{n}. [Lantern {n}](https://arxiv.org/abs/24{13 - n:02}.10001)\n" for n in range(1, 12))
    scratch = Scratch.of(tmp_path, {"README.md": f"# T\n\n## Lamps\n\n{items}", "litlint.toml": NEWEST})
    added = scratch.added("@misc{a, title={New Lanterns}, eprint={2404.98765}}", section="Lamps")
    numbers = [line.split(".")[0] for line in added.after["README.md"].splitlines()[4:]]

    assert numbers == [str(number) for number in range(1, 13)]


def test_comment_above_a_neighbour_stays_with_it(tmp_path: Path) -> None:
    text = (
        f"# T\n\n## Lamps\n\n{bullets('2405.10001')}\n<!-- litlint: ignore[ARX012] a post -->\n"
        "- [Post](https://a.example/post) 2023\n"
    )
    scratch = Scratch.of(tmp_path, {"README.md": text, "litlint.toml": NEWEST})
    added = scratch.added("@misc{a, title={New Lanterns}, eprint={2404.98765}}", section="Lamps")
    after = added.after["README.md"]

    assert lines(added, "README.md", "- ") == []
    assert "a post -->\n- [Post]" in after


@pytest.mark.parametrize("ends", ["\r\n", "\n"])
def test_line_ends_stay(tmp_path: Path, ends: str) -> None:
    text = f"# T\n\n## Lamps\n\n{bullets('2405.10001', '2403.10001')}".replace("\n", ends)
    scratch = Scratch.of(tmp_path, {"README.md": text})
    after = scratch.added("@misc{a, title={New Lanterns}, eprint={2404.98765}}", section="Lamps").after["README.md"]

    assert after.count("\n") == after.count(ends) == text.count(ends) + 1


def test_groups_that_something_parts_are_not_guessed_between(tmp_path: Path) -> None:
    text = f"## Lamps\n\nOld ones:\n\n{bullets('2301.10001')}\nNew ones:\n\n{bullets('2405.10001')}"

    with pytest.raises(UsageError, match="its entries in several groups"):
        listed(tmp_path, text)


def test_item_that_is_no_paper_parts_nothing(tmp_path: Path) -> None:
    text = f"## Lamps\n\n{bullets('2301.10001')}- Lamps are bright.\n{bullets('2303.10001')}"

    assert listed(tmp_path, text) == ["2301.10001", "2303.10001", "2404.98765"]
