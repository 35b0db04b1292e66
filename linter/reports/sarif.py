"""The format `sarif`: SARIF 2.1.0, which GitHub's code scanning and editors read.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html defines it; numbers of sections are its own.
"""

import gzip
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import quote

from linter.diagnostics import Applicability, Diagnostic, Fix, Severity
from linter.reports.escape import safe_json, safe_json_object, visible
from linter.reports.fingerprint import digests
from linter.reports.report import SEVERITIES, Report, counted
from linter.reports.tool import HOMEPAGE, NAME, rule_page
from linter.text.columns import Columns, Unit
from linter.text.span import Span
from linter.version import VERSION

# GitHub refuses files with more results or, compressed, of more bytes, and shows so many places of a result
# (docs.github.com, SARIF support for code scanning). It keeps the 5,000 worst itself.
RESULTS = 25_000
BYTES = 10 * 1024 * 1024
_RELATED = 100

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
# The root that names of files are relative to; whoever reads the file knows where it is (3.14.14).
_ROOT = "%SRCROOT%"

# A finding and its fingerprint.
Told = tuple[Diagnostic, str]


def render(report: Report) -> str:
    """The findings as one run: all of them as far as GitHub takes so many, else the worst, without fixes if need be."""
    told = _worst(tuple(zip(report.findings, digests(report), strict=True)), RESULTS)
    text = _Run(report, told, has_fixes=True).text()
    has_fixes = True
    while told and not _fits(text):
        told = told if has_fixes else _worst(told, len(told) // 2)
        has_fixes = False
        text = _Run(report, told, has_fixes=False).text()
    return text


def _worst(told: Sequence[Told], count: int) -> Sequence[Told]:
    """So many of the findings, the worst, in their own order."""
    ranked = sorted(range(len(told)), key=lambda place: SEVERITIES.index(told[place][0].severity))
    return [told[place] for place in sorted(ranked[:count])]


def _fits(text: str) -> bool:
    content = text.encode()
    return len(content) <= BYTES or len(gzip.compress(content, mtime=0)) <= BYTES


class _Run:
    """One run of litlint as a log: those of a report's findings that are to be told."""

    def __init__(self, report: Report, told: Sequence[Told], *, has_fixes: bool) -> None:
        self._report = report
        self._told = told
        self._has_fixes = has_fixes
        self._names = dict(sorted({found.code: found.name for found, _ in told}.items()))
        self._indices = {code: index for index, code in enumerate(self._names)}
        self._columns: dict[str, Columns] = {}

    def text(self) -> str:
        """The log as JSON."""
        driver = {
            "name": NAME,
            "fullName": f"{NAME} {VERSION}",
            "version": VERSION,
            "semanticVersion": VERSION,
            "informationUri": HOMEPAGE,
            "rules": [self._rule(code, name) for code, name in self._names.items()],
        }
        run = {
            "tool": {"driver": driver},
            "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": list(self._notifications())}],
            "originalUriBaseIds": {_ROOT: {"description": {"text": "The root of the repository"}}},
            "columnKind": "utf16CodeUnits",
            "newlineSequences": ["\r\n", "\n", "\r"],
        }
        results = (self._result(found, fingerprint) for found, fingerprint in self._told)
        text = safe_json_object(run, "results", results)
        return f'{{"$schema": {safe_json(_SCHEMA)}, "version": "2.1.0", "runs": [{text}]}}\n'

    def _notifications(self) -> Iterator[dict[str, Any]]:
        left_out = len(self._report.findings) - len(self._told)
        if left_out:
            yield _notification(f"{counted(left_out, 'finding')} left out: GitHub would refuse the file with them")
        if not self._has_fixes:
            yield _notification("Fixes are left out: GitHub would refuse the file with them")

    def _rule(self, code: str, name: str) -> dict[str, Any]:
        rule: dict[str, Any] = {
            "id": code,
            "name": "".join(word.capitalize() for word in name.split("-")),
            "helpUri": rule_page(code),
        }
        told = self._report.rules.get(code)
        if told:
            page = f"[{code}: {name}]({rule_page(code)})"
            rule |= {
                "shortDescription": {"text": name},
                "fullDescription": {"text": told.summary},
                "help": {
                    "text": told.explanation,
                    "markdown": f"{told.summary}\n\n```text\n{told.explanation}\n```\n\n{page}",
                },
                "defaultConfiguration": {"level": _LEVELS[told.severity]},
            }
        return rule

    def _result(self, found: Diagnostic, fingerprint: str) -> dict[str, Any]:
        result: dict[str, Any] = {
            "ruleId": found.code,
            "ruleIndex": self._indices[found.code],
            "level": _LEVELS[found.severity],
            "message": {"text": _message(found.message)},
            "locations": [{"physicalLocation": self._place(found.file, found.span)}],
            "partialFingerprints": {f"{NAME}/v1": fingerprint},
        }
        if found.related:
            result["relatedLocations"] = [
                {
                    "id": number,
                    "physicalLocation": self._place(other.file, other.span),
                    "message": {"text": _message(other.message)},
                }
                for number, other in enumerate(found.related[:_RELATED], start=1)
            ]
        if found.fix and self._has_fixes:
            result["fixes"] = [self._fix(found.fix, found.file)]
        return result

    def _place(self, file: str, span: Span) -> dict[str, Any]:
        return {"artifactLocation": _artifact(file), "region": self._region(file, span)}

    def _region(self, file: str, span: Span) -> dict[str, Any]:
        """A region, whose end is exclusive (3.30.8)."""
        columns = self._columns.get(file)
        if columns is None:
            columns = self._columns[file] = Columns(self._report.sources[file], Unit.UTF16)
        start, end = columns.location(span.start), columns.location(span.end)
        return {
            "startLine": start.row,
            "startColumn": start.column,
            "endLine": end.row,
            "endColumn": end.column,
        }

    def _fix(self, fix: Fix, file: str) -> dict[str, Any]:
        caution = "" if fix.applicability is Applicability.SAFE else " (unsafe: look at the result)"
        replacements = [
            {"deletedRegion": self._region(file, edit.span), "insertedContent": {"text": edit.content}}
            for edit in fix.edits
        ]
        return {
            "description": {"text": _message(fix.message) + caution},
            "artifactChanges": [{"artifactLocation": _artifact(file), "replacements": replacements}],
            "properties": {"applicability": fix.applicability.value},
        }


def _artifact(file: str) -> dict[str, str]:
    """Where a file is, as a relative reference of RFC 3986."""
    try:
        name = file.encode("utf-8", "surrogateescape")  # which Python puts for bytes that are not UTF-8
    except UnicodeEncodeError:
        name = file.encode("utf-8", "surrogatepass")  # as names are on Windows
    return {"uri": quote(name), "uriBaseId": _ROOT}


def _message(text: str) -> str:
    """A message that is shown as it stands: no text of a list becomes a link (3.11.6)."""
    return visible(text).replace("[", "\\[")


def _notification(text: str) -> dict[str, Any]:
    return {"level": "warning", "message": {"text": text}}
