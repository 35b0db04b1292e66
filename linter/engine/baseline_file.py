"""The file of a baseline: JSON, one finding a line in sorted order, so that versions of it merge.

Its last element never changes, so that every line that does ends in a comma.
"""

import os
import stat
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from linter.errors import InputError
from linter.lazy import re
from linter.reports.escape import safe_json, safe_json_array

if TYPE_CHECKING:  # most lists have no baseline
    from collections.abc import Iterator, Mapping

    from linter.engine.recognize import Remembered

NAME = ".litlint-baseline.json"
_LAST = {"version": 1}
_TEXTS = ("file", "code", "found", "entry", "around", "below", "message")
_LARGEST = 200_000_000  # bytes; a finding has about 250
_MOST = 1_000_000
_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7})(?: |$)", re.MULTILINE)


class BrokenBaselineError(InputError):
    """A file that can be read and holds no baseline."""


def own_baseline(root: Path) -> Path | None:
    """The baseline of the list in a folder, None where it has none. Raises InputError for a link out of the list."""
    path = root / NAME
    if not os.path.lexists(path):
        return None
    if not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(root)):
        raise InputError(f"{path} is a link out of the list")
    return path


def read_baseline(path: Path) -> "Mapping[Remembered, int]":
    """The findings in a file with their counts; none in an empty one.

    Raises InputError, of the kind BrokenBaselineError for a file that can be read and holds no baseline.
    """
    text = _text(path)
    try:
        return _parsed(text) if text.strip() else {}
    except ValueError as error:
        raise BrokenBaselineError(f"{path}: {error}") from error


def to_text(findings: "Mapping[Remembered, int]") -> str:
    """What the file of some findings should hold."""
    values = [_values(one, count) for one, count in sorted(findings.items())]
    return safe_json_array([*values, _LAST]) + "\n"


def _values(one: "Remembered", count: int) -> dict[str, str | int]:
    known = one.fingerprint
    texts = (known.file, known.code, known.found, known.entry, known.around, one.below, one.message)
    return {**dict(zip(_TEXTS, texts, strict=True)), "count": count}


def _text(path: Path) -> str:
    try:
        status = path.stat()
        # A pipe would be waited for. The null device is an empty file.
        if not (stat.S_ISREG(status.st_mode) or stat.S_ISCHR(status.st_mode)):
            raise InputError(f"{path} is no regular file")
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}") from error
    if len(content) > _LARGEST:
        raise InputError(f"{path} is larger than {_LARGEST:,} bytes")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BrokenBaselineError(f"{path}: not UTF-8") from error


def _parsed(text: str) -> "Mapping[Remembered, int]":
    """The findings in a text. Raises ValueError."""
    import json

    conflict = _CONFLICT.search(text)
    if conflict:
        row = text.count("\n", 0, conflict.start()) + 1
        raise ValueError(f"line {row}: a merge left its marks")
    try:
        values = json.loads(text, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        raise ValueError(f"line {error.lineno}: not JSON: {error.msg}") from error
    except RecursionError as error:
        raise ValueError("not JSON of a baseline: nested too deeply") from error
    if not isinstance(values, list) or not values or values[-1] != _LAST:
        raise ValueError(f"not a baseline: wanted an array that ends in {safe_json(_LAST)}")
    findings: Counter[Remembered] = Counter()
    for one, count in _findings(values[:-1]):
        findings[one] += count
    return findings


def _findings(values: list[Any]) -> "Iterator[tuple[Remembered, int]]":
    from linter.engine.recognize import Remembered
    from linter.reports.fingerprint import Fingerprint

    for number, value in enumerate(values, 1):
        if not isinstance(value, dict) or value.keys() != {*_TEXTS, "count"}:
            raise ValueError(f"finding {number}: wanted an object with the keys {', '.join(_TEXTS)} and count")
        wrong = next((key for key in _TEXTS if not isinstance(value[key], str)), None)
        if wrong:
            raise ValueError(f"finding {number}: {wrong} is no text")
        count = value["count"]
        if type(count) is not int or not 1 <= count <= _MOST:
            raise ValueError(f"finding {number}: count is no number from 1 to {_MOST:,}")
        file, code, found, entry, around, below, message = (value[key] for key in _TEXTS)
        yield Remembered(Fingerprint(file, code, found, entry, around), message, below), count


def _refuse(name: str) -> None:
    raise ValueError(f"{name} is no number of JSON")
