"""Citations to BibTeX text."""

from collections.abc import Collection, Mapping

from linter.lazy import re

_SPECIAL = re.compile(r"\\url\{[^{}]*\}|\\.|\$[^$]*\$|[&%#_]", re.DOTALL)
# Their values are addresses and identifiers, which the styles print as they are.
_VERBATIM = frozenset({"url", "doi", "eprint", "file"})
_BRACE = re.compile(r"\\?[{}]")
_PIECE = re.compile(r"(\$[^$]*\$|[\s{}-])")
_KEY_JUNK = re.compile(r"[\s{}(),=#%~^\\\"]+")
_AROUND_WORD = ".,:;!?()[]'\""
_MONTHS = frozenset(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"])
_NO_ADDRESS = re.compile(r"[\s{}\\\"<>^`|]")


def format_citation(kind: str, key: str, fields: Mapping[str, str], indent: int = 2) -> str:
    """A citation, one field a line, values in braces, without a line end behind it.

    It is read back with `field_value(name, value)` as its values, and with the key less the characters that no key
    can hold. Fields without a value are left out; a month that styles have a macro for is written as that.
    """
    written = {name: field_value(name, value) for name, value in fields.items()}
    lines = [f"{' ' * indent}{name}={_delimited(name, value)}" for name, value in written.items() if value]
    return "\n".join([f"@{kind}{{{plain_key(key)},", ",\n".join(lines), "}"])


def _delimited(name: str, value: str) -> str:
    is_month = name.lower() == "month" and value.lower() in _MONTHS
    return value.lower() if is_month else f"{{{value}}}"


def plain_key(key: str) -> str:
    """A key without the characters that no key can hold."""
    return _KEY_JUNK.sub("", key)


def field_value(name: str, value: str) -> str:
    """The value that a field can hold, on one line: `&`, `%`, `#`, `_` escaped, braces without a partner left out.

    What is escaped already or stands in maths stays as it is, and so do addresses and identifiers. Backslashes at the
    end are left out: one would take the closing brace with it, and for some readers the last of two does.
    """
    value = " ".join(_balanced(value).split())
    value = value if name.lower() in _VERBATIM else _SPECIAL.sub(_escaped, value)
    return value.rstrip("\\ ")


def address_value(url: str) -> str:
    """An address as the value of a `url`: what no address holds, and what would end the value, percent-encoded."""
    return _NO_ADDRESS.sub(lambda sign: "".join(f"%{byte:02X}" for byte in sign[0].encode()), url)


def protect_capitals(title: str, names: Collection[str] = ()) -> str:
    """The title with braces around each word that has a capital behind its first letter: `{LongLoRA}`, `{GPU}`.

    The words of `names` are put in braces too. BibTeX styles turn other capitals into small letters. What stands in
    braces or in maths already stays.
    """
    depth = 0
    pieces: list[str] = []
    for piece in _PIECE.split(title):
        depth += (piece == "{") - (piece == "}")
        pieces.append(piece if depth > 0 or piece[:1] == "$" else _protected(piece, names))
    return "".join(pieces)


def _protected(word: str, names: Collection[str]) -> str:
    core = word.strip(_AROUND_WORD)
    is_lower = core[1:].islower()  # as most words are
    is_name = core in names or (not is_lower and any(char.isupper() for char in core[1:]))
    return word.replace(core, f"{{{core}}}") if core and is_name else word


def _escaped(found: re.Match[str]) -> str:
    return found[0] if len(found[0]) > 1 else f"\\{found[0]}"


def _balanced(value: str) -> str:
    """The value without the braces that have no partner; BibTeX counts an escaped brace like any other."""
    lonely: set[int] = set()
    opened: list[int] = []
    for brace in _BRACE.finditer(value):
        if brace[0][-1] == "{":
            opened.append(brace.start())
        elif opened:
            opened.pop()
        else:
            lonely.add(brace.start())
    lonely.update(opened)
    return _BRACE.sub(lambda brace: "" if brace.start() in lonely else brace[0], value)
