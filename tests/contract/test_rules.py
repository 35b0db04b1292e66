"""The rules are those of the table in docs/contract.md, and the registry is what their files say."""

import json
import re
import subprocess
import sys
from pathlib import Path
from runpy import run_path
from typing import Any

import pytest

from linter.config.load import from_toml
from linter.config.manual import keys
from linter.rules import table
from linter.rules.registry import records

ROOT = Path(__file__).parents[2]
GENERATE = run_path(str(ROOT / "docs" / "generate.py"))
RULES_THEMSELVES = [record.load() for record in records().values()]
# What no rule reads: it says which files are read, which rules run and what their findings weigh.
# Tables that say how entries are read, whatever rules make of them; the last is described with the table that holds it.
READERS_TABLES = ("kinds", "titles.", "dates.", "hosts.", "skip.", "tables.columns.*.")
ENGINE_KEYS = {
    "include",
    "exclude",
    "select",
    "extend-select",
    "ignore",
    "extend-ignore",
    "per-file-ignores",
    "severity",
    "fail-on",
    "extend-safe-fixes",
}
CONTRACT = (ROOT / "docs" / "contract.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| ([A-Z]{2,3}\d{3}) \| ([a-z0-9-]+)(\*?) \| ([EWI]) \| ([SU–]) \| ([FPN]) \|", re.MULTILINE)
WORDS = {"E": "error", "W": "warning", "I": "info", "S": "safe", "U": "unsafe", "–": "none"}
SCOPES = {"F": "file", "P": "list", "N": "network"}

WANTED = {
    code: {
        "name": name,
        "severity": WORDS[severity],
        "fix": WORDS[fix],
        "scope": SCOPES[scope],
        "default": not off,
    }
    for code, name, off, severity, fix, scope in ROW.findall(CONTRACT)
}


def printed() -> list[dict[str, Any]]:
    """The rules as `litlint rule` prints them."""
    command = [sys.executable, "-m", "linter", "rule", "--output-format", "json"]
    return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)


RULES = printed()


def test_contract_has_a_table() -> None:
    assert len(WANTED) > 80


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule["code"])
def test_rule_is_the_one_of_the_contract(rule: dict[str, Any]) -> None:
    assert {name: rule[name] for name in ("name", "severity", "fix", "scope", "default")} == WANTED[rule["code"]]


def test_rules_are_sorted_by_code() -> None:
    assert [rule["code"] for rule in RULES] == sorted({rule["code"] for rule in RULES})


def test_registry_is_what_the_files_of_the_rules_say() -> None:
    written = Path(table.__file__).read_text(encoding="utf-8")

    assert written == GENERATE["table"](), "run `make docs`"


def test_pages_are_what_the_rules_and_options_say() -> None:
    names = [*(ROOT / "docs" / "rules").glob("*.md"), ROOT / "docs" / "configuration.md"]
    written = {path.relative_to(ROOT / "docs").as_posix(): path.read_text(encoding="utf-8") for path in names}

    assert written == GENERATE["pages"](), "run `make docs`"


def test_every_option_is_described_and_read() -> None:
    read = {key for rule in RULES_THEMSELVES for key in rule.options}

    names = {key.name for key in keys()}

    assert read | ENGINE_KEYS <= names
    assert [name for name in names - read - ENGINE_KEYS if not name.startswith(READERS_TABLES)] == []
    assert [key.name for key in keys() if not key.description] == []


def test_configuration_of_the_contract_is_valid() -> None:
    section = CONTRACT.partition("## Configuration")[2]
    text = section.partition("```toml\n")[2].partition("```")[0]

    assert from_toml(text, "pyproject.toml").taxonomy


def test_every_rule_has_cases_of_both_kinds() -> None:
    counts = {
        rule.code: (sum(bool(case.bad) for case in rule.all_cases()), sum(not case.bad for case in rule.all_cases()))
        for rule in RULES_THEMSELVES
    }

    assert {code: count for code, count in counts.items() if min(count) < 3} == {}


def test_formats_of_findings_are_those_of_the_contract() -> None:
    from linter.cli.check import FORMATS

    section = CONTRACT.partition("`json-lines` is the same")[2].partition("\n\n")[0]

    assert {*FORMATS} - {"json", "json-lines"} <= set(re.findall(r"`([a-z]+)`", section))


def test_commands_are_those_of_the_contract() -> None:
    from linter.cli.main import COMMANDS

    section = CONTRACT.partition("## Commands")[2].partition("Exit status:")[0]

    assert set(COMMANDS) <= set(re.findall(r"`litlint ([a-z]+)", section))
