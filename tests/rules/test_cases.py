"""Every rule's own examples, run as tests: the exact spans, and what the fix makes of them."""

import pytest
from support.rules import findings_of, fixed_text

from linter.rules.base import Case, Rule
from linter.rules.registry import records

ALL = [(rule, case) for rule in (record.load() for record in records().values()) for case in rule.all_cases()]


@pytest.mark.parametrize(("rule", "case"), [pytest.param(r, c, id=f"{r.code}-{c.why}") for r, c in ALL])
def test_case(rule: type[Rule], case: Case) -> None:
    text, marked = case.unmarked()

    if case.bad:
        assert [finding.span for finding in findings_of(rule, case, text)] == marked
    if case.bad and case.good and rule.fixable:
        assert fixed_text(rule, case, text) == case.good
    if case.good:
        assert findings_of(rule, case, case.good) == []
