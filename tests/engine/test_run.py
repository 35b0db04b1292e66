"""What a check reports, and in which order."""

from datetime import date

import pytest

from linter.config.model import Config
from linter.diagnostics import Diagnostic, Severity, Subject
from linter.engine.files.lists import MemoryList
from linter.engine.run import Result, check, latest_date
from linter.errors import UsageError

pytestmark = pytest.mark.usefixtures("stubs")

TODAY = date(2026, 1, 15)


def result(files: dict[str, str | bytes], config: Config | None = None, report: set[str] | None = None) -> Result:
    return check(MemoryList(files), config or Config(), report=report, today=TODAY)


def found(files: dict[str, str | bytes], config: Config | None = None, report: set[str] | None = None) -> list[str]:
    return [f"{one.file}:{one.span.start} {one.code}" for one in result(files, config, report).findings]


def only(text: str, config: Config | None = None) -> Diagnostic:
    (one,) = result({"a.md": text}, config).findings
    return one


def test_findings_are_in_the_order_of_file_place_and_code() -> None:
    files = {"b.md": "ugly bad\n", "a.md": "bad\n", "Z.md": "ugly\n"}

    assert found(files) == ["Z.md:0 TST003", "a.md:0 TST001", "b.md:0 TST003", "b.md:5 TST001"]


def test_only_wanted_files_are_reported_on() -> None:
    assert found({"a.md": "bad\n", "b.md": "bad\n"}, report={"b.md"}) == ["b.md:0 TST001"]


def test_list_rules_see_the_files_that_are_not_reported_on() -> None:
    files = {"a.md": "# Title\n", "b.md": "# Title\n"}

    assert found(files, report={"b.md"}) == ["b.md:2 TST009"]


def test_sources_of_related_files_are_at_hand() -> None:
    checked = result({"a.md": "# Title\n", "b.md": "# Title\n"}, report={"b.md"})
    (other,) = checked.findings[0].related

    assert checked.sources[other.file][other.span] == "Title"


def test_file_that_the_list_does_not_name_is_checked_when_it_is_asked_for() -> None:
    class Hidden(MemoryList):
        def names(self) -> tuple[str, ...]:
            return ()

    findings = check(Hidden({"draft.md": "bad\n"}), Config(), report={"draft.md"}, today=TODAY).findings

    assert [one.file for one in findings] == ["draft.md"]


def test_configuration_chooses_rules() -> None:
    assert found({"a.md": "bad ugly\n"}, Config(ignore=("TST001",))) == ["a.md:4 TST003"]


def test_rules_are_off_in_files_that_the_configuration_names() -> None:
    config = Config(per_file_ignores={"drafts/": ("TST",)})

    assert found({"drafts/a.md": "bad\n", "b.md": "bad\n"}, config) == ["b.md:0 TST001"]


def test_severity_is_the_configured_one_and_the_longer_selector_wins() -> None:
    config = Config(severity={"TST001": Severity.ERROR, "TST": Severity.INFO})

    assert only("bad\n", config).severity is Severity.ERROR


def test_finding_inside_an_entry_names_it() -> None:
    entry = "#### A bad title\npaper link: [here](https://arxiv.org/abs/2309.12307)\n"

    assert only(f"# List\n\n## Papers\n\n{entry}").entry == Subject("A bad title", "2309.12307")


def test_finding_outside_of_entries_names_none() -> None:
    assert only("bad\n").entry is None


def test_one_link_has_one_finding() -> None:
    assert found({"a.md": "[a](htttps://x/y)\n"}) == ["a.md:4 LNK004"]


def test_fix_is_shown_with_the_line_ends_of_the_file() -> None:
    fix = only("one\r\nend\r\n").fix

    assert fix is not None
    assert [edit.content for edit in fix.edits] == ["en\r\nd"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"\xfebad", "file cannot be read: it is not UTF-8: byte 1 is 0xfe"),
        (b"bad\0", "file cannot be read: it is a binary file: byte 4 is NUL"),
        (b"bad" * 400, "file cannot be read: its 1,200 bytes are more than max-file-size, 1KB"),
        ("\ud800", "file cannot be read: it is not UTF-8: byte 1 is 0xed"),
    ],
)
def test_file_that_cannot_be_read_is_a_finding(content: str | bytes, message: str) -> None:
    (one,) = result({"a.md": content}, Config(max_file_size="1KB")).findings

    assert (one.file, one.code, one.span.start, one.message) == ("a.md", "IO001", 0, message)


def test_file_that_cannot_be_read_does_not_keep_others_from_being_checked() -> None:
    assert found({"a.md": b"\xff", "b.md": "bad\n"}) == ["a.md:0 IO001", "b.md:0 TST001"]


def test_unreadable_file_is_no_finding_where_it_is_not_wanted() -> None:
    assert found({"a.md": b"\xff", "b.md": "bad\n"}, report={"b.md"}) == ["b.md:0 TST001"]


def test_today_is_the_date_where_it_begins_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1769860800")  # 2026-01-31 12:00 UTC

    assert latest_date() == date(2026, 2, 1)


def test_wrong_date_is_the_callers_mistake(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")

    with pytest.raises(UsageError, match="SOURCE_DATE_EPOCH is 'yesterday'"):
        latest_date()


def test_what_is_lost_in_an_open_fence_gets_no_other_finding() -> None:
    assert found({"a.md": "bad\n\n```sh\nrun\n\n## C\n\nbad\n"}) == ["a.md:0 TST001"]
