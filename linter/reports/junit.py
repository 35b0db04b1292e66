"""The format `junit`: a test suite a file, a failed test a finding; the elements are those that Jenkins defines."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from xml.etree.ElementTree import Element

from linter.diagnostics import Diagnostic
from linter.reports.escape import visible
from linter.reports.markup import document, element
from linter.reports.report import Report
from linter.reports.tool import NAME, rule_page
from linter.text.source import Source


def render(report: Report) -> str:
    """The findings by file; those that do not fail a check are skipped tests, a file without findings a passed one."""
    by_file: dict[str, list[Diagnostic]] = defaultdict(list, {file: [] for file in report.files})
    for found in report.findings:
        by_file[found.file].append(found)
    failures = sum(map(report.fails, report.findings))
    tests = sum(max(len(findings), 1) for findings in by_file.values())
    root = element(None, "testsuites", name=NAME, tests=tests, failures=failures, errors=0)
    for file, findings in sorted(by_file.items()):
        _add_suite(root, file, findings, report)
    return document(root)


def _add_suite(root: Element, file: str, findings: Sequence[Diagnostic], report: Report) -> None:
    failures = sum(map(report.fails, findings))
    counts = {"tests": max(len(findings), 1), "failures": failures, "errors": 0, "skipped": len(findings) - failures}
    suite = element(root, "testsuite", name=file, **counts)
    if not findings:
        element(suite, "testcase", name=NAME, classname=file)
    names: Counter[str] = Counter()
    for found in findings:
        # Readers compare tests by their names from run to run: no rows in them, and no name twice.
        name = f"{found.code} {found.name}: {found.message}"
        names[name] += 1
        test = element(suite, "testcase", name=name if names[name] == 1 else f"{name} ({names[name]})", classname=file)
        kind = "failure" if report.fails(found) else "skipped"
        outcome = element(test, kind, type=found.severity.value, message=found.message)
        outcome.text = _told(found, report.sources[file])


def _told(found: Diagnostic, source: Source) -> str:
    """The finding as people read it, with its place and what would mend it."""
    place = source.location(found.span.start)
    lines = [f"{found.file}:{place.row}:{place.column}: {found.code} {found.message}"]
    if found.fix:
        lines.append(f"{found.fix.option}: {found.fix.message}")
    return "\n".join(map(visible, [*lines, rule_page(found.code)]))
