"""A configuration that is wrong, as diagnostics in its file."""

from collections.abc import Iterator
from pathlib import Path

from lsprotocol import types

from linter.lazy import re
from linter.reports.escape import visible
from linter.reports.tool import NAME
from linter.server.state import Complaint

# What TOML's parser says, and what our own checks say: `fail-on = "x": wanted …`, `unknown key entries.tag = …`.
_ROW = re.compile(r"\(at line (\d+), column \d+\)")
_KEY = re.compile(r"(?:unknown key )?(?:[\w-]+(?:\[\d+\])?\.)*([\w-]+)(?:\[\d+\])?(?::| =)")


def diagnostics(complaint: Complaint, file: Path) -> list[types.Diagnostic]:
    """Each problem of a configuration at the line that it speaks of; at the first one where that is not certain."""
    rows = _rows(file)
    problems = (line.removeprefix(f"{file}: ") for line in complaint.message.split("\n"))
    return [
        types.Diagnostic(
            range=types.Range(types.Position(row, 0), types.Position(row, len(rows[row]) if row < len(rows) else 0)),
            message=visible(problem),
            severity=types.DiagnosticSeverity.Error,
            source=NAME,
        )
        for problem in problems
        for row in (_row(problem, rows),)
    ]


def shown(complaint: Complaint) -> str:
    """What to say to the user: file, key, value and what is allowed, as the command line says it."""
    return f"{NAME}: " + "\n".join(map(visible, complaint.message.split("\n")))


def _row(problem: str, rows: list[str]) -> int:
    found = _ROW.search(problem)
    if found:
        return int(found[1]) - 1
    if problem.endswith("(at end of document)"):
        return max(len(rows) - 1, 0)
    key = _KEY.match(problem)
    places = list(_places(key[1], rows)) if key else []
    return places[0] if len(places) == 1 else 0


def _places(key: str, rows: list[str]) -> Iterator[int]:
    sets = re.compile(rf"\s*(?:[\w.-]+\.)?[\"']?{re.escape(key)}[\"']?\s*(?:=|\.)")
    heads = re.compile(rf"\s*\[+(?:[\w.-]+\.)?{re.escape(key)}\]+")
    return (number for number, row in enumerate(rows) if sets.match(row) or heads.match(row))


def _rows(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="utf-8-sig", errors="replace").split("\n")
    except OSError:
        return []
