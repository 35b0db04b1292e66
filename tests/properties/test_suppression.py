"""A suppression silences its code on its line, and the other half of a pair of copies: nothing else."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from support.made_up import made_list, main_file
from support.plants import PLANTS, Plant

from linter.config.model import Config
from linter.diagnostics import Diagnostic
from linter.engine.files.lists import MemoryList
from linter.engine.run import Result, check

TODAY = date(2026, 1, 15)
# Entries of these lists stand on one line each, where a comment at the end belongs to the entry.
STYLES = ("numbered", "titled", "linked", "tabular")
KINDS = ("ARX", "LNK", "DUP", "FMT018")
ENTRY_KINDS = ("ARX", "BIB", "LNK")
IN_ENTRIES = [plant for plant in PLANTS if plant.code.startswith(ENTRY_KINDS) and not plant.file]
ON_A_LINE = [plant for plant in PLANTS if plant.code.startswith(KINDS)]


@st.composite
def with_findings(draw: st.DrawFn) -> tuple[dict[str, str], str]:
    """A list of one-line entries with defects in its main file, and the name of that file."""
    files = made_list(draw(st.sampled_from(STYLES)), count=12)
    name = main_file(files)
    for plant in draw(st.lists(st.sampled_from(ON_A_LINE), min_size=1, max_size=5)):
        planted = plant.planted(files[name], draw(st.integers(0, 3)))
        files[name] = planted[0] if planted else files[name]
    return files, name


def row(result: Result, found: Diagnostic) -> int:
    """The row that a finding begins in."""
    return result.sources[found.file].row(found.span.start)


def is_waived(result: Result, found: Diagnostic, by: Diagnostic) -> bool:
    """Whether a finding is the one suppressed, one of its code on the same line, or the other half of its pair."""
    halves = {(other.file, other.span) for other in found.related}
    is_half = halves == {(by.file, by.span)}
    return found.code == by.code and (is_half or row(result, found) == row(result, by))


@given(with_findings(), st.data())
@settings(max_examples=60, deadline=None)
def test_suppression_silences_its_finding_alone(made: tuple[dict[str, str], str], data: st.DataObject) -> None:
    files, name = made
    before = check(MemoryList(files), Config(), today=TODAY)
    # Of three copies the other two remain a pair.
    single = [one for one in before.findings if one.code.startswith(KINDS) and len(one.related) <= 1]
    lines = files[name].split("\n")
    chosen = [one for one in single if lines[row(before, one) - 1].startswith(("|", "-", "*", *"0123456789"))]
    if not chosen:
        return
    suppressed = data.draw(st.sampled_from(chosen))
    at = row(before, suppressed) - 1
    comment = f" <!-- litlint: ignore[{suppressed.code}] meant so -->"
    is_row = lines[at].startswith("|")
    lines[at] = f"{lines[at].removesuffix(' |')}{comment} |" if is_row else lines[at] + comment

    after = check(MemoryList({**files, name: "\n".join(lines)}), Config(), today=TODAY)

    wanted = [one for one in before.findings if not is_waived(before, one, suppressed)]
    assert [(row(after, one), one.code) for one in after.findings] == [(row(before, one), one.code) for one in wanted]


@given(st.lists(st.sampled_from(IN_ENTRIES), min_size=1, max_size=5), st.data())
@settings(max_examples=60, deadline=None)
def test_suppression_above_a_heading_silences_its_code_in_the_entry(plants: list[Plant], data: st.DataObject) -> None:
    files = made_list("headings", count=12)
    name = "papers/local.md"
    for plant in plants:
        planted = plant.planted(files[name], data.draw(st.integers(0, 3)))
        files[name] = planted[0] if planted else files[name]
    before = check(MemoryList(files), Config(), today=TODAY)
    chosen = [one for one in before.findings if one.code.startswith(ENTRY_KINDS) and one.entry and not one.related]
    if not chosen:
        return
    suppressed = data.draw(st.sampled_from(chosen))
    start = files[name].rfind("\n### ", 0, suppressed.span.start + 1) + 1
    end = files[name].find("\n#", suppressed.span.start) % len(files[name])
    comment = f"<!-- litlint: ignore[{suppressed.code}] meant so -->\n\n"

    after = check(
        MemoryList({**files, name: files[name][:start] + comment + files[name][start:]}), Config(), today=TODAY
    )

    wanted = [
        one
        for one in before.findings
        if not (one.code == suppressed.code and one.file == name and start <= one.span.start <= end)
    ]
    moved = [
        (one.span.start + len(comment) * (one.file == name and one.span.start >= start), one.code) for one in wanted
    ]
    assert [(one.span.start, one.code) for one in after.findings] == moved
