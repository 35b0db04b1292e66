"""A rule that is not loaded, for want of what it needs, would have found nothing."""

from collections.abc import Iterator
from functools import cache

import pytest
from support.rules import case_facts, case_list, config_of

from linter.engine.reading import read_page
from linter.rules.base import Case, FileRule, ListRule, Rule
from linter.rules.context import Page, PaperList
from linter.rules.index import index
from linter.rules.material import Material
from linter.rules.registry import records
from linter.text.source import Source

RULES = [record.load() for record in records().values()]
CHOOSY = [rule for rule in RULES if rule.needs is not Material.ANY]


@cache
def lists() -> tuple[tuple[Page, PaperList], ...]:
    """The page and the list of every case of every rule, as it is before a repair."""
    return tuple(read(rule, case) for rule in RULES for case in rule.all_cases())


def read(rule: type[Rule], case: Case) -> tuple[Page, PaperList]:
    text, config = case.unmarked()[0] or case.good, config_of(rule, case)
    page = read_page(Source(case.file, text), config, case.today, case_facts(case))
    return page, PaperList({page.name: index(page)}, case_list(case, text), config.options)


def lacking(material: Material, kind: type[Page] | type[PaperList]) -> Iterator[Page | PaperList]:
    for either in lists():
        yield from (one for one in either if isinstance(one, kind) and not one.holds(material))


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.code) for rule in CHOOSY])
def test_rule_finds_nothing_where_there_is_none_of_what_it_needs(rule: type[Rule]) -> None:
    kind = PaperList if issubclass(rule, ListRule) else Page
    without = list(lacking(rule.needs, kind))

    assert without
    assert [found for one in without for found in rule().check(one)] == []  # type: ignore[attr-defined]


def test_every_material_is_in_some_page_or_list() -> None:
    held = {material for either in lists() for one in either for material in Material if one.holds(material)}

    assert held == set(Material)


def test_rules_that_no_page_is_handed_to_are_the_engine_s_own() -> None:
    codes = {rule.code for rule in RULES if not issubclass(rule, FileRule | ListRule)}

    assert codes == {"IO001", "SUP001", "SUP002"}
