"""Run one rule over a made-up list, the way a user's check does."""

import json
from typing import Any

from linter.config.load import from_toml
from linter.config.model import Config
from linter.diagnostics import Diagnostic
from linter.engine.files.lists import MemoryList
from linter.engine.fix import fix
from linter.engine.run import check
from linter.facts.known import Known
from linter.facts.snapshot import parsed
from linter.papers.addresses.link_status import LinkStatus, Outcome
from linter.rules.base import Case, Rule


def findings_of(rule: type[Rule], case: Case, text: str) -> list[Diagnostic]:
    """The rule's findings in the case's own file, in the order that a report has."""
    result = check(
        case_list(case, text), config_of(rule, case), report={case.file}, today=case.today, facts=case_facts(case)
    )
    return [finding for finding in result.findings if finding.code == rule.code]


def fixed_text(rule: type[Rule], case: Case, text: str) -> str:
    """The case's file after `--fix` (with `--unsafe-fixes` where the rule's fix is unsafe)."""
    unsafe = rule.fixable is not None and rule.fixable.value == "unsafe"
    fixed = fix(
        case_list(case, text),
        config_of(rule, case),
        report={case.file},
        unsafe=unsafe,
        today=case.today,
        facts=case_facts(case),
    )
    return fixed.texts.get(case.file, text)


def case_facts(case: Case) -> Known:
    """What a case says is known: lines with an address are of links, all others of papers."""
    lines = case.facts.splitlines(keepends=True)
    of_links = {line for line in lines if '"url"' in line}
    links = {(fields := json.loads(line)).pop("url"): _status(fields) for line in of_links}
    return Known(parsed("".join(line for line in lines if line not in of_links).encode()), links)


def _status(fields: dict[str, Any]) -> LinkStatus:
    return LinkStatus(**{**fields, "outcome": Outcome(fields["outcome"])})


def case_list(case: Case, text: str) -> MemoryList:
    """The list of a case, its own file with some text."""
    return MemoryList({**case.files, case.file: text})


def config_of(rule: type[Rule], case: Case) -> Config:
    """The configuration that a case is checked with."""
    return from_toml(case.config, "litlint.toml").with_selection(select=(rule.code, *case.select))
