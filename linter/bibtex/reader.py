"""Reads the inside of one `@type{…}`: its key, its fields, and what is wrong with them."""

from collections.abc import Mapping
from dataclasses import field

from linter.bibtex.delimiters import Delimiters
from linter.lazy import re
from linter.lazy.dataclasses import dataclass

_BLANK_OR_COMMENT = re.compile(r"(?:\s++|%[^\n]*+)*+")
_NAME = re.compile(r"[^\s=,{}()\"#%'\\@]++")
_NEXT_NAME = re.compile(r"[^\s=,{}()\"#%'\\@]++\s*+(?=[={\"])")
_KEY = re.compile(r"[^,{}=\n]*+")
_BARE = re.compile(r"[^,{}\"#=\n]*+")
_BARE_VALUE = re.compile(r"[0-9]+|[A-Za-z][\w:.+/'-]*")
_UNOPENED = re.compile(r"[^{}=\"]*+(?=\})")
_JUNK_END = re.compile(r"[,{}\n)]")
# The macros that every style defines (BibTeXing, section 3.2); alone they stay as they are written.
_MONTHS = {
    "jan": "January",
    "feb": "February",
    "mar": "March",
    "apr": "April",
    "may": "May",
    "jun": "June",
    "jul": "July",
    "aug": "August",
    "sep": "September",
    "oct": "October",
    "nov": "November",
    "dec": "December",
}


@dataclass(frozen=True, slots=True)
class RawProblem:
    """A problem at offsets."""

    start: int
    end: int
    message: str


@dataclass(frozen=True, slots=True)
class RawValue:
    """A value; `start` and `end` are the offsets of what stands between its outer delimiters.

    `delimiter` is the opening one, empty for a number, a macro, and parts joined by `#`.
    """

    text: str
    start: int
    end: int
    delimiter: str = ""


@dataclass(frozen=True, slots=True)
class RawField:
    """`name = value`, its name in lower case, and the offsets of all of it and of the name's end."""

    name: str
    value: RawValue
    start: int
    name_end: int
    end: int


