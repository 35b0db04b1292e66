"""What is fuzzed: each target takes any bytes, and fails where a law does not hold of what is made of them.

They need no fuzzer: `tests/fuzz` runs them over the seeds, and `fuzz.py` hands them what atheris thinks up.
"""

import csv
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from io import StringIO
from xml.etree import ElementTree as ET

from support.places import misplaced

from linter.bibtex.parse import parse as parse_bibtex
from linter.config.load import from_toml
from linter.config.model import Config
from linter.diagnostics import Diagnostic
from linter.engine.files.lists import MemoryList
from linter.engine.fix import fix
from linter.engine.run import Result, check
from linter.entries.read import read_outline
from linter.entries.record import EntryRecord, entry_record
from linter.errors import ConfigError, InputError
from linter.exports import bibtex, csl_json, csv_table, json_array, jsonl, statistics_json
from linter.exports.statistics import measure
from linter.facts import snapshot
from linter.markdown.document import parse
from linter.reports import checkstyle, concise, full, github, gitlab, junit, rdjson, sarif
from linter.reports import json_array as json_report
from linter.reports import json_lines as lines_report
from linter.reports.escape import visible
from linter.reports.report import Report
from linter.text.excerpt import Excerpt
from linter.text.source import Source
from linter.text.span import Span

TODAY = date(2026, 1, 15)
NAME = "README.md"
# The first byte of an input chooses; the rest is the text.
CONFIGS = tuple(
    from_toml(f'select = ["ALL"]\n{text}', "litlint.toml")
    for text in (
        "",
        """
        required-sections = ["Halls"]
        entries = { fields = ["paper link", "citation"], tags = ["READ"] }
        arxiv = { link-form = "pdf" }
        bibtex = { indent = 2 }
        """,
        """
        [[taxonomy]]
        area = "light"
        file = "README.md"
        sections = ["Halls", "Doors"]
        keywords = { "Halls" = ["hall"] }
        """,
        """
        [[kinds]]
        style = "heading"
        levels = [4]
        from = { title = { part = "heading" }, tags = { label = "Code" } }
        """,
        """
        [[kinds]]
        style = "bullet"
        extent = "line"
        from = { authors = { between = ["", "\\n"] } }
        """,
        """
        [[kinds]]
        style = "table"
        category = { column = 1 }
        from = { code = { column = 2 } }
        """,
        """
        [[kinds]]
        style = "paragraph"
        extent = "rule"
        from = { title = { part = "quoted" } }
        """,
        """
        dates = { forms = ["YYYY.MM"] }
        skip = { between = [["# Lights", "- "]] }
        entries = { venue-year = "ICML23" }
        """,
    )
)


def fuzz_parse(data: bytes) -> None:
    """Any text is a document, all parts of which stand where it says."""
    document = parse(Source(NAME, text_of(data)))
    wrong = list(misplaced(document))
    if wrong:
        raise AssertionError(wrong[0])


def fuzz_bibtex(data: bytes) -> None:
    """Any text is citations and problems, which lie in it."""
    text = text_of(data)
    found = parse_bibtex(Excerpt.of(text))
    inside(text, (citation.span for citation in found.citations))
    inside(text, (field.value_span for citation in found.citations for field in citation.fields))
    inside(text, (problem.span for problem in found.problems))


def fuzz_entries(data: bytes) -> None:
    """Any text has an outline, whose entries lie in order; all exports of them can be read."""
    config, text = chosen(data)
    source = Source(NAME, text)
    document = parse(source)
    outline = read_outline(document, config.reading(NAME))
    starts = [entry.span.start for entry in outline.entries]
    hold(starts == sorted(set(starts)), "entries are out of order")
    for entry in outline.entries:
        inside(text, (entry.span, entry.title_span, *(link.label_span for link in entry.links)))
        hold(entry.title == entry.title.strip() != "", "an entry has no title")
        hold(entry.paper_link is None or entry.paper_link in entry.links, "a paper link is none of the entry's")
    exported([entry_record(entry, source) for entry in outline.entries])
    hold(json.loads(statistics_json.render([measure(NAME, document, outline)])) is not None, "no statistics")


def fuzz_check(data: bytes) -> None:
    """Whatever is found stands in the text, and so do its fixes; a second check finds the same."""
    config, text = chosen(data)
    papers = MemoryList({NAME: text})
    result = check(papers, config, today=TODAY)
    for found in result.findings:
        inside(text, spans_of(found))
    hold(check(papers, config, today=TODAY).findings == result.findings, "a second check finds something else")


def fuzz_fix(data: bytes) -> None:
    """Repairs settle, a second one changes nothing, and a file is left alone that has no fix or is refused its own."""
    config, text = chosen(data)
    for unsafe in (False, True):
        before = check(MemoryList({NAME: text}), config, today=TODAY)
        done = fix(MemoryList({NAME: text}), config, unsafe=unsafe, today=TODAY)
        hold(not (done.refused and done.texts), "a refused repair is made")
        hold(not done.texts or any(found.fix for found in before.findings), "what was not reported is changed")
        once = done.texts.get(NAME, text)
        again = fix(MemoryList({NAME: once}), config, unsafe=unsafe, today=TODAY)
        hold(again.texts == {}, f"a second repair changes something: {once!r} is {again.texts.get(NAME)!r}")


