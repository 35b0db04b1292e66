"""Which rules there are, without importing them."""

from functools import cache
from importlib import import_module

from linter.diagnostics import Applicability, Severity
from linter.lazy.dataclasses import dataclass
from linter.rules.base import Handed, Rule, Scope
from linter.rules.material import Material
from linter.rules.table import TABLE


@dataclass(frozen=True, slots=True)
class RuleRecord:
    """What is known of a rule before its module is loaded."""

    code: str
    name: str
    severity: Severity
    fixable: Applicability | None
    scope: Scope
    handed: Handed
    needs: Material
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
    return {row[0]: _record(*row) for row in TABLE}


@cache
def matching(selector: str) -> tuple[str, ...]:
    """The codes that a selector (`ARX002`, a prefix such as `ARX`, or `ALL`) stands for; empty for an unknown one."""
    if selector == "ALL":
        return tuple(records())
    return tuple(code for code in records() if code.startswith(selector)) if selector else ()


def _record(
    code: str,
    name: str,
    severity: str,
    fix: str,
    scope: str,
    handed: str,
    needs: str,
    default: bool,  # noqa: FBT001  a row
    *place: str,
) -> RuleRecord:
    fixable = Applicability(fix) if fix else None
    return RuleRecord(
        code, name, Severity(severity), fixable, Scope(scope), Handed(handed), Material(needs), default, *place
    )
