"""`litlint rule`: explain one rule, or list all."""

from typing import TYPE_CHECKING

import click

from linter.cli.options import complete_codes
from linter.cli.output import write
from linter.cli.status import Status
from linter.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from linter.rules.explanation import Explanation
    from linter.rules.registry import RuleRecord

_SCOPES = {"file": "looks at one file", "list": "looks at the whole list", "network": "needs the network or a snapshot"}
_FIXES = {"safe": "has a safe fix", "unsafe": "has an unsafe fix", "none": "has no fix"}


@click.command(name="rule")
@click.argument("code", required=False, shell_complete=complete_codes)
@click.option("--output-format", type=click.Choice(("text", "json", "markdown")), default="text", help="Default: text.")
def command(*, code: str | None, output_format: str) -> int:
    """Explain the rule CODE: what it reports, why, and an example. Without CODE list all rules."""
    from linter.reports.escape import safe_json
    from linter.rules import manual
    from linter.rules.explanation import explain
    from linter.rules.registry import records

    chosen = [_known(code)] if code else records().values()
    rules = [record.load() for record in chosen]
    told = [explain(rule) for rule in rules]
    if output_format == "json":
        write(safe_json(told, indent=2) + "\n")
    elif output_format == "markdown":
        write(manual.page(rules[0]) if code else manual.index(told))
    else:
        write(_page(told[0]) if code else _table(told))
    return Status.CLEAN


def _known(code: str) -> "RuleRecord":
    """The rule with a code, in any case. Raises UsageError for an unknown one."""
    from linter.config.select import complaint
    from linter.rules.registry import records

    if code.upper() not in records():
        raise UsageError(complaint(code))
    return records()[code.upper()]


def _page(rule: "Explanation") -> str:
    """A rule's explanation for people to read."""
    default = "on by default" if rule.default else "off until it is selected"
    text = f"{rule.code} {rule.name}\n{rule.severity.value}; {_FIXES[rule.fix]}; {_SCOPES[rule.scope]}; {default}\n\n"
    text += f"{rule.summary}\n\n{rule.explanation}\n"
    if "⟦" in rule.explanation:
        text += "\n⟦ and ⟧ stand around what is reported, and are no part of the text.\n"
    return text


def _table(rules: "Sequence[Explanation]") -> str:
    """All rules, one a line: code, name, severity, fix, summary."""
    rows = [(rule.code, rule.name, rule.severity.value, rule.fix, rule.summary) for rule in rules]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)][:-1]
    return "".join(
        " ".join([*(f"{cell:{width}}" for cell, width in zip(row, widths, strict=False)), row[-1]]) + "\n"
        for row in rows
    )
