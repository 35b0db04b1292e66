"""The configuration that `litlint init` makes of a list: what the list does is declared, and defects stay defects."""

from datetime import date

import pytest
from support.made_up import STYLES, made_list, main_file
from support.plants import PLANTS, Plant

from linter.config.load import from_toml
from linter.engine.files.lists import MemoryList
from linter.engine.run import check
from linter.rules.registry import records
from linter.tasks.init.draft import draft
from linter.text.source import Source

TODAY = date(2026, 1, 15)
# One of each rule: it is the configuration that is tried here, not the rule.
FIRST = {plant.code: plant for plant in reversed(PLANTS) if not plant.config and "*" not in plant.beside}
PLANTED = [pytest.param(plant, plant.styles[0], id=code) for code, plant in FIRST.items() if code in records()]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("seed", [1, 2])
def test_nothing_is_found_in_a_clean_list_with_its_own_configuration(style: str, seed: int) -> None:
    papers = MemoryList(made_list(style, seed=seed))
    drafted = draft(papers, TODAY)
    found = check(papers, from_toml(drafted.text, "litlint.toml"), today=TODAY).findings

    assert [(one.code, one.message) for one in found] == []
    assert drafted.findings == ()


@pytest.mark.parametrize("style", STYLES)
def test_asking_twice_gives_the_same(style: str) -> None:
    files = made_list(style)
    first = draft(MemoryList(files), TODAY)

    assert draft(MemoryList(dict(reversed(files.items()))), TODAY) == first


@pytest.mark.parametrize(("plant", "style"), PLANTED)
def test_defect_is_no_habit(plant: Plant, style: str) -> None:
    files = made_list(style)
    name = plant.file or main_file(files)
    planted = plant.planted(files[name])
    assert planted, "there is no such place"
    files[name], places = planted
    papers = MemoryList(files)
    config = from_toml(draft(papers, TODAY).text, "litlint.toml")
    found = check(papers, config.with_selection(extend_select=(plant.code,)), today=TODAY).findings
    source = Source(name, files[name])
    rows = [(source.row(one.span.start), source.row(one.span.end)) for one in found if one.code == plant.code]

    assert [place for place in places if not any(top <= source.row(place) <= end for top, end in rows)] == []
