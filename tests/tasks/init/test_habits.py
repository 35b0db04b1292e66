"""What a whole list does is its habit and is declared; what one entry of it does is a defect and is reported."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from support.made_up import made_list, main_file

from linter.config.load import from_toml
from linter.config.model import Config
from linter.engine.files.lists import MemoryList
from linter.engine.run import check
from linter.tasks.init.draft import draft

TODAY = date(2026, 1, 15)
Change = Callable[[str], str]


def replaced(pattern: str, by: str) -> Change:
    return lambda text: re.sub(pattern, by, text, flags=re.MULTILINE)


# The style of a list, what is done to all of it, and the rules that would report that.
HABITS = {
    "PDF links": ("titled", replaced(r"/abs/", "/pdf/"), ""),
    "versions": ("linked", replaced(r"(/abs/[\d.]+)", r"\1v2"), "ARX003"),
    "http": ("numbered", replaced("https://arxiv", "http://arxiv"), "ARX002"),
    "mirrors": ("linked", replaced("https://arxiv.org/abs", "https://www.alphaxiv.org/abs"), "ARX011"),
    "two blanks behind each entry": ("titled", replaced(r"(\[\[Code\]\].*)$", r"\1  "), "FMT002"),
    "two blanks behind each title": ("headings", replaced(r"^(### .*)$", r"\1  "), "FMT002"),
    "wide gaps above headings": ("numbered", replaced(r"^(## )", r"\n\n\n\1"), "FMT004"),
    "wide gaps everywhere": ("headings", replaced(r"\n\n", "\n\n\n\n"), "FMT004"),
    "titles that end in a stop": ("headings", replaced(r"^(### .*)$", r"\1."), "FMT012"),
    "levels left out": ("linked", replaced(r"^## ", "#### "), "FMT005"),
    "a place for later in each section": ("linked", replaced(r"^(## .*)$", r"\1\n\n### Later\n\n### Papers"), "STR006"),
    "sections on the first level": ("linked", replaced(r"^## ", "# "), "FMT006"),
    "values in quotes": ("headings", replaced(r"=\{(.*)\}(,?)$", r'="\1"\2'), ""),
    "citations with wide margins": ("headings", replaced(r"^  (\w+=)", r"      \1"), ""),
    "a comma behind the last field": ("headings", replaced(r"(archivePrefix=\{arXiv\})", r"\1,"), ""),
    "code before papers": ("titled", replaced(r"(\[\[Paper\]\]\S+) (\[\[Code\]\]\S+)", r"\2 \1"), ""),
    "no link to a paper": ("headings", replaced(r"^paper link: .*\n\n", ""), "ARX012"),
    "badges without a target": (
        "numbered",
        replaced(r"(\[!\[GitHub Repo stars\]\([^)]*\)\])\([^)]*\)", r"\1()"),
        "LNK001",
    ),
    "marks beside titles": ("headings", replaced(r"^(### .*)$", r"\1 [`UNREAD`]"), ""),
}


def found_in(files: dict[str, str], config: Config) -> set[str]:
    return {one.code for one in check(MemoryList(files), config, today=TODAY).findings}


def own_config(files: dict[str, str]) -> Config:
    return from_toml(draft(MemoryList(files), TODAY).text, "litlint.toml")


@pytest.mark.parametrize(("style", "change", "code"), HABITS.values(), ids=HABITS)
def test_habit_is_not_reported(style: str, change: Change, code: str) -> None:
    files = {name: change(text) for name, text in made_list(style).items()}
    changed = [name for name, text in made_list(style).items() if text != files[name]]

    assert changed, "nothing is changed"
    assert found_in(files, Config()) == ({code} if code else set())
    assert found_in(files, own_config(files)) == set()


@pytest.mark.parametrize(
    ("style", "pattern", "by", "code"),
    [
        ("titled", r"/abs/", "/pdf/", "ARX014"),
        ("linked", r"(/abs/[\d.]+)", r"\1v2", "ARX003"),
        ("numbered", "https://arxiv", "http://arxiv", "ARX002"),
        ("titled", r"(\[\[Code\]\].*)$", r"\1  ", "FMT002"),
        ("headings", r"^(### .*)$", r"\1.", "FMT012"),
        ("headings", r"^  (title=)", r"      \1", "BIB010"),
        ("titled", r"(\[\[Paper\]\]\S+) (\[\[Code\]\]\S+)", r"\2 \1", "FMT009"),
    ],
)
def test_what_one_entry_does_is_reported(style: str, pattern: str, by: str, code: str) -> None:
    files = made_list(style)
    name = main_file(files)
    files[name] = re.sub(pattern, by, files[name], count=1, flags=re.MULTILINE)

    assert found_in(files, own_config(files)) == {code}


def test_exception_to_a_habit_is_reported() -> None:
    files = {name: text.replace("/abs/", "/pdf/") for name, text in made_list("titled").items()}
    files["README.md"] = files["README.md"].replace("/pdf/", "/abs/", 1)
    (found,) = check(MemoryList(files), own_config(files), today=TODAY).findings

    assert (found.code, found.message) == ("ARX014", "link leads to the paper's abstract, the list is to link its PDF")
