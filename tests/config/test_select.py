"""Which rules run."""

import pytest

from linter.config import select
from linter.config.model import Config
from linter.config.select import Selection
from linter.errors import UsageError

RULES = ("ARX001", "ARX002", "ARX003", "BIB001", "BIB008")
DEFAULT = frozenset(RULES) - {"BIB008"}


@pytest.fixture(autouse=True)
def rules(monkeypatch: pytest.MonkeyPatch) -> None:
    def matching(selector: str) -> tuple[str, ...]:
        return RULES if selector == "ALL" else tuple(code for code in RULES if code.startswith(selector))

    monkeypatch.setattr(select, "matching", matching)


def test_nothing_said_keeps_what_is_below() -> None:
    assert Selection().applied_to(DEFAULT) == DEFAULT


def test_select_replaces_what_is_below() -> None:
    assert Selection(select=("ARX002",)).applied_to(DEFAULT) == {"ARX002"}


def test_prefix_selects_rules_that_are_off_by_default() -> None:
    assert Selection(select=("BIB",)).applied_to(DEFAULT) == {"BIB001", "BIB008"}


def test_all_selects_all() -> None:
    assert Selection(select=("ALL",)).applied_to(DEFAULT) == set(RULES)


def test_extend_select_adds() -> None:
    assert Selection(extend_select=("BIB008",)).applied_to(DEFAULT) == set(RULES)


def test_ignore_takes_away() -> None:
    assert Selection(ignore=("ARX",)).applied_to(DEFAULT) == {"BIB001"}


def test_longer_selector_wins_over_an_ignored_prefix() -> None:
    assert Selection(extend_select=("ARX002",), ignore=("ARX",)).applied_to(DEFAULT) == {"ARX002", "BIB001"}


def test_longer_ignored_selector_wins_over_a_selected_prefix() -> None:
    assert Selection(select=("ARX",), ignore=("ARX00", "ARX002")).applied_to(DEFAULT) == set()


def test_ignored_wins_of_two_equal_selectors() -> None:
    assert Selection(select=("ARX",), extend_ignore=("ARX",)).applied_to(DEFAULT) == set()


def test_select_of_nothing_runs_nothing() -> None:
    assert Selection(select=()).applied_to(DEFAULT) == set()


def test_command_line_is_laid_over_the_configuration() -> None:
    config = Config(select=("ARX",), ignore=("ARX001",)).with_selection(extend_select=["BIB001"], ignore=["ARX002"])

    assert config.codes == {"ARX003", "BIB001"}


def test_selected_on_the_command_line_runs_though_the_configuration_ignores_it() -> None:
    assert Config(ignore=("ARX001",)).with_selection(select=["ARX001"]).codes == {"ARX001"}


def test_unknown_selector_on_the_command_line_is_named() -> None:
    with pytest.raises(UsageError, match="--ignore: no rule is called 'XYZ'"):
        Config().with_selection(ignore=["XYZ"])
