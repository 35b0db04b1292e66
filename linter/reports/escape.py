"""What a list says, made harmless for where it is shown: terminals, logs, web pages."""

from collections.abc import Iterable, Iterator, Mapping

from linter.lazy import re

# What a terminal or a log obeys instead of showing it, or shows elsewhere than it stands: C0 and C1 controls, what
# ends a line, controls of direction (Unicode Standard Annex 9), what has no width, tags, halves of surrogate pairs; and
# the two noncharacters that XML does not take (XML 1.0, production 2).
# Joiners and variation selectors stay: emoji and several scripts are written with them.
_UNSAFE = (
    r"\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    r"\ufeff\ufff9-\ufffb\ufffe\uffff\U0001d173-\U0001d17a\U000e0000-\U000e007f\ud800-\udfff"
)
_UNSAFE_CHAR = re.compile(f"[{_UNSAFE}]")
_UNSAFE_IN_PAGE = re.compile(f"(?![\n\r\t])[{_UNSAFE}]")
# JSON itself escapes C0; the line feeds that it lays itself out with stay. What makes a command of a log's line is
# escaped as well, for JSON may be printed there.
_UNSAFE_IN_JSON = re.compile(f"(?!\n)[{_UNSAFE}]|#(?=\\[)")
# https://github.com/actions/runner, `ActionCommand.cs`: both forms of a command. Its lines end at each `\r`, too, and
# blanks before a command do not count.
_COMMAND = re.compile(r"#(?=#\[)|(?:^|(?<=\r))[^\S\r\n]*:(?=:)", re.MULTILINE)
_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def visible(text: str) -> str:
    r"""The text with every character that must not reach a terminal as an escape that Python can read, such as `\x1b`.

    What is escaped has no line ends: it stays on one line.
    """
    return text if text.isprintable() else _UNSAFE_CHAR.sub(_escape, text)


def without_commands(text: str) -> str:
    r"""The text without what GitHub's runner would obey in a log: `##[error]` anywhere, `::error` at a line's start.

    A backslash parts their first characters.
    """
    return _COMMAND.sub(lambda found: found[0] + "\\", text)


def on_one_line(text: str) -> str:
    """The text without the characters that must not reach a terminal, and with one blank for each run of blanks.

    For formats that have no escapes.
    """
    return " ".join((text if text.isprintable() else _UNSAFE_CHAR.sub(_blank, text)).split())


def shown(text: str) -> str:
    """The text of a page, whose lines stay, without the other characters that must not reach a terminal.

    XML forbids some of them, and half a surrogate pair cannot be written.
    """
    return _UNSAFE_IN_PAGE.sub("", text)


def safe_json(value: object, *, indent: int | None = None) -> str:
    """A value as JSON in readable Unicode, without what a terminal or a log would obey.

    Values of dataclasses become objects. Raises TypeError for others that JSON does not know.
    """
    import json

    return _made_safe(json.dumps(value, ensure_ascii=False, indent=indent, default=_by_field))


def safe_json_lines(values: Iterable[object]) -> Iterator[str]:
    """Each value as `safe_json` makes it, on one line, without a line end.

    For any number of values: the standard library lays out JSON in pure Python, in six times the time.
    """
    import json

    encode = json.JSONEncoder(ensure_ascii=False, default=_by_field).encode
    return map(_made_safe, map(encode, values))


def safe_json_array(values: Iterable[object]) -> str:
    """Values as a JSON array with one of them a line."""
    lines = ",\n".join(safe_json_lines(values))
    return f"[\n{lines}\n]" if lines else "[]"


def safe_json_object(fields: Mapping[str, object], name: str, values: Iterable[object]) -> str:
    """Some fields as a JSON object, with an array of one value a line as the last one."""
    return f"{safe_json(fields)[:-1]}, {safe_json(name)}: {safe_json_array(values)}}}"


def _made_safe(text: str) -> str:
    is_safe = text.replace("\n", "").isprintable() and "#[" not in text
    return text if is_safe else _UNSAFE_IN_JSON.sub(_escape_in_json, text)


def _by_field(value: object) -> dict[str, object]:
    """The fields of a dataclass' value, as they are: `asdict` would copy what they hold, which takes longer."""
    names: tuple[str, ...] = getattr(value, "__match_args__", ())
    if not names:
        raise TypeError(f"JSON has no {type(value).__name__}")
    return {name: getattr(value, name) for name in names}


def _escape_in_json(found: re.Match[str]) -> str:
    import json

    return "\\u0023" if found[0] == "#" else json.dumps(found[0])[1:-1]


def _blank(found: re.Match[str]) -> str:
    return " " if found[0].isspace() else ""


def _escape(found: re.Match[str]) -> str:
    char, code = found[0], ord(found[0])
    if char in _SHORT:
        return _SHORT[char]
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
