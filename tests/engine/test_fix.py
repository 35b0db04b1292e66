"""Repairs: in rounds, whole, and never at the price of a paper."""

from datetime import date

import pytest

from linter.config.model import Config
from linter.engine.files.lists import MemoryList
from linter.engine.fix import Fixed, fix
from linter.errors import LitlintError

pytestmark = pytest.mark.usefixtures("stubs")

TODAY = date(2026, 1, 15)


def fixed(files: dict[str, str], *, report: set[str] | None = None, unsafe: bool = False, select: str = "") -> Fixed:
    config = Config().with_selection(extend_select=[select] if select else [])
    return fix(MemoryList(files), config, report=report, unsafe=unsafe, today=TODAY)


def test_new_texts_and_what_is_left_are_given() -> None:
    done = fixed({"a.md": "bad ugly\n", "b.md": "good\n"})

    assert dict(done.texts) == {"a.md": "good ugly\n"}
    assert dict(done.before) == {"a.md": "bad ugly\n"}
    assert [one.code for one in done.result.findings] == ["TST003"]


def test_repair_that_makes_room_for_another_takes_a_round() -> None:
    assert fixed({"a.md": "worse\n"}).texts == {"a.md": "good\n"}


def test_only_files_reported_on_are_repaired() -> None:
    assert fixed({"a.md": "bad\n", "b.md": "bad\n"}, report={"b.md"}).texts == {"b.md": "good\n"}


def test_suppressed_findings_are_not_repaired() -> None:
    assert fixed({"a.md": "bad <!-- litlint: ignore[TST001] -->\n"}).texts == {}


def test_rules_that_do_not_run_repair_nothing() -> None:
    done = fix(MemoryList({"a.md": "bad\n"}), Config(ignore=("TST001",)), today=TODAY)

    assert done.texts == {}


def test_unsafe_repairs_must_be_asked_for() -> None:
    assert fixed({"a.md": "risky\n"}).texts == {}
    assert fixed({"a.md": "risky\n"}, unsafe=True).texts == {"a.md": "tame\n"}


def test_repairs_of_rules_that_are_declared_safe_are_not_asked_for() -> None:
    done = fix(MemoryList({"a.md": "risky\n"}), Config(extend_safe_fixes=("TST",)), today=TODAY)

    assert done.texts == {"a.md": "tame\n"}


def test_line_ends_and_byte_order_mark_stay() -> None:
    assert fixed({"a.md": "\ufeffbad\r\nend\r\n"}).texts == {"a.md": "\ufeffgood\r\nen\r\nd\r\n"}


def test_repairs_that_do_not_settle_are_an_error_that_names_the_rules() -> None:
    with pytest.raises(LitlintError, match="fixes do not settle in 10 rounds: TST004"):
        fixed({"a.md": "ping\n"}, select="TST004")


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://arxiv.org/abs/2309.12307v2", "arXiv:2309.12307"),
        ("https://doi.org/10.1145/3292500", "doi:10.1145/3292500"),
        ("https://openreview.net/forum?id=abc", "openreview.net/forum?id=abc"),
    ],
)
def test_file_whose_repair_would_lose_a_paper_is_left_as_it_was(url: str, name: str) -> None:
    done = fixed({"a.md": f"bad lose <{url}>\n", "b.md": "bad\n"}, select="TST005")

    assert done.texts == {"b.md": "good\n"}
    assert done.refused == (f"a.md is left as it was: the fixes of TST001, TST005 would lose {name}",)
    assert [one.code for one in done.result.findings] == ["TST001", "TST005"]


def test_link_to_no_paper_may_go() -> None:
    assert fixed({"a.md": "lose <https://example.org>\n"}, select="TST005").texts == {"a.md": "lost\n"}


def test_file_whose_repair_would_add_a_paper_is_left_as_it_was() -> None:
    done = fixed({"a.md": "invent\n"}, select="TST006")

    assert done.texts == {}
    assert done.refused == ("a.md is left as it was: the fixes of TST006 would add arXiv:2309.12307",)


def test_repaired_address_may_name_a_paper() -> None:
    text = "[a](htttps://arxiv.org/pdf/2309.12307)\n"

    assert fixed({"a.md": text}).texts == {"a.md": text.replace("htttps", "https")}


def test_refused_file_does_not_come_back_in_a_later_round() -> None:
    done = fixed({"a.md": "invent worse\n", "b.md": "worse\n"}, select="TST006")

    assert dict(done.texts) == {"b.md": "good\n"}
    assert len(done.refused) == 1


def test_each_round_answers_for_the_papers_of_the_one_before() -> None:
    text = "[a](htttps://dl.acm.org/doi/10.1145/3.4) worse\n"

    done = fixed({"a.md": text})

    assert done.texts == {"a.md": "[a](https://dl.acm.org/doi/10.1145/3.4) good\n"}
    assert done.refused == ()


@pytest.mark.parametrize("code", ["DUP001", "XYZ001"])
def test_many_codes_that_do_nothing_are_all_removed(code: str) -> None:
    text = f"# Lamps\n\n<!-- litlint: ignore[{','.join([code] * 200)}] -->\n\nText.\n"

    assert fix(MemoryList({"a.md": text}), Config(), today=date(2026, 1, 15)).texts == {"a.md": "# Lamps\n\n\nText.\n"}
