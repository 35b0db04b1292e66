"""What list rules found, kept while texts change: what is told is what a check of everything would find."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from linter.config.load import from_toml
from linter.engine.files.lists import EditedList, MemoryList
from linter.engine.run import Checker, check

TODAY = date(2026, 1, 15)
README = (
    "# Lanterns\n\n- [More](more.md) and [none](none.md), [oil](more.md#oil)\n\n## Sparse\n\n"
    "- [Sparse Lanterns](https://arxiv.org/abs/2309.12307) Jane Doe.\n"
    "- [Dense Lanterns for Everyone in Town](https://arxiv.org/abs/2309.12308)\n\n## Wax\n\n"
    "Text. <!-- litlint: ignore[DUP005] -->\n"
)
MORE = (
    "# More\n\n## Oils\n\n- [Sparse Lanterns](https://arxiv.org/pdf/2309.12307) Jane Doe.\n"
    "- [Dense Lanterns for Everyone in Towns](https://lanterns.example/dense.pdf)\n\n## Wax\n\n"
    "- [Sparse Lanterns](https://arxiv.org/abs/2309.12307)\n"
)
CONFIG = from_toml('[[taxonomy]]\narea = "a"\nfile = "README.md"\nsections = ["Sparse", "Waxes"]\n', "litlint.toml")
# What people type, delete and paste.
SNIPPETS = st.sampled_from(
    ["x", " ", "\n", "\n\n", "🏮", "## Wax\n", "[", ")", "<!--", "`", "oil", "#", "Sparse Lanterns"]
)


@given(st.lists(st.tuples(st.booleans(), st.floats(0, 1), st.integers(0, 3), SNIPPETS), max_size=5), st.booleans())
@settings(max_examples=150, deadline=None)
def test_edits_leave_what_a_check_of_everything_finds(edits: list[tuple[bool, float, int, str]], last: bool) -> None:
    texts = {"README.md": README, "more.md": MORE}
    live = Checker(MemoryList(dict(texts)), CONFIG, today=TODAY, is_live=True)
    live.check()

    for number, (is_more, where, removed, typed) in enumerate(edits):
        name = "more.md" if is_more else "README.md"
        text = texts[name]
        at = round(where * len(text))
        texts[name] = text[:at] + typed + text[at + removed :]
        result = live.check(texts, postpones_list_rules=last or number % 2 == 0)
        if not live.owes_list_rules:
            assert result.findings == check(MemoryList(texts), CONFIG, today=TODAY).findings

    assert live.check(texts).findings == check(MemoryList(texts), CONFIG, today=TODAY).findings


def live_checker(**texts: str) -> Checker:
    checker = Checker(
        MemoryList({f"{name}.md": text for name, text in texts.items()}), CONFIG, today=TODAY, is_live=True
    )
    checker.check()
    return checker


def test_edit_elsewhere_owes_nothing() -> None:
    checker = live_checker(README=README, more=MORE)

    checker.check({"README.md": README.replace("Text.", "Other text.")}, postpones_list_rules=True)

    assert not checker.owes_list_rules


def test_edit_of_what_list_rules_look_at_is_owed_until_they_are_asked() -> None:
    checker = live_checker(README=README, more=MORE)
    before = [one.code for one in checker.check().findings]
    texts = {"README.md": README.replace("[Sparse Lanterns]", "[Sparse Lamps]").replace("12307", "12309")}

    first = checker.check(texts, postpones_list_rules=True)
    assert (checker.owes_list_rules, [one.code for one in first.findings]) == (True, before)

    second = checker.check(texts)
    assert (checker.owes_list_rules, [one.code for one in second.findings] != before) == (False, True)


def test_edit_and_its_undoing_owe_nothing_once_list_rules_were_asked() -> None:
    checker = live_checker(README=README, more=MORE)
    checker.check({"README.md": README.replace("## Wax", "## Waxes")})

    checker.check({"README.md": README}, postpones_list_rules=True)
    assert checker.owes_list_rules

    checker.check({"README.md": README})
    assert not checker.owes_list_rules


def test_places_in_other_files_move_with_their_text() -> None:
    checker = live_checker(README=README, more=MORE)

    result = checker.check({"more.md": f"\n\n{MORE}"}, postpones_list_rules=True)

    places = {other for one in result.findings for other in one.related if other.file == "more.md"}
    assert places
    assert {result.sources["more.md"][other.span] for other in places} <= {
        "Sparse Lanterns",
        "Dense Lanterns for Everyone in Towns",
    }


def test_checker_of_other_files_takes_over_what_was_read() -> None:
    papers = MemoryList({"README.md": README, "more.md": MORE})
    first = Checker(papers, CONFIG, {"README.md"}, TODAY, is_live=True)
    first.check()
    read: list[str] = []

    class Watched(EditedList):
        def read(self, name: str) -> bytes:
            read.append(name)
            return super().read(name)

    result = first.succeeded_by(Watched(papers, {}), {"more.md"}, {"README.md", "more.md"}).check()

    assert read == ["more.md"]
    assert result.findings == check(papers, CONFIG, report={"more.md"}, today=TODAY).findings


def test_file_that_is_not_the_same_is_read_again() -> None:
    first = Checker(MemoryList({"README.md": README, "more.md": MORE}), CONFIG, today=TODAY, is_live=True)
    first.check()
    now = MemoryList({"README.md": README, "more.md": "# More\n"})

    result = first.succeeded_by(now, {"README.md", "more.md"}, {"README.md"}).check()

    assert result.findings == check(now, CONFIG, today=TODAY).findings