@dataclass(slots=True)
class BodyReader:
    """Reads from `at`, behind the opening delimiter, up to `closing`.

    `title` names the citation in messages; `macros` are those that the text has defined so far. Afterwards `at`
    stands behind all that was read.
    """

    delimiters: Delimiters
    at: int
    closing: str
    macros: Mapping[str, str]
    title: str
    problems: list[RawProblem] = field(default_factory=list)
    fields: list[RawField] = field(default_factory=list)
    is_closed: bool = False
    _names: set[str] = field(default_factory=set)
    # A defect often leaves more that does not read: only the first problem up to the next good field is reported.
    _is_broken: bool = False
    # A brace that came too early was stepped over: the next one is the citation's own.
    _was_closed_early: bool = False

    @property
    def text(self) -> str:
        """The whole text."""
        return self.delimiters.text

    def key(self) -> tuple[int, int]:
        """Read the citation key and the comma behind it; the offsets of the key, equal where it is missing."""
        behind = self.at
        self._skip_blank()
        start = self.at
        end = self._matched_end(_KEY)
        if self._peek(end) == "=":
            return self._key_before_field(behind, start, end)
        key = self.text[start:end].rstrip()
        self.at = end = start + len(key)
        if not key:
            self._problem(behind, behind, f"citation key is missing behind `{self.title}`")
        elif any(char.isspace() for char in key):
            self._problem(start, end, f"citation key `{key}` holds a blank")
        self.title += key
        self._comma("the citation key")
        return start, end

    def body(self) -> None:
        """Read fields until the closing delimiter or the limit."""
        while True:
            self._skip_blank()
            char = self._peek(self.at)
            if not char:
                self._unclosed()
                return
            if char == self.closing:
                self.at += 1
                if not self._is_early_end():
                    self.is_closed = True
                    return
                self._problem(self.at - 1, self.at, f"`{char}` closes `{self.title}` before its last field")
                self._comma("the brace")
            elif char == ",":
                self._problem(self.at, self.at + 1, "comma stands where a field should")
                self.at += 1
            else:
                self._field()

    def value(self, name: str) -> RawValue:
        """Read the value of the field `name`, its parts joined by `#`."""
        self._skip_blank()
        parts = [self._unopened(name) or self._part(name)]
        while True:
            end = self.at
            self._skip_blank()
            if self._peek(self.at) != "#":
                self.at = end
                return parts[0] if len(parts) == 1 else _joined(parts)
            self.at += 1
            self._skip_blank()
            parts.append(self._part(name))

    def _key_before_field(self, behind: int, start: int, end: int) -> tuple[int, int]:
        """`@type{key name = …` or `@type{name = …`: what stands before the sign is a field's name already."""
        key = self.text[start:end].rstrip().rpartition(" ")[0].rstrip()
        self.at = start + len(key)
        if key:
            self._problem(self.at, self.at, "comma is missing behind the citation key")
        else:
            self._problem(behind, behind, f"citation key is missing behind `{self.title}`")
        return start, self.at

    def _field(self) -> None:
        start = self.at
        name_end = self._matched_end(_NAME)
        name = self.text[start:name_end]
        self.at = name_end
        self._skip_blank()
        sign = self._peek(self.at)
        if not name or sign not in ("=", "{", '"'):
            self._junk(start)
            return
        if sign == "=":
            self.at += 1
            self._is_broken = False
        else:
            self._problem(name_end, name_end, f"`=` is missing behind `{name}`")
        if name.lower() in self._names:
            self._problem(start, name_end, f"field `{name}` is given twice")
        self._names.add(name.lower())
        value = self.value(name)
        self.fields.append(RawField(name.lower(), value, start, name_end, self.at))
        self._comma(f"the value of `{name}`")

    def _part(self, name: str) -> RawValue:
        if self._peek(self.at) not in ("{", '"'):
            return self._bare(name)
        start, end = self.at, self.delimiters.closing(self.at)
        if end is None:
            end = self.at = self.delimiters.forgotten(start)
            self._problem(start, start + 1, f"`{self.text[start]}` that opens the value of `{name}` is never closed")
        else:
            self.at = end + 1
        return RawValue(self.text[start + 1 : end], start + 1, end, self.text[start])

    def _bare(self, name: str) -> RawValue:
        """A number or the name of a macro, or what stands in the place of one."""
        start = self.at
        end = self._matched_end(_BARE)
        bare = self.text[start:end]
        if self.closing == ")":
            bare = bare.partition(")")[0]
        if self._peek(end) == "=":  # the next field's name, the comma before it missing
            bare = bare.rstrip().rpartition(" ")[0]
        bare = bare.rstrip()
        self.at = start + len(bare)
        if not bare:
            self._problem(start, start, f"value of `{name}` is missing")
        elif not _BARE_VALUE.fullmatch(bare):
            self._problem(start, self.at, f"value of `{name}` lacks its braces")
        return RawValue(self.macros.get(bare.lower(), bare), start, self.at)

    def _unopened(self, name: str) -> RawValue | None:
        """A value that has its closing brace alone: the citation goes on behind it."""
        start = self.at
        found = _UNOPENED.match(self.text, start, self.delimiters.limit)
        if not found or self.closing == ")":
            return None
        self.at = found.end() + 1
        if not self._is_early_end():
            self.at = start
            return None
        self._problem(start, start, f"`{{` that opens the value of `{name}` is missing")
        return RawValue(found[0], start, found.end())

    def _is_early_end(self) -> bool:
        """Whether the brace just read closes the citation before its last field; said once."""
        if self._was_closed_early or not self.delimiters.fields_follow(self.at):
            return False
        self._was_closed_early = True
        return True

    def _comma(self, what: str) -> None:
        """Step over the comma that must follow `what`, unless the citation ends here."""
        behind = self.at
        self._skip_blank()
        char = self._peek(self.at)
        if char == ",":
            self.at += 1
        elif char and char != self.closing:
            if _NEXT_NAME.match(self.text, self.at, self.delimiters.limit):
                self._problem(behind, behind, f"comma is missing behind {what}")
            else:
                self._junk(self.at)

    def _junk(self, start: int) -> None:
        """Step over what is no field, up to the next comma, line or the citation's end."""
        at, end = start, self.delimiters.limit
        while token := _JUNK_END.search(self.text, at, self.delimiters.limit):
            at = token.end()
            if token[0] == "{":
                at = self.delimiters.pairs.get(token.start(), token.start()) + 1
            elif token.start() > start and token[0] in ("\n", ",", self.closing):
                end = token.start()
                break
        self.at = end + 1 if self._peek(end) == "," else end
        junk = self.text[start:end].rstrip()
        self._problem(start, start + len(junk), f"`{junk.partition(chr(10))[0][:40]}` is no field")

    def _unclosed(self) -> None:
        end = self.delimiters.last + 1
        self._problem(end, end, f"closing `{self.closing}` of `{self.title}` is missing")

    def _problem(self, start: int, end: int, message: str) -> None:
        if not self._is_broken:
            self.problems.append(RawProblem(start, end, message))
        self._is_broken = True

    def _skip_blank(self) -> None:
        self.at = self._matched_end(_BLANK_OR_COMMENT)

    def _matched_end(self, pattern: re.Pattern[str]) -> int:
        found = pattern.match(self.text, self.at, self.delimiters.limit)
        return found.end() if found else self.at

    def _peek(self, at: int) -> str:
        return self.text[at] if at < self.delimiters.limit else ""


def _joined(parts: list[RawValue]) -> RawValue:
    texts = (part.text if part.delimiter else _MONTHS.get(part.text.lower(), part.text) for part in parts)
    return RawValue("".join(texts), parts[0].start, parts[-1].end)
