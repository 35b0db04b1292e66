"""One defect of each rule, planted into clean lists of every style: it is found at its place, and nothing else is."""

from datetime import date

import pytest
from support.made_up import made_list, main_file
from support.plants import PLANTS, Plant

from linter.config.load import from_toml
from linter.engine.files.lists import MemoryList
from linter.engine.run import check
from linter.rules.registry import records
from linter.text.source import Source

TODAY = date(2026, 1, 15)

PLANTED = [
    pytest.param(plant, style, id=f"{plant.code}-{number}-{style}")
    for number, plant in enumerate(PLANTS)
    for style in plant.styles
    if plant.code in records()
]


@pytest.mark.parametrize(("plant", "style"), PLANTED)
def test_planted_defect_is_found_where_it_is_and_alone(plant: Plant, style: str) -> None:
    files = made_list(style)
    name = plant.file or main_file(files)
    planted = plant.planted(files[name])
    assert planted, "there is no such place"
    files[name], places = planted
    config = from_toml(plant.config, "litlint.toml").with_selection(extend_select=(plant.code,))
    found = check(MemoryList(files), config, today=TODAY).findings
    source = Source(name, files[name])
    rows = {source.row(one.span.start) for one in found if one.code == plant.code}
    others = {(one.code, one.message) for one in found if one.code not in {plant.code, *plant.beside}}

    assert rows == {source.row(place) for place in places}
    assert "*" in plant.beside or others == set()