def fuzz_reports(data: bytes) -> None:
    """Every format can be read again, and none has what a terminal would obey."""
    config, text = chosen(data)
    report = report_of(check(MemoryList({NAME: text}), config, today=TODAY))
    number = len(report.findings)
    for module in (concise, full):
        hold_harmless(module.render(report))
    hold_harmless(github.step_summary(report))
    levels = Counter(found.severity for found in report.findings).values()
    commands = sum(min(count, github.SHOWN) for count in levels) + any(count > github.SHOWN for count in levels)
    hold(github.render(report).count("\n") == commands, "a workflow command is not one line")
    hold(len(json.loads(json_report.render(report))) == number, "JSON lacks findings")
    hold(len([json.loads(line) for line in lines_report.render(report).splitlines()]) == number, "lines are lost")
    hold(len(json.loads(gitlab.render(report))) == number, "GitLab's report lacks findings")
    hold(len(json.loads(sarif.render(report))["runs"][0]["results"]) == number, "SARIF lacks findings")
    hold(len(json.loads(rdjson.render(report))["diagnostics"]) == number, "rdjson lacks findings")
    hold(len(list(ET.fromstring(checkstyle.render(report)).iter("error"))) == number, "checkstyle lacks findings")  # noqa: S314  our own
    hold(ET.fromstring(junit.render(report)) is not None, "JUnit's report is empty")  # noqa: S314  our own


def fuzz_config(data: bytes) -> None:
    """Any text is a configuration or a ConfigError, which is one line; a list can be checked with it."""
    try:
        config = from_toml(text_of(data), "litlint.toml")
    except ConfigError as error:
        hold(str(error) != "", "an error says nothing")
        return
    check(MemoryList({NAME: LIST}), config, today=TODAY)


def fuzz_snapshot(data: bytes) -> None:
    """Any bytes are a snapshot or an InputError; what is written of a snapshot is read as the same."""
    try:
        found = snapshot.parsed(data)
    except InputError as error:
        hold(str(error) != "", "an error says nothing")
        return
    written = found.to_text()
    hold(snapshot.parsed(written.encode()).to_text() == written, "a snapshot is not read as it is written")


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    "parse": fuzz_parse,
    "bibtex": fuzz_bibtex,
    "entries": fuzz_entries,
    "check": fuzz_check,
    "fix": fuzz_fix,
    "reports": fuzz_reports,
    "config": fuzz_config,
    "snapshot": fuzz_snapshot,
}
LIST = (
    "# Lights\n\n## Halls\n\n- [Lights of Long Halls](https://arxiv.org/abs/2309.12307). A. Lamp, 2023.\n"
    "- [Lights of Low Halls](https://arxiv.org/abs/2310.00001). B. Lamp, ICML 2024. [code](https://github.com/a/b)\n"
)


def text_of(data: bytes) -> str:
    """Bytes as a file's text; what is no UTF-8 is left out, for no text is made of it."""
    return data.decode("utf-8", "ignore")


def chosen(data: bytes) -> tuple[Config, str]:
    """The configuration that the first byte stands for, and the text behind it."""
    return CONFIGS[(data[:1] or b"0")[0] % len(CONFIGS)], text_of(data[1:])


def exported(entries: list[EntryRecord]) -> None:
    """Write entries in every format and read them again."""
    json.loads(json_array.render(entries))
    hold(len([json.loads(line) for line in jsonl.render(entries).splitlines()]) == len(entries), "lines are lost")
    rows = list(csv.reader(StringIO(csv_table.render(entries), newline=""), strict=True))
    hold(len(rows) == len(entries) + 1, "rows are lost")
    json.loads(csl_json.render(entries))
    hold(parse_bibtex(Excerpt.of(bibtex.render(entries))).problems == (), "exported BibTeX is broken")


def report_of(result: Result) -> Report:
    """A report of all findings."""
    return Report(result.findings, result.sources, result.files)


def spans_of(found: Diagnostic) -> Iterator[Span]:
    """All places that a finding speaks of."""
    yield found.span
    yield from (other.span for other in found.related)
    yield from (edit.span for edit in (found.fix.edits if found.fix else ()))


def inside(text: str, spans: Iterator[Span] | tuple[Span, ...]) -> None:
    """Hold spans against the text that they are to lie in."""
    for span in spans:
        hold(0 <= span.start <= span.end <= len(text), f"{span} is no place in {len(text)} characters")


def hold_harmless(text: str) -> None:
    """Hold what is shown against what a terminal obeys."""
    shown = text.replace("\n", "")
    hold(visible(shown) == shown, "what is shown steers a terminal")


def hold(is_so: bool, wrong: str) -> None:  # noqa: FBT001  as of an assert, which optimised Python leaves out
    """Fail where a law does not hold."""
    if not is_so:
        raise AssertionError(wrong)
