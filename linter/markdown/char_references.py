"""Character references, `&amp;` and `&#955;` (CommonMark 6.2)."""

import re
from html.entities import html5

from mistune.util import unescape as _unescape

_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|(?P<name>[A-Za-z][A-Za-z0-9]{1,31}));")


def unescape(text: str) -> str:
    """A text with its references resolved; one of an unknown name stays as it is.

    mistune and `html` resolve a name that only begins as a known one: `&copyright;` would become `©right;`.
    """
    return _REFERENCE.sub(_character, text) if "&" in text else text


def _character(found: re.Match[str]) -> str:
    name = found["name"]
    return found[0] if name and f"{name};" not in html5 else _unescape(found[0])
