"""What makes two findings the same one, wherever in its file it stands by now.

A baseline, a comparison with an earlier version of the list and the formats whose readers remember findings all ask
this. So no row, no column and no count is part of it, and no words of the message, which may name what stands
elsewhere in the list.
"""

from collections import Counter

from linter.diagnostics import Diagnostic
from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.reports.report import Report
from linter.text.source import Source
from linter.text.span import Span

_TEXT = re.compile(r"\S[^\r\n]*")
# Longer texts are cut, and told apart by a digest of so much of them.
_SHOWN, _DIGESTED = 80, 2000
# Code points on either side that count as surroundings, and how far these are looked for: one line may hold many
# findings.
_AROUND, _REACH = 24, 200


@dataclass(frozen=True, slots=True, order=True)
class Fingerprint:
    """What a finding is known by: file, rule, the first line of what was found, its entry, and what stands around it.

    `entry` is the entry's title, empty outside of entries, `around` what stands beside it in its line. Blanks count as
    one.
    """

    file: str
    code: str
    found: str
    entry: str
    around: str

    @property
    def identity(self) -> tuple[str, str, str, bool, str]:
        """What two findings must share to be the same one: what stands around counts only outside of entries."""
        return self.file, self.code, self.found, bool(self.entry), self.entry or self.around

    @property
    def is_placeless(self) -> bool:
        """Whether nothing says where in its file the finding is: it is of blank lines, or of the whole file."""
        return not (self.found or self.around)

    def digest(self, occurrence: int = 0) -> str:
        """40 hexadecimal digits; `occurrence` tells findings with one fingerprint apart."""
        parts = (*map(str, self.identity), str(occurrence))
        return _digest("\0".join(parts))[:40]


def fingerprint(found: Diagnostic, source: Source) -> Fingerprint:
    """The fingerprint of a finding in the text of its file."""
    place = _first_line(source.text, found.span)
    is_of_file = _is_of_file(source.text, found.span)
    around = "" if is_of_file else _surroundings(source, place)
    entry = _shortened(found.entry.title) if found.entry and around else ""
    return Fingerprint(found.file, found.code, _shortened(source[place]), entry, around)


def below(found: Diagnostic, source: Source) -> str:
    """How the next line that is not blank begins below the first one of a finding: no part of what it is known by."""
    start = source.whole_line(source.row(_first_line(source.text, found.span).start)).end
    line = _TEXT.search(source.text, start, start + _REACH)
    return _one_line(line[0])[:_AROUND] if line else ""


def digests(report: Report) -> tuple[str, ...]:
    """A digest of each finding in the report's order, all of them different."""
    seen: Counter[tuple[str, str, str, bool, str]] = Counter()
    told = []
    for found in report.findings:
        known = fingerprint(found, report.sources[found.file])
        told.append(known.digest(seen[known.identity]))
        seen[known.identity] += 1
    return tuple(told)


def _first_line(text: str, span: Span) -> Span:
    """The first line of a span that is not blank, from its first character on; empty where all is blank."""
    line = _TEXT.search(text, span.start, span.end)
    return Span(*line.span()) if line else Span(span.start, span.start)


def _is_of_file(text: str, span: Span) -> bool:
    """Whether a finding speaks of the whole file, at its start, or of its end: their neighbours are there by chance."""
    if span in (Span(0, 0), Span(len(text), len(text))):
        return True
    is_at_end = len(text) - span.start <= _REACH and not text[span.start :].strip()
    return is_at_end and text[span.start - 1 : span.start] in ("\n", "\r")


def _surroundings(source: Source, place: Span) -> str:
    """What stands beside a place in its line; nothing beside a blank line, for entries are added above and below it."""
    line = source.line(source.row(place.start))
    before = source.text[max(line.start, place.start - _REACH) : place.start]
    after = source.text[place.end : min(line.end, place.end + _REACH)]
    if not (place or before.strip() or after.strip()):
        return ""
    return f"{_one_line(before)[-_AROUND:]} … {_one_line(after)[:_AROUND]}".strip()


def _shortened(text: str) -> str:
    line = _one_line(text[:_DIGESTED])
    if len(line) <= _SHOWN:
        return line
    return f"{line[: _SHOWN - 10]}… {_digest(line)[:8]}"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _digest(text: str) -> str:
    from hashlib import sha256  # which loads all of OpenSSL

    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
