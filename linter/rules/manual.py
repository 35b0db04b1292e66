"""A rule as a page of the manual, in Markdown: what it says of itself, its options and its cases."""

from collections.abc import Iterable, Iterator
from textwrap import dedent

from linter.lazy import re
from linter.reports.escape import visible
from linter.rules.base import CLOSE, OPEN, Case, Rule, example_cases
from linter.rules.explanation import Explanation, explain

SCOPES = {"file": "one file", "list": "the whole list", "network": "the network, or a snapshot of it"}
FIXES = {"safe": "safe", "unsafe": "unsafe: `--unsafe-fixes`", "none": "none"}
_INDEX_HEAD = (
    "# Rules",
    "",
    "| code | name | severity | fix | scope | default | reports |",
    "|---|---|---|---|---|---|---|",
)
# Longer than any fence inside an example.
_FENCE = "`" * 5
_TITLE = re.compile(r"^(?=\S)(.+)$\n", re.MULTILINE)
# A blank at a line's end or between what looks like one.
_HIDDEN_BLANK = re.compile(r"[ \t]+$|[\xa0\u2000-\u200a\u202f\u205f\u3000]")


def index(rules: Iterable[Explanation]) -> str:
    """The page that leads to the pages of all rules."""
    rows = [
        f"| [{told.code}]({told.code}.md) | {told.name} | {told.severity.value} | {told.fix} | {told.scope.value} |"
        f" {'' if told.default else 'off '}| {told.summary} |"
        for told in rules
    ]
    return "\n".join([*_INDEX_HEAD, *rows]) + "\n"


def page(rule: type[Rule]) -> str:
    """The page of one rule."""
    told = explain(rule)
    default = "on" if told.default else "off until it is selected"
    lines = [
        f"# {told.code}: {told.name}",
        "",
        told.summary,
        "",
        "| severity | fix | looks at | by default |",
        "|---|---|---|---|",
        f"| {told.severity.value} | {FIXES[told.fix]} | {SCOPES[told.scope]} | {default} |",
        *_told(told.explanation),
        *_options(rule.options),
        *_cases("Example", example_cases(rule.__doc__ or "")),
        *_cases("Also reported", [case for case in rule.cases if case.bad]),
        *_cases("Left alone", [case for case in rule.cases if not case.bad]),
    ]
    if any(OPEN in line for line in lines):
        lines += ["", f"`{OPEN}` and `{CLOSE}` stand around what is reported, and are no part of the text."]
    return "\n".join(lines) + "\n"


def _told(explanation: str) -> Iterator[str]:
    """The sections of the docstring but for its example."""
    _, *parts = _TITLE.split(explanation)
    for title, text in zip(parts[::2], parts[1::2], strict=True):
        if title != "Example":
            yield from ("", f"## {title}", "", dedent(text).strip("\n"))


def _options(keys: tuple[str, ...]) -> Iterator[str]:
    if keys:
        yield from ("", "## Options", "")
    for key in keys:
        yield f"- [`{key}`](../configuration.md#{key.replace('.', '')})"


def _cases(title: str, cases: list[Case] | tuple[Case, ...]) -> Iterator[str]:
    if cases:
        yield from ("", f"## {title}")
    for case in cases:
        if title != "Example":
            yield from ("", f"**{case.why[:1].upper()}{case.why[1:]}**")
        yield from _block("With the configuration", case.config, "toml")
        yield from _block("Where servers say" if '"url"' in case.facts else "With the snapshot", case.facts, "json")
        for name, text in case.files.items():
            yield from ("", f"With `{visible(name)}` in the list")
            yield from _block("", text, "markdown")
        yield from _block("Reported" if case.good else "", case.bad, "markdown")
        yield from _block("Wanted" if case.bad else "", case.good, "markdown")


def _block(title: str, text: str, language: str) -> Iterator[str]:
    """A fenced text with what nobody would see in it made visible."""
    if not text:
        return
    if title:
        yield from ("", f"{title}:")
    yield from ("", f"{_FENCE}{language}")
    for line in text.removesuffix("\n").split("\n"):
        yield _HIDDEN_BLANK.sub(lambda found: "".join(map(_escape, found[0])), visible(line))
    yield _FENCE


def _escape(char: str) -> str:
    return f"\\x{ord(char):02x}" if ord(char) < 0x100 else f"\\u{ord(char):04x}"
