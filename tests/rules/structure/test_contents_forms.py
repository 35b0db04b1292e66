"""The table-of-contents rules on every form that lists give their contents: clean, and with one defect each."""

import pytest

from linter.config.load import from_toml
from linter.diagnostics import Diagnostic
from linter.engine.files.lists import MemoryList
from linter.engine.fix import fix
from linter.engine.run import check

CONFIG = from_toml("", "litlint.toml").with_selection(select=("STR001", "STR002", "STR003", "STR004", "LNK003"))
BODY = """
## Wicks

- one

### Long Wicks

- two

### Short Wicks

- three

## 🚀 Lamp Oil

- four

## Hooks ![badge](https://img.shields.io/badge/new-red)

- five

## 2. Ropes & Knots

- six
"""
WICKS, LONG, SHORT = "[Wicks](#wicks)", "[Long Wicks](#long-wicks)", "[Short Wicks](#short-wicks)"
OIL, HOOKS, ROPES = "[🚀 Lamp Oil](#-lamp-oil)", "[Hooks](#hooks-)", "[Ropes & Knots](#2-ropes--knots)"
FLAT = (WICKS, OIL, HOOKS, ROPES)


def nested(marker: str = "-", indent: str = "  ") -> str:
    rows = [WICKS, indent + LONG, indent + SHORT, OIL, HOOKS, ROPES]
    return "".join(f"{row[: len(row) - len(row.lstrip())]}{marker} {row.lstrip()}\n" for row in rows)


def html(link: str) -> str:
    label, _, target = link[1:-1].replace(" & ", " &amp; ").partition("](")
    return f'<a href="{target}">{label}</a>'


LISTS = {
    "bullets": f"## Contents\n\n{nested()}",
    "stars and four blanks": f"## Table of Contents\n\n{nested('*', '    ')}",
    "tabs": f"## 📖 Table of Contents\n\n{nested('-', chr(9))}",
    "pluses without a heading": nested("+"),
    "nested numbers": (f"## Contents\n\n1. {WICKS}\n   1. {LONG}\n   2. {SHORT}\n2. {OIL}\n3. {HOOKS}\n4. {ROPES}\n"),
    "numbers over bullets": (
        f"## Contents\n\n1. {WICKS}\n   - {LONG}\n   - {SHORT}\n2. {OIL}\n3. {HOOKS}\n4. {ROPES}\n"
    ),
    "numbers that are all one": (
        f"## TOC\n\n1. {WICKS}\n    1. {LONG}\n    1. {SHORT}\n1. {OIL}\n1. {HOOKS}\n1. {ROPES}\n"
    ),
    "flat": "## Contents\n\n" + "".join(f"- {link}\n" for link in FLAT),
    "loose": "## Contents\n\n" + "".join(f"* {link}\n\n" for link in FLAT),
    "bold, with emoji before": "## Contents\n\n" + "".join(f"- 🔥 **{link}**\n" for link in FLAT),
    "with remarks": "## Contents\n\n" + "".join(f"- {link} (what is new)\n" for link in FLAT),
    "a quote": "> **Contents**\n>\n" + "".join(f"> - {link}\n" for link in FLAT),
    "details": f"<details>\n<summary>Table of Contents</summary>\n\n{nested()}\n</details>\n",
    "open details in bold": f"<details open>\n<summary><b>📑 Contents</b></summary>\n<br>\n\n{nested()}\n</details>\n",
    "marks of a program": f"<!-- START doctoc generated TOC -->\n\n{nested()}\n<!-- END doctoc -->\n",
    "below a bold line": f"**Table of Contents**\n\n{nested()}",
    "with other files": f"## Contents\n\n{nested()}- [Datasets](data.md)\n- [Tools](data.md#tools)\n",
    "with its own heading": f"- [Contents](#contents)\n{nested()}\n## Contents\n\ntext\n",
    "addresses of the file itself": f"## Contents\n\n{nested()}".replace("](#", "](README.md#"),
}
SIDE_BY_SIDE = {
    "bullets between": "## Contents\n\n" + " • ".join(FLAT) + "\n",
    "bars between": "**Table of Contents**\n\n" + " | ".join(FLAT) + "\n",
    "breaks": "## Contents\n\n" + "<br>\n".join(FLAT) + "\n",
    "hard breaks": "## Contents\n\n" + "  \n".join(FLAT) + "\n",
    "backslashes": "## Contents\n\n" + "\\\n".join(FLAT) + "\n",
    "paragraphs": "## Contents\n\n" + "\n\n".join(FLAT) + "\n",
    "in bold": "## Contents\n\n" + " · ".join(f"**{link}**" for link in FLAT) + "\n",
    "a list in HTML": (
        "<details>\n  <summary>Table of Contents</summary>\n  <ol>\n"
        + "".join(f"    <li>{html(link)}</li>\n" for link in FLAT)
        + "  </ol>\n</details>\n"
    ),
    "a line in HTML": '## Contents\n\n<p align="center">\n'
    + " •\n".join(f"  {html(link)}" for link in FLAT)
    + "\n</p>\n",
}
TABLES = {
    "a table": "## Contents\n\n| Topic | |\n|---|---|\n| "
    + " |\n| ".join(f"{one} | {other}" for one, other in ((WICKS, OIL), (HOOKS, ROPES)))
    + " |\n",
    "a table titled inside": f"| Content | |\n|---|---|\n| {WICKS} | {OIL} |\n| {HOOKS} | {ROPES} |\n",
    "a table in HTML": (
        "## [Content](#content)\n\n<table>\n"
        f'<tr><td colspan="2">{html(WICKS)}</td></tr>\n<tr>\n  <td>&emsp;{html(LONG)}</td>\n  <td>&ensp;{html(SHORT)}'
        f"</td>\n</tr>\n<tr><td>{html(OIL)}</td><td>{html(HOOKS)}</td></tr>\n<tr><td>{html(ROPES)}</td></tr>\n</table>\n"
    ),
}
ALL = {**LISTS, **SIDE_BY_SIDE, **TABLES}
ENDS = pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])


