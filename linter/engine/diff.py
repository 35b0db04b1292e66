"""What fixes change, as a unified diff that `git apply` and `patch` take."""

from difflib import unified_diff

_NO_NEWLINE = "\\ No newline at end of file\n"


def diff(name: str, before: str, after: str) -> str:
    """The unified diff of one file's text, empty where nothing changes."""
    lines = unified_diff(_lines(before), _lines(after), name, name)
    return "".join(line if line.endswith("\n") else f"{line}\n{_NO_NEWLINE}" for line in lines)


def _lines(text: str) -> list[str]:
    r"""The lines with their ends; only `\n` parts them, as for those programs: a `\r` belongs to its line."""
    *lines, last = text.split("\n")
    return [f"{line}\n" for line in lines] + ([last] if last else [])
