"""BibTeX text to citations and problems, with the place of each.

By BibTeX's rules everything outside `@type{…}` is comment. Only what stands directly behind a citation is none that
its author meant: text on the closing brace's line, or lines below it that look like fields or stray braces.
"""

from bisect import bisect_right

from linter.bibtex.delimiters import Delimiters, matching_braces
from linter.bibtex.model import Bibliography, Citation, Field, Problem
from linter.bibtex.reader import BodyReader, RawField, RawProblem
from linter.lazy import re
from linter.text.excerpt import Excerpt

_TYPES = (
    "article|book|booklet|collection|conference|dataset|inbook|incollection|inproceedings|manual|mastersthesis|misc"
    "|online|phdthesis|proceedings|software|techreport|thesis|unpublished"
)
# First on its line, a type that lacks its `@` is meant as one, and an `@` without a type too.
_HEAD = re.compile(
    rf"(?:(?<![\w.@])@[ \t]*+|^[ \t]*+(?=(?:{_TYPES})\{{))(?P<type>[A-Za-z][\w-]*+)\s{{0,4}}(?P<open>[{{(])"
    r"|^[ \t]*+(?P<junk>@\w*+)",
    re.IGNORECASE | re.MULTILINE,
)
_NEXT_CITATION = re.compile(rf"\n[ \t]*+(?:@[ \t]*+[a-z][\w-]*+\s{{0,4}}[{{(]|(?:{_TYPES})\{{)", re.IGNORECASE)
_REST_OF_LINE = re.compile(r"[ \t]*+(?P<junk>[^\s%].*)")
_STRAY_LINE = re.compile(r"^[ \t]*+(?P<junk>[{}),]+(?=[ \t]*+$)|[A-Za-z][\w-]*+[ \t]*+=[ \t]*+[{\"].*)", re.MULTILINE)
# BibTeX takes text between citations for a comment; behind the last one nobody means it as one without `%`.
_LAST_LINE = re.compile(r"^[ \t]*+(?P<junk>[^\s%@].*)", re.MULTILINE)
_BRACE = re.compile(r"[{}]")


def parse(excerpt: Excerpt) -> Bibliography:
    """The citations of a text, also those with problems, and all problems; spans are those of the excerpt's source.

    A missing comma is an empty span behind the value that it should follow, a missing closing brace one at the end
    of the citation; a brace or quote that is never closed is reported where it opens.
    """
    reader = _TextReader(excerpt)
    reader.read()
    problems = sorted(reader.problems, key=lambda problem: problem.start)
    return Bibliography(
        tuple(reader.citations),
        tuple(Problem(excerpt.span(problem.start, problem.end), problem.message) for problem in problems),
    )


class _TextReader:
    """Walks through a text, block by block."""

    def __init__(self, excerpt: Excerpt) -> None:
        self.excerpt = excerpt
        self.text = excerpt.text
        self.citations: list[Citation] = []
        self.problems: list[RawProblem] = []
        self.macros: dict[str, str] = {}
        self.lasts: dict[int, int] = {}
        self.starts = [found.start() + 1 for found in _NEXT_CITATION.finditer(self.text)]
        self.braces = matching_braces(self.text, self.starts)

    def read(self) -> None:
        at = 0
        title = ""
        while head := _HEAD.search(self.text, at):
            self._read_gap(at, head.start(), title)
            title = ""
            if head["junk"]:
                message = f"`{head['junk']}` starts no citation: its opening brace is missing"
                self.problems.append(RawProblem(head.start("junk"), head.end(), message))
                at = self._limit(head.end())
            elif head["type"].lower() == "comment":
                at = self._skip_comment(head)
            else:
                body = self._read_body(head)
                at, title = body.at, body.title
        self._read_gap(at, len(self.text), title)

    def _limit(self, at: int) -> int:
        """Where the next citation begins on a line of its own, or the text's end."""
        following = bisect_right(self.starts, at)
        return self.starts[following] if following < len(self.starts) else len(self.text)

    def _last_before(self, limit: int) -> int:
        """Where the last character that is no blank stands before a limit."""
        last = self.lasts.get(limit, limit - 1)
        while self.text[last].isspace():
            last -= 1
        return self.lasts.setdefault(limit, last)

    def _skip_comment(self, head: re.Match[str]) -> int:
        """The offset behind `@comment{…}`, which may hold whole citations; without a brace it is but a word."""
        if head["open"] == "(":
            return head.end()
        depth = 0
        for brace in _BRACE.finditer(self.text, head.start("open")):
            depth += 1 if brace[0] == "{" else -1
            if not depth:
                return brace.end()
        return len(self.text)

    def _read_body(self, head: re.Match[str]) -> BodyReader:
        """Read `@type{…}`, strictly and, where that meets problems, leniently."""
        at = head.start()
        if "@" not in head[0]:
            at = head.start("type")
            self.problems.append(RawProblem(at, at, f"`@` is missing before `{head['type']}`"))
        body, key = self._body(head, is_lenient=False)
        if body.problems:
            lenient, lenient_key = self._body(head, is_lenient=True)
            if len(lenient.problems) <= len(body.problems):
                body, key = lenient, lenient_key
        self.problems += body.problems
        kind = head["type"].lower()
        if kind == "string":
            self.macros.update((field.name, field.value.text) for field in body.fields)
        elif kind != "preamble":
            self.citations.append(self._citation(kind, body, at, key))
        return body

    def _body(self, head: re.Match[str], *, is_lenient: bool) -> tuple[BodyReader, tuple[int, int]]:
        limit = self._limit(head.end())
        body = BodyReader(
            Delimiters(self.text, limit, self._last_before(limit), self.braces, is_lenient),
            head.end(),
            closing="}" if head["open"] == "{" else ")",
            macros=self.macros,
            title=head[0].strip(),
        )
        kind = head["type"].lower()
        key = (head.end(), head.end())
        if kind == "preamble":
            body.value("@preamble")
        elif kind != "string":
            key = body.key()
        body.body()
        return body, key

    def _citation(self, kind: str, body: BodyReader, start: int, key: tuple[int, int]) -> Citation:
        end = body.at if body.is_closed else body.delimiters.last + 1
        return Citation(
            type=kind,
            key=self.text[key[0] : key[1]],
            fields=tuple(map(self._field, body.fields)),
            span=self.excerpt.span(start, end),
            key_span=self.excerpt.span(*key),
        )

    def _field(self, raw: RawField) -> Field:
        return Field(
            name=raw.name,
            value=raw.value.text,
            span=self.excerpt.span(raw.start, raw.end),
            name_span=self.excerpt.span(raw.start, raw.name_end),
            value_span=self.excerpt.span(raw.value.start, raw.value.end),
            delimiter=raw.value.delimiter,
        )

    def _read_gap(self, start: int, end: int, title: str) -> None:
        """Report what stands behind the citation named `title` and is no comment."""
        if not title:
            return
        line_end = self.text.find("\n", start, end)
        line_end = end if line_end < 0 else line_end
        stray = _LAST_LINE if end == len(self.text) else _STRAY_LINE
        lines = [_REST_OF_LINE.match(self.text, start, line_end), *stray.finditer(self.text, line_end, end)]
        junk = [line for line in lines if line]
        if junk:
            last = junk[-1].start("junk") + len(junk[-1]["junk"].rstrip())
            message = f"text stands behind the closing brace of `{title}`"
            self.problems.append(RawProblem(junk[0].start("junk"), last, message))
