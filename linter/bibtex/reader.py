"""Reads the inside of one `@type{…}`, at offsets into its text.

There are two ways to read. The strict one is BibTeX's own: braces alone nest, a backslash protects nothing. Where it
meets a problem, the text is read once more with indulgence: an escaped brace or quote is no delimiter, and a value
that swallows what looks like the next field ends before it. That finds the delimiter that was forgotten, rather
than the end of the text.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

BLANK = re.compile(r"\s*+")
COMMENT = re.compile(r"%[^\n]*+")
_NAME = re.compile(r"[^\s=,{}()\"#%'\\@]++")
_KEY = re.compile(r"[^,{}=\n]*+")
_BARE = re.compile(r"[^,{}\"#=\n]++")
_BARE_VALUE = re.compile(r"[0-9]+|[A-Za-z][\w:.+/'-]*")
_UNOPENED = re.compile(r"[^{}=\"]*+(?=\})")
_DELIMITER = re.compile(r"(?P<sign>[\"{}])")
_LENIENT_TOKEN = re.compile(
    r"\\.|(?P<sign>[\"{}])|(?P<name>(?<![\w-])[A-Za-z][\w-]*+)[ \t]*+=(?=\s{0,4}[{\"0-9])", re.DOTALL
)
_FIELD_START = re.compile(r"\s*+,?\s*+[A-Za-z][\w-]*+\s*+=\s*+[{\"0-9]")
_JUNK_END = re.compile(r"[,{}\n)]")


@dataclass(frozen=True, slots=True)
class RawProblem:
    """A problem at offsets."""

    start: int
    end: int
    message: str


@dataclass(frozen=True, slots=True)
class RawField:
    """`name = value` at offsets: `start` to `end` is all of it, `inner` the text between the outer delimiters."""

    name: str
    value: str
    start: int
    name_end: int
    inner: tuple[int, int]
    end: int


@dataclass(slots=True)
class BodyReader:
    """Reads from behind the opening delimiter; `at` is the cursor, `limit` where the citation must have ended.

    `title` names the citation in messages, `last` is where the last character that is no blank stands before `limit`,
    `braces` gives for each opening brace of the text its closing one, both as offsets.
    """

    text: str
    at: int
    limit: int
    closing: str
    braces: Mapping[int, int]
    macros: Mapping[str, str]
    is_lenient: bool
    title: str
    last: int
    problems: list[RawProblem] = field(default_factory=list)
    fields: list[RawField] = field(default_factory=list)
    is_closed: bool = False
    _names: set[str] = field(default_factory=set)
    _is_broken: bool = False
    _swallowed_end: bool = False
    _closed_early: bool = False

    def key(self) -> tuple[int, int]:
        """Read the citation key and the comma behind it; the offsets of the key, equal where it is missing."""
        self._skip_blank()
        start = self.at
        found = _KEY.match(self.text, start, self.limit)
        text = found[0] if found else ""
        if self.closing == ")":
            text = text.partition(")")[0]
        sign = self._peek(start + len(text))
        end = start + len(text.rstrip())
        if sign == "=":
            return self._key_before_field(start, end)
        self.at = end
        if start == end:
            self._problem(start, start, f"citation key is missing behind `{self.title}`")
        elif self.text[start:end].split() != [self.text[start:end]]:
            self._problem(start, end, f"citation key `{self.text[start:end]}` holds a blank")
        self.title += self.text[start:end]
        self._comma(end, "the citation key")
        return start, end

    def body(self) -> None:
        """Read fields until the closing delimiter, which the cursor then stands behind, or the limit."""
        while True:
            self._skip_blank()
            if self.at >= self.limit:
                if not self._swallowed_end:
                    self._unclosed()
                return
            char = self.text[self.at]
            if char == self.closing:
                self.at += 1
                if not self._is_early_end():
                    self.is_closed = True
                    return
                self._problem(self.at - 1, self.at, f"`{char}` closes `{self.title}` before its last field")
                self._closed_early = True
            elif char == ",":
                if not self._closed_early or self.text[self.at - 1] != self.closing:
                    self._problem(self.at, self.at + 1, "comma stands where a field should")
                self.at += 1
            else:
                self._field()

    def value(self, name: str) -> tuple[str, int, int]:
        """Read a value, its parts joined by `#`; it and the offsets of what stands between the outer delimiters."""
        parts: list[str] = []
        first = last = self.at
        while True:
            self._skip_blank()
            part, start, end = (None if parts else self._unopened(name)) or self._part(name)
            first, last = (first if parts else start), end
            parts.append(part)
            mark = self.at
            self._skip_blank()
            if self._peek(self.at) != "#":
                self.at = mark
                return "".join(parts), first, last
            self.at += 1

    def _key_before_field(self, start: int, end: int) -> tuple[int, int]:
        """`@type{key name = …` or `@type{name = …`: what stands before the sign is a field's name already."""
        before = self.text[start:end].rpartition(" ")[0].rstrip()
        self.at = start
        if not before:
            self._problem(start, start, f"citation key is missing behind `{self.title}`")
            return start, start
        self.at = start + len(before)
        self._problem(self.at, self.at, "comma is missing behind the citation key")
        return start, self.at

    def _field(self) -> None:
        start = self.at
        found = _NAME.match(self.text, start, self.limit)
        if not found:
            self._junk(start)
            return
        name, name_end = found[0], found.end()
        self.at = name_end
        self._skip_blank()
        sign = self._peek(self.at)
        if sign == "=":
            self.at += 1
            self._is_broken = False
        elif sign in ("{", '"'):
            self._problem(name_end, name_end, f"`=` is missing behind `{name}`")
        else:
            self._junk(start)
            return
        if name.lower() in self._names:
            self._problem(start, name_end, f"field `{name}` is given twice")
        self._names.add(name.lower())
        value, inner_start, inner_end = self.value(name)
        self.fields.append(RawField(name.lower(), value, start, name_end, (inner_start, inner_end), self.at))
        self._comma(self.at, f"the value of `{name}`")

    def _part(self, name: str) -> tuple[str, int, int]:
        char = self._peek(self.at)
        if char == "{":
            return self._delimited(name, self._closing_brace(self.at))
        if char == '"':
            return self._delimited(name, self._closing_quote(self.at))
        return self._bare(name)

    def _bare(self, name: str) -> tuple[str, int, int]:
        """A number or the name of a macro, or what stands in the place of one."""
        start = self.at
        found = _BARE.match(self.text, start, self.limit)
        bare = found[0] if found else ""
        if self.closing == ")":
            bare = bare.partition(")")[0]
        if self._peek(start + len(bare)) == "=":  # the next field's name, the comma before it missing
            bare = bare.rstrip().rpartition(" ")[0]
        bare = bare.rstrip()
        self.at = start + len(bare)
        if not bare:
            self._problem(start, start, f"value of `{name}` is missing")
        elif not _BARE_VALUE.fullmatch(bare):
            self._problem(start, self.at, f"value of `{name}` lacks its braces")
        return self.macros.get(bare.lower(), bare), start, self.at

    def _unopened(self, name: str) -> tuple[str, int, int] | None:
        """A value that has its closing brace alone: the citation goes on behind it."""
        start = self.at
        found = _UNOPENED.match(self.text, start, self.limit)
        if not found or self.closing == ")":
            return None
        self.at = found.end() + 1
        if not self._is_early_end():
            self.at = start
            return None
        self._problem(start, start, f"`{{` that opens the value of `{name}` is missing")
        return found[0], start, found.end()

    def _delimited(self, name: str, end: int | None) -> tuple[str, int, int]:
        start = self.at
        if end is None:
            end = self._swallowing_end(start)
            self._swallowed_end = end == self.limit
            self._problem(start, start + 1, f"`{self.text[start]}` that opens the value of `{name}` is never closed")
            self.at = end
        else:
            self.at = end + 1
        return self.text[start + 1 : end], start + 1, end

    def _closing_brace(self, start: int) -> int | None:
        if not self.is_lenient:
            end = self.braces.get(start, self.limit)
            return end if end < self.limit else None
        depth = 0
        for token in _LENIENT_TOKEN.finditer(self.text, start, self.limit):
            if token["sign"] == "{":
                depth += 1
            elif token["sign"] == "}":
                depth -= 1
                if not depth:
                    return None if self._is_last_alone(token.start()) else token.start()
            elif self._starts_field(token):
                return None
        return None

    def _closing_quote(self, start: int) -> int | None:
        at = start + 1
        tokens = _LENIENT_TOKEN if self.is_lenient else _DELIMITER
        while token := tokens.search(self.text, at, self.limit):
            at = token.end()
            if token["sign"] == '"':
                return token.start()
            if token["sign"] == "{":
                at = self.braces.get(token.start(), self.limit) + 1
            elif token["sign"] == "}" or self._starts_field(token):
                return None
        return None

    def _swallowing_end(self, start: int) -> int:
        """Where a value that never closes should have: before the next field, or the citation's own end."""
        for token in _LENIENT_TOKEN.finditer(self.text, start + 1, self.limit):
            if self._starts_field(token) or (token["sign"] == "}" and self._is_last_alone(token.start())):
                kept = self.text[start + 1 : token.start()].rstrip()
                return start + 1 + len(kept.removesuffix(",").rstrip())
        return self.limit

    def _starts_field(self, token: re.Match[str]) -> bool:
        """Whether a name stands where a field may begin: first on its line, or behind a comma."""
        return "name" in token.re.groupindex and token["name"] is not None and self._before(token.start()) in "\n,"

    def _is_last_alone(self, at: int) -> bool:
        """Whether a brace stands alone on the last line, as a citation's own does."""
        return at == self.last and self._before(at) == "\n"

    def _before(self, at: int) -> str:
        while self.text[at - 1] in " \t":
            at -= 1
        return self.text[at - 1]

    def _is_early_end(self) -> bool:
        if self._closed_early or not _FIELD_START.match(self.text, self.at, self.limit):
            return False
        at = self.at
        while token := _DELIMITER.search(self.text, at, self.limit):
            if token[0] == "}":
                return True
            at = self.braces.get(token.start(), self.limit) + 1 if token[0] == "{" else token.end()
        return False

    def _comma(self, behind: int, what: str) -> None:
        """Step over the comma that must follow, unless the citation ends here."""
        self._skip_blank()
        char = self._peek(self.at)
        if char == ",":
            self.at += 1
        elif char and char != self.closing:
            found = _NAME.match(self.text, self.at, self.limit)
            follows = BLANK.match(self.text, found.end(), self.limit) if found else None
            if follows and self._peek(follows.end()) in ("=", "{", '"'):
                self._problem(behind, behind, f"comma is missing behind {what}")
            else:
                self._junk(self.at)

    def _junk(self, start: int) -> None:
        """Step over what is no field, up to the next comma, line or the citation's end."""
        at = start
        while token := _JUNK_END.search(self.text, at, self.limit):
            if token[0] == "{":
                at = min(self.braces.get(token.start(), token.start()) + 1, self.limit)
            elif token.start() > start and token[0] in ("\n", ",", self.closing):
                break
            else:
                at = token.end()
        end = token.start() if token else self.limit
        self.at = end + 1 if token and token[0] == "," else end
        text = self.text[start:end].rstrip()
        if not self._is_broken:
            self._problem(start, start + len(text), f"`{text.partition(chr(10))[0][:40]}` is no field")

    def _unclosed(self) -> None:
        end = self.last + 1
        self._problem(end, end, f"closing `{self.closing}` of `{self.title}` is missing")

    def _problem(self, start: int, end: int, message: str) -> None:
        self._is_broken = True
        self.problems.append(RawProblem(start, end, message))

    def _skip_blank(self) -> None:
        while True:
            blank = BLANK.match(self.text, self.at, self.limit)
            self.at = blank.end() if blank else self.at
            comment = COMMENT.match(self.text, self.at, self.limit)
            if not comment:
                return
            self.at = comment.end()

    def _peek(self, at: int) -> str:
        return self.text[at] if at < self.limit else ""
