"""`litlint rule`: what the rules say of themselves."""

import json

from support.command import Litlint

from linter.rules.registry import records


def test_all_rules_are_listed_a_line_each(litlint: Litlint) -> None:
    ran = litlint("rule")

    assert ran.status == 0
    assert [line.split()[0] for line in ran.stdout.splitlines()] == list(records())


def test_rule_is_explained(litlint: Litlint) -> None:
    lines = litlint("rule", "ARX002").stdout.splitlines()

    assert lines[:2] == [
        "ARX002 non-canonical-arxiv-url",
        "warning; has a safe fix; looks at one file; on by default",
    ]
    assert {"What it does", "Why", "Example"} <= set(lines)


def test_case_of_a_code_does_not_matter(litlint: Litlint) -> None:
    assert litlint("rule", "arx002").stdout == litlint("rule", "ARX002").stdout


def test_unknown_rule_is_status_2(litlint: Litlint) -> None:
    ran = litlint("rule", "ARX999")

    assert (ran.status, ran.stdout) == (2, "")
    assert ran.stderr.startswith("error: no rule is called 'ARX999'")


def test_json_has_the_names_and_the_order_of_the_contract(litlint: Litlint) -> None:
    rules = json.loads(litlint("rule", "--output-format", "json").stdout)

    assert [rule["code"] for rule in rules] == list(records())
    assert list(rules[0]) == ["code", "name", "severity", "fix", "scope", "default", "summary", "explanation"]


def test_json_of_one_rule_is_an_array_of_one(litlint: Litlint) -> None:
    (rule,) = json.loads(litlint("rule", "LNK001", "--output-format", "json").stdout)

    assert (rule["name"], rule["severity"], rule["fix"], rule["scope"]) == ("empty-link", "error", "none", "file")


def test_every_rule_explains_itself(litlint: Litlint) -> None:
    rules = json.loads(litlint("rule", "--output-format", "json").stdout)

    assert [rule["code"] for rule in rules if len(rule["explanation"]) < 80 or "\n" in rule["summary"]] == []
