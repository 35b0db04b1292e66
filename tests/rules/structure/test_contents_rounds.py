"""Whatever is wrong with a table of contents: the fixes settle, and leave no more than was there."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from linter.config.load import from_toml
from linter.engine.files.lists import MemoryList
from linter.engine.fix import fix
from linter.engine.run import check

CONFIG = from_toml("", "litlint.toml").with_selection(select=("STR001", "STR002", "STR003", "STR004", "LNK003"))
Row = tuple[int, str, str]  # depth, label, fragment
NAMES = ("Wicks", "Long Wicks", "Lamp Oil", "🚀 Hooks", "Ropes & Knots", "Moths")
ANCHORS = ("wicks", "long-wicks", "lamp-oil", "-hooks", "ropes--knots", "moths")
FRAGMENTS = (*ANCHORS, "lamp-oyl", "Moths", "nowhere", "moths-1")

headings = st.lists(st.tuples(st.sampled_from(NAMES), st.integers(2, 4)), min_size=2, max_size=7)
items = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from(NAMES), st.sampled_from(FRAGMENTS)), min_size=2, max_size=7
)
markers = st.sampled_from(["-", "*", "1.", "count"])


def contents(rows: list[Row], marker: str) -> str:
    lines = []
    for number, (depth, label, fragment) in enumerate(rows, 1):
        mark = f"{number}." if marker == "count" else marker
        lines.append(f"{'    ' * min(depth, number - 1)}{mark} [{label}](#{fragment})\n")
    return "".join(lines)


def beside(rows: list[Row], separator: str) -> str:
    return separator.join(f"[{label}](#{fragment})" for _, label, fragment in rows) + "\n"


def counted(text: str) -> Counter[str]:
    findings = check(MemoryList({"README.md": text}), CONFIG, report={"README.md"}).findings
    return Counter(finding.code for finding in findings if finding.code != "STR004")


def mend(text: str) -> None:
    fixed = fix(MemoryList({"README.md": text}), CONFIG, report={"README.md"})
    after = fixed.texts.get("README.md", text)
    again = fix(MemoryList({"README.md": after}), CONFIG, report={"README.md"})

    assert fixed.refused == ()
    assert again.texts == {}
    assert counted(after) - counted(text) == Counter()
    body = text[text.index("## Body") :]
    assert after.endswith(body)


@given(items, headings, markers, st.sampled_from(["## Contents\n\n", ""]), st.sampled_from(["\n", "\r\n"]))
def test_lists(rows: list[Row], found: list[tuple[str, int]], marker: str, title: str, newline: str) -> None:
    body = "".join(f"{'#' * level} {name}\n\ntext\n\n" for name, level in found)
    mend(f"# T\n\n{title}{contents(rows, marker)}\n## Body\n\n{body}".replace("\n", newline))


@given(items, headings, st.sampled_from([" | ", " • ", "<br>\n", "  \n", "\n\n"]))
def test_links_side_by_side(rows: list[Row], found: list[tuple[str, int]], separator: str) -> None:
    body = "".join(f"{'#' * level} {name}\n\ntext\n\n" for name, level in found)
    mend(f"# T\n\n## Contents\n\n{beside(rows, separator)}\n## Body\n\n{body}")
