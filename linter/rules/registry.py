"""Which rules there are, without importing them."""

from dataclasses import dataclass
from functools import cache
from importlib import import_module

from linter.diagnostics import Applicability, Severity
from linter.rules.base import Rule, Scope
from linter.rules.table import TABLE


@dataclass(frozen=True, slots=True)
class RuleRecord:
    """What is known of a rule before its module is loaded."""

    code: str
    name: str
    severity: Severity
    fixable: Applicability | None
    scope: Scope
    default: bool
    module: str
    class_name: str

    def load(self) -> type[Rule]:
        """The rule itself; imports its module, once."""
        rule: type[Rule] = getattr(import_module(self.module), self.class_name)
        return rule


@cache
def records() -> dict[str, RuleRecord]:
    """Every rule by its code, sorted."""
    return {
        row[0]: RuleRecord(
            row[0], row[1], Severity(row[2]), Applicability(row[3]) if row[3] else None, Scope(row[4]), *row[5:]
        )
        for row in TABLE
    }


@cache
def matching(selector: str) -> tuple[str, ...]:
    """The codes that a selector (`ARX002`, a prefix such as `ARX`, or `ALL`) stands for; empty for an unknown one."""
    if selector == "ALL":
        return tuple(records())
    return tuple(code for code in records() if code.startswith(selector)) if selector else ()
