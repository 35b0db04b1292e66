"""Suppressions: what they silence, and what is said of idle ones."""

from datetime import date

import pytest

from linter.config.model import Config
from linter.diagnostics import Diagnostic
from linter.engine.files.lists import MemoryList
from linter.engine.fix import fix
from linter.engine.run import check

pytestmark = pytest.mark.usefixtures("stubs")

TODAY = date(2026, 1, 15)
IDLE = "<!-- litlint: ignore[TST001] -->"


def findings(files: dict[str, str], config: Config | None = None) -> tuple[Diagnostic, ...]:
    return check(MemoryList(files), config or Config(), today=TODAY).findings


def codes(text: str, config: Config | None = None) -> list[str]:
    return [one.code for one in findings({"a.md": text}, config)]


def repaired(text: str) -> str:
    return fix(MemoryList({"a.md": text}), Config(), today=TODAY).texts.get("a.md", text)


def test_finding_is_silenced_where_it_is_covered() -> None:
    assert codes("bad <!-- litlint: ignore[TST001] -->\n\nbad\n") == ["TST001"]


def test_prefix_and_all_will_do() -> None:
    assert codes("bad <!-- litlint: ignore[TST] -->\n\nugly <!-- litlint: ignore[ALL] -->\n") == []


def test_other_codes_are_not_silenced() -> None:
    assert codes("bad ugly <!-- litlint: ignore[TST001] because -->\n") == ["TST003"]


def test_range_and_file_reach_as_far_as_they_say() -> None:
    ranged = "<!-- litlint: off[TST001] -->\nbad\n\n<!-- litlint: on -->\nbad\n\n"
    text = ranged + "<!-- litlint: ignore-file[TST003] -->\nugly\n"

    assert codes(text) == ["TST001"]


def test_suppression_on_one_copy_waives_both() -> None:
    files = {"a.md": "<!-- litlint: ignore[TST009] -->\n# Title\n", "b.md": "# Title\n"}

    assert findings(files) == ()


def test_copies_that_nobody_waives_still_name_each_other() -> None:
    files = {"a.md": "<!-- litlint: ignore[TST009] -->\n# Title\n", "b.md": "# Title\n", "c.md": "# Title\n"}

    assert [(one.file, [other.file for other in one.related]) for one in findings(files)] == [
        ("b.md", ["c.md"]),
        ("c.md", ["b.md"]),
    ]


def test_idle_code_is_reported_where_it_stands() -> None:
    (one,) = findings({"a.md": f"good {IDLE}\n"})

    assert (one.code, one.span.start) == ("SUP001", 5 + IDLE.index("TST001"))


def test_code_of_no_rule_is_reported() -> None:
    assert codes("bad <!-- litlint: ignore[TST001,TST999] -->\n") == ["SUP002"]


def test_comment_without_codes_in_its_brackets_is_idle() -> None:
    assert codes("good <!-- litlint: ignore[] -->\n") == ["SUP001"]


def test_rule_that_did_not_run_is_not_called_idle() -> None:
    assert codes(f"good {IDLE}\n", Config(ignore=("TST001",))) == []
    assert codes(f"good {IDLE}\n", Config(per_file_ignores={"*.md": ("TST001",)})) == []
    assert codes("good <!-- litlint: ignore[TST004] -->\n") == []


def test_prefix_is_idle_only_where_all_its_rules_ran() -> None:
    text = "good <!-- litlint: ignore[TST] -->\n"

    assert codes(text) == ["SUP001"]
    assert codes(text, Config().with_selection(select=["TST001", "SUP"])) == []


def test_inner_one_of_two_suppressions_is_idle() -> None:
    (one,) = findings({"a.md": f"<!-- litlint: ignore-file[TST001] -->\n\nbad {IDLE}\n"})

    assert one.span.start > 40


def test_rules_about_suppressions_must_be_named_to_be_suppressed() -> None:
    assert codes("good <!-- litlint: ignore[TST001,ALL] -->\n") == ["SUP001", "SUP001"]
    assert codes("good <!-- litlint: ignore[TST001,SUP001] -->\n") == []


def test_suppressed_rule_about_suppressions_can_be_idle_itself() -> None:
    assert codes("bad <!-- litlint: ignore[TST001,SUP001] -->\n") == ["SUP001"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(f"good {IDLE}\n", "good\n", id="behind text"),
        pytest.param(f"good {IDLE} text\n", "good text\n", id="inside text"),
        pytest.param(f"one\n\n{IDLE}\ngood\n", "one\n\ngood\n", id="on its own line"),
        pytest.param(f"one\r\n\r\n{IDLE}\r\ngood\r\n", "one\r\n\r\ngood\r\n", id="on its own line that ends otherwise"),
        pytest.param(f"one\n{IDLE}\ntwo\n", "one\n\ntwo\n", id="between paragraphs that it parts"),
        pytest.param(f"one\n{IDLE}\n# Two\n", "one\n# Two\n", id="above a heading"),
        pytest.param(f"- one\n- two {IDLE}\n", "- one\n- two\n", id="in a list item"),
        pytest.param(f"| a |\n| - |\n| b {IDLE} |\n", "| a |\n| - |\n| b |\n", id="in a table"),
        pytest.param(f"> {IDLE}\n> good\n", "> good\n", id="in a quote"),
        pytest.param(f"- {IDLE}\n  good\n", "-\n  good\n", id="first in a list item"),
        pytest.param(f"{IDLE} good\n", "good\n", id="before text"),
        pytest.param(f"good\n\n{IDLE}", "good\n\n", id="at the end"),
        pytest.param(
            "bad <!-- litlint: ignore[TST001, TST003] why -->\n",
            "bad <!-- litlint: ignore[TST001] why -->\n",
            id="last code",
        ),
        pytest.param(
            "ugly <!-- litlint: ignore[TST001, TST003] -->\n",
            "ugly <!-- litlint: ignore[TST003] -->\n",
            id="first code",
        ),
        pytest.param("good <!-- litlint: ignore[TST001, TST003] -->\n", "good\n", id="all codes"),
        pytest.param("good <!-- litlint: ignore[TST999] -->\n", "good\n", id="unknown code"),
        pytest.param("good <!-- litlint: ignore[] -->\n", "good\n", id="no code"),
    ],
)
def test_idle_suppression_goes_without_a_trace(text: str, wanted: str) -> None:
    assert repaired(text) == wanted
