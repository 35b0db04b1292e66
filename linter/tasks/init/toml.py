"""Settings as TOML, laid out as a person would: comments above or behind, short lines, long arrays broken.

The text is written by hand, for a library that keeps comments would still leave each line break to us.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from textwrap import wrap
from typing import Any

from linter.lazy import re
from linter.tasks.init.settings import Item, Path, Record, Setting, is_records

_WIDTH = 100
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_BLANKS = re.compile(r"\s+")
# What the log of a workflow would take for a command, where the configuration is printed into one.
_COMMAND = "##["
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}
# Tells the table of an array of tables from one of that name.
_ARRAY = "[]"
# More items than these have a line each.
_MOST_IN_A_LINE = 4


def render(settings: Iterable[Setting], heading: Iterable[str]) -> str:
    """The text of a configuration file: a comment on top, then the settings in their order.

    Those of one table must stand together, and those of none first.
    """
    parts = ["\n".join(line for text in heading for line in _comment(text))]
    for table, group in groupby(settings, key=_table):
        write = _array if table and table[-1] == _ARRAY else _part
        parts += write(table, group)
    return "\n\n".join(parts) + "\n"


def _table(setting: Setting) -> Path:
    """The table that a setting stands in; for an array of tables its own name and a mark."""
    return (*setting.path, _ARRAY) if is_records(setting.value) else setting.path[:-1]


def _part(table: Path, settings: Iterable[Setting]) -> Iterator[str]:
    lines = [f"[{_dotted(table)}]"] if table else []
    for setting in settings:
        lines += _pair(setting.path[-1], setting.value, setting.evidence)
    yield "\n".join(lines)


def _array(table: Path, settings: Iterable[Setting]) -> Iterator[str]:
    for setting in settings:
        records: Any = setting.value
        if setting.evidence:
            yield "\n".join(_comment(_sentence(setting.evidence)))
        yield from ("\n".join(_record(table[:-1], record, "[[{}]]")) for record in records)


def _record(table: Path, record: Record, head: str) -> Iterator[str]:
    yield from _comment(_sentence(record.comment))
    yield head.format(_dotted(table))
    inner = {key: value for key, value in record.values.items() if isinstance(value, Record)}
    for key, value in record.values.items():
        if key not in inner:
            yield from _pair(key, value, "")
    for key, one in inner.items():
        yield ""
        yield from _record((*table, key), one, "[{}]")


def _pair(key: str, value: object, evidence: str) -> Iterator[str]:
    """The lines of a key: with the evidence behind it where that fits, else above."""
    lines = list(_assigned(key_text(key), value))
    behind = f"{lines[0]}  # {said(evidence)}"
    if evidence and len(lines) == 1 and len(behind) <= _WIDTH:
        yield behind
        return
    yield from _comment(_sentence(evidence))
    yield from lines


def _assigned(key: str, value: object) -> Iterator[str]:
    whole = f"{key} = {value_text(value)}"
    if not isinstance(value, Sequence) or isinstance(value, str) or not _is_broken(value, whole):
        yield whole
        return
    yield f"{key} = ["
    for item in value:
        comment = f"  # {said(item.comment)}" if isinstance(item, Item) and item.comment else ""
        yield f"  {value_text(item)},{comment}"
    yield "]"


def _is_broken(items: Sequence[object], whole: str) -> bool:
    has_lines = any(isinstance(item, Item) for item in items)
    return bool(items) and (has_lines or len(items) > _MOST_IN_A_LINE or len(whole) > _WIDTH)


def value_text(value: object) -> str:
    """A value in one line."""
    match value:
        case bool():
            return str(value).lower()
        case int():
            return str(value)
        case str():
            return text_text(value)
        case Item():
            return text_text(value.text)
        case Mapping():
            pairs = ", ".join(f"{key_text(key)} = {value_text(one)}" for key, one in value.items())
            return f"{{ {pairs} }}" if pairs else "{}"
        case Sequence():
            return f"[{', '.join(map(value_text, value))}]"
    raise TypeError(type(value).__name__)


def key_text(key: str) -> str:
    """A key, in quotes where TOML needs them."""
    return key if _BARE_KEY.fullmatch(key) else text_text(key)


def text_text(text: str) -> str:
    """A text in quotes. What cannot be seen is written as an escape: a reader is to see what is there."""
    if "'" not in text and ("\\" in text or '"' in text) and text.isprintable() and _COMMAND not in text:
        return f"'{text}'"
    return f'"{"".join(map(_escaped, text))}"'.replace(_COMMAND, "#\\u0023[")


def _escaped(char: str) -> str:
    if char in _ESCAPES:
        return _ESCAPES[char]
    if char.isprintable():
        return char
    return f"\\u{ord(char):04x}" if ord(char) <= 0xFFFF else f"\\U{ord(char):08x}"


def said(text: str) -> str:
    """A text for a comment: in one line, and without what cannot be seen."""
    return "".join(char for char in _BLANKS.sub(" ", text).strip() if char.isprintable()).replace(_COMMAND, "# #[")


def _sentence(evidence: str) -> str:
    """Evidence as it stands on a line of its own."""
    return f"{evidence[:1].upper()}{evidence[1:]}." if evidence else ""


def _comment(text: str) -> list[str]:
    return [f"# {line}" for line in wrap(said(text), _WIDTH - 2, break_long_words=False, break_on_hyphens=False)]


def _dotted(path: Path) -> str:
    return ".".join(map(key_text, path))
