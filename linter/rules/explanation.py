"""What people are told of a rule: its attributes and its docstring."""

from inspect import cleandoc
from typing import Literal

from linter.diagnostics import Severity
from linter.lazy.dataclasses import dataclass
from linter.rules.base import Rule, Scope


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


def explain(rule: type[Rule]) -> Explanation:
    """The explanation of a rule."""
    summary, _, explanation = cleandoc(rule.__doc__ or "").partition("\n\n")
    return Explanation(
        code=rule.code,
        name=rule.name,
        severity=rule.severity,
        fix=rule.fixable.value if rule.fixable else "none",
        scope=rule.scope,
        default=rule.default,
        summary=" ".join(summary.split("\n")),
        explanation=explanation,
    )