def page(contents: str, newline: str = "\n") -> str:
    return f"# Lanterns\n\nOf lamps.\n\n{contents}{BODY}".replace("\n", newline)


def listed(text: str) -> MemoryList:
    return MemoryList({"README.md": text, "data.md": "# Datasets\n\n## Tools\n"})


def findings(text: str) -> list[Diagnostic]:
    return list(check(listed(text), CONFIG, report={"README.md"}).findings)


def codes(text: str) -> list[str]:
    return [found.code for found in findings(text)]


def mended(text: str) -> str:
    return fix(listed(text), CONFIG, report={"README.md"}).texts.get("README.md", text)


def changed(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1
    return text.replace(old, new)


def forms(found: dict[str, str]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("contents", [pytest.param(text, id=name) for name, text in found.items()])


@ENDS
@forms(ALL)
def test_contents_that_are_right(contents: str, newline: str) -> None:
    assert findings(page(contents, newline)) == []


@ENDS
@forms(ALL)
def test_broken_entry(contents: str, newline: str) -> None:
    text = page(contents, newline)
    broken = changed(text, "#-lamp-oil", "#-lamp-oyl")

    assert codes(broken) == ["STR001"]
    assert mended(broken) == text


@ENDS
@forms(ALL)
def test_another_label(contents: str, newline: str) -> None:
    text = page(contents, newline)
    place = text.index("Lamp Oil", 0, text.index("## Wicks"))
    broken = f"{text[:place]}Petrol{text[place + len('Lamp Oil') :]}"

    assert codes(broken) == ["STR003"]
    assert mended(broken) == text


@ENDS
@forms(ALL)
@pytest.mark.parametrize("behind", ["## 🚀 Lamp Oil", "## Wicks", "## 2. Ropes & Knots", ""])
def test_missing_entry(contents: str, newline: str, behind: str) -> None:
    text = page(contents)
    at = text.index(behind, text.index("\n## Wicks")) if behind else len(text)
    broken = f"{text[:at]}{'' if behind else chr(10)}## Flames\n\n- none\n\n{text[at:]}".rstrip("\n") + "\n"
    broken = broken.replace("\n", newline)

    assert codes(broken) == ["STR002"]
    if contents not in TABLES.values():
        added = mended(broken)
        assert codes(added) == []
        assert html("[Flames](#flames)") in added or "[Flames](#flames)" in added
        assert len(added.splitlines()) - len(broken.splitlines()) in (0, 1, 2)
        assert added.count("\r") in (0, added.count("\n"))


@forms({**LISTS, **SIDE_BY_SIDE})
def test_all_defects_at_once(contents: str) -> None:
    text = page(contents)
    head, body = text.split("\n## Wicks", 1)
    head = head.replace("#-lamp-oil", "#-lamp-oyl").replace("[Wicks]", "[Moths]").replace(">Wicks<", ">Moths<")
    broken = f"{head}\n## Flames\n\n- none\n\n## Wicks{body}"

    assert sorted(codes(broken)) == ["STR001", "STR002", "STR003"]
    assert codes(mended(broken)) == []


@ENDS
@forms(LISTS)
def test_two_entries_that_changed_places(contents: str, newline: str) -> None:
    text = page(contents, newline)
    one, other = (OIL, HOOKS) if OIL in contents else (OIL.replace("#", "README.md#"), HOOKS.replace("#", "README.md#"))
    broken = text.replace(one, "\0").replace(other, one).replace("\0", other)

    assert codes(broken) == ["STR004"]
    assert mended(broken) == text
