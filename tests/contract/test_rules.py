"""The rules are those of the table in docs/contract.md, and the registry is what their files say."""

import json
import re
import subprocess
import sys
from pathlib import Path
from runpy import run_path
from typing import Any

import pytest

from linter.rules import table

ROOT = Path(__file__).parents[2]
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

    assert written == run_path(str(ROOT / "docs" / "generate.py"))["table"](), "run `make docs`"


def test_formats_of_findings_are_those_of_the_contract() -> None:
    from linter.cli.check import FORMATS

    section = CONTRACT.partition("`json-lines` is the same")[2].partition("\n\n")[0]

    assert {*FORMATS} - {"json", "json-lines"} <= set(re.findall(r"`([a-z]+)`", section))


def test_commands_are_those_of_the_contract() -> None:
    from linter.cli.main import COMMANDS

    section = CONTRACT.partition("## Commands")[2].partition("Exit status:")[0]

    assert set(COMMANDS) <= set(re.findall(r"`litlint ([a-z]+)", section))
