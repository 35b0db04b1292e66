r"""The formulas of the list reach GitHub's typesetter as they are written.

GitHub reads Markdown first and seeks `$…$` in the text that is left: what Markdown takes for emphasis, a link, HTML or
an escape (`\{`, `\,`) is lost to the formula. Beside a letter, a digit or a hyphen a dollar is none.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("methodology/**/*.md"), *ROOT.glob("benchmark/*.md")])
PARSER = MarkdownIt("commonmark").enable("table")
FORMULA = re.compile(r"\$\$\n.+?\n\$\$|\$[^$\n]+\$", re.DOTALL)
# What may stand before and behind a formula.
STANDS_FREE = re.compile(r"(?:^|(?<=[\s(]))\$[^\s$](?:[^$\n]*[^\s$])?\$(?=$|[\s.,;:)?])|\$\$\n.+?\n\$\$", re.DOTALL)


def formulas(text: str) -> Iterator[tuple[str, bool]]:
    """Each formula of a page as written, and whether GitHub finds it in what Markdown leaves."""
    for token in PARSER.parse(text):
        if token.type == "inline":
            kept = "".join(_left(child) for child in token.children or ())
            whole = {found[0] for found in STANDS_FREE.finditer(token.content) if found[0] in kept}
            yield from ((found[0], found[0] in whole) for found in FORMULA.finditer(token.content))
            yield from ((token.content, False) for _ in range(FORMULA.sub("", token.content).count("$")))


def _left(child: Token) -> str:
    return {"text": child.content, "softbreak": "\n"}.get(child.type, "\0")


@pytest.mark.parametrize("file", [pytest.param(file, id=str(file.relative_to(ROOT))) for file in PAGES])
def test_formulas_are_whole_on_github(file: Path) -> None:
    assert [formula for formula, is_whole in formulas(file.read_text(encoding="utf-8")) if not is_whole] == []


@pytest.mark.parametrize(
    "text",
    [
        r"a set $\{a\}$ of",
        "$a_*$ and $b_*$",
        r"$\mathbf{x}_i$ and $\mathbf{y}_{j}$",
        "the $k$-th",
        "top-$k$ keys",
        "a price of 5$",
        "$a<b>c$",
        "$$\n\\{a\\}\n$$",
    ],
)
def test_what_github_would_break_is_found(text: str) -> None:
    assert not all(is_whole for _, is_whole in formulas(text))


@pytest.mark.parametrize(
    "text", ["costs $O(n^2 d)$, in all", "($n$ tokens)", "$$\nS_t = a_t S_{t-1}\n$$", "no formula"]
)
def test_what_github_shows_is_not_found(text: str) -> None:
    assert all(is_whole for _, is_whole in formulas(text))
