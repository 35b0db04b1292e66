"""What fixes change, as a unified diff that `git apply` and `patch` take."""

from linter.lazy import re

_QUOTED = re.compile(r'[\x00-\x1f\x7f"\\]')
_SHORT = {"\n": "\\n", "\t": "\\t", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
_NO_NEWLINE = "\\ No newline at end of file\n"


def diff(name: str, before: str, after: str) -> str:
    """The unified diff of one file's text, empty where nothing changes."""
    from difflib import unified_diff

    lines = unified_diff(_lines(before), _lines(after), _header(name), _header(name))
    return "".join(line if line.endswith("\n") else f"{line}\n{_NO_NEWLINE}" for line in lines)


def _header(name: str) -> str:
    """A file's name as git writes it: one that would break its line is quoted as a string of C."""
    quoted = _QUOTED.sub(lambda found: _SHORT.get(found[0]) or f"\\{ord(found[0]):03o}", name)
    return name if quoted == name else f'"{quoted}"'


def _lines(text: str) -> list[str]:
    r"""The lines with their ends; only `\n` parts them, as for those programs: a `\r` belongs to its line."""
    *lines, last = text.split("\n")
    return [f"{line}\n" for line in lines] + ([last] if last else [])
