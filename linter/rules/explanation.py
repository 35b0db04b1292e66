"""What people are told of a rule: what the registry knows of it, and its docstring."""

from dataclasses import dataclass
from inspect import cleandoc
from typing import Literal

from linter.diagnostics import Severity
from linter.rules.base import Scope
from linter.rules.registry import RuleRecord


@dataclass(frozen=True, slots=True)
class Explanation:
    """A rule in the contract's names and order; `summary` is one line, `explanation` the sections behind it."""

    code: str
    name: str
    severity: Severity
    fix: Literal["safe", "unsafe", "none"]
    scope: Scope
    default: bool
    summary: str
    explanation: str


def explain(record: RuleRecord) -> Explanation:
    """The explanation of a rule; loads its module."""
    summary, _, explanation = cleandoc(record.load().__doc__ or "").partition("\n\n")
    return Explanation(
        code=record.code,
        name=record.name,
        severity=record.severity,
        fix=record.fixable.value if record.fixable else "none",
        scope=record.scope,
        default=record.default,
        summary=" ".join(summary.split("\n")),
        explanation=explanation,
    )
