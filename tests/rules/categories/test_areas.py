"""Sections and entries that belong elsewhere: one code each, and how grave it is."""

import pytest

from linter.config.load import from_toml
from linter.engine.files.lists import MemoryList
from linter.engine.run import check

TAXONOMY = """
[[taxonomy]]
area = "methodology"
file = "list.md"
sections = ["Lamps", "Mirrors"]
keywords = { "Lamps" = ["lantern"], "Mirrors" = ["mirror"] }

[[taxonomy]]
area = "methodology"
file = "other.md"
sections = ["Windows"]

[[taxonomy]]
area = "benchmark"
file = "data.md"
sections = ["Scales"]
keywords = { "Scales" = ["weighing"] }
"""


def found(text: str) -> list[tuple[str, str]]:
    """Code and severity of each finding of the category rules."""
    config = from_toml(TAXONOMY, "litlint.toml").with_selection(select=["CAT"])
    findings = check(MemoryList({"list.md": text}), config).findings
    return [(one.code, one.severity.value) for one in findings]


@pytest.mark.parametrize(
    ("heading", "wanted"),
    [
        ("Lamps", []),
        ("Lapms", [("CAT002", "error")]),
        ("Windows", [("CAT003", "error")]),
        ("Scales", [("CAT005", "error")]),
    ],
)
def test_section_has_one_code(heading: str, wanted: list[tuple[str, str]]) -> None:
    assert found(f"# T\n\n## {heading}\n\n- [Doors](https://arxiv.org/abs/2309.12307)\n") == wanted


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("Lanterns", []),
        ("Doors", []),
        ("Mirrors", [("CAT004", "warning")]),
        ("Weighing", [("CAT005", "warning")]),
        ("Weighing Mirrors", []),
    ],
)
def test_entry_has_one_code(title: str, wanted: list[tuple[str, str]]) -> None:
    assert found(f"# T\n\n## Lamps\n\n- [{title}](https://arxiv.org/abs/2309.12307)\n") == wanted


def test_message_names_section_and_evidence() -> None:
    config = from_toml(TAXONOMY, "litlint.toml").with_selection(select=["CAT004"])
    text = "# T\n\n## Lamps\n\n- [Bent Mirrors](https://arxiv.org/abs/2309.12307)\n"

    messages = [one.message for one in check(MemoryList({"list.md": text}), config).findings]

    assert messages == ["title speaks for `Mirrors` in list.md: it has `mirror`, and no keyword of its own section"]
