"""One file of a list: read, judged, and what the engine needs of it once its document is gone."""

import codecs
from bisect import bisect_right
from datetime import date

from linter.config.model import Config
from linter.config.size import size_in_bytes
from linter.diagnostics import Diagnostic, Subject
from linter.engine.density import marks_in, most_marks
from linter.engine.files.lists import List, UnreadableError, too_large
from linter.engine.named import Named, papers_named
from linter.engine.precedence import NO_LINKS, LinkPlaces, link_places
from linter.entries.read import read_outline
from linter.lazy.dataclasses import dataclass
from linter.lazy.properties import cached_property
from linter.markdown.document import parse
from linter.rules.context import Facts, NothingKnown, Page
from linter.rules.index import index
from linter.rules.page_index import PageIndex
from linter.rules.registry import records
from linter.rules.rule_set import RuleSet
from linter.text.cover import Cover
from linter.text.source import Source
from linter.text.span import Span

NOTHING_KNOWN = NothingKnown()
_MARKS_OF_UTF_16 = codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE


@dataclass(frozen=True)
class Reading:
    """What is kept of a file that was read.

    `index` is None for a file that cannot be read; its source is empty and `findings` says why. `findings` are those
    of file rules, raw, as they make them: None for a file that is not reported on; `links` and `lost` are empty for
    that. `named` is None where it was not asked for.
    """

    source: Source
    index: PageIndex | None
    findings: tuple[Diagnostic, ...] | None = None
    links: LinkPlaces = NO_LINKS
    named: Named | None = None
    lost: tuple[Span, ...] = ()

    def is_lost(self, span: Span) -> bool:
        """Whether a finding begins in what is lost."""
        place = bisect_right(self.lost, span.start, key=lambda lost: lost.start) - 1
        return place >= 0 and span.start < self.lost[place].end

    def subject(self, span: Span) -> Subject | None:
        """The entry that a finding is about: the innermost one around it."""
        return self._subjects.innermost(span)

    def around(self, span: Span) -> Span:
        """The innermost entry around a finding; outside of entries its own span."""
        return self._entries.innermost(span) or span

    @cached_property
    def _entries(self) -> Cover[Span]:
        return Cover((entry.span, entry.span) for entry in self.index.entries) if self.index else Cover(())

    @cached_property
    def _subjects(self) -> Cover[Subject]:
        entries = self.index.entries if self.index else ()
        return Cover((entry.span, Subject(entry.title, entry.arxiv)) for entry in entries)


def read_source(papers: List, name: str, config: Config) -> Source:
    """The text of a file. Raises UnreadableError, which says why it has none."""
    content = papers.read(name)
    limit = size_in_bytes(config.max_file_size)
    if limit is not None and len(content) > limit:
        raise too_large(len(content), config.max_file_size)
    if content.startswith(_MARKS_OF_UTF_16):
        raise UnreadableError("it is UTF-16, not UTF-8")
    if b"\0" in content:
        raise UnreadableError(f"it is a binary file: byte {content.index(0) + 1} is NUL")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableError(f"it is not UTF-8: byte {error.start + 1} is 0x{content[error.start]:02x}") from error
    if limit is not None and len(content) > (most := most_marks(limit)) and (marks := marks_in(text)) > most:
        raise UnreadableError(
            f"its {marks:,} lines, brackets and the like are more than the {most:,} that max-file-size, "
            f"{config.max_file_size}, allows"
        )
    return Source(name, text)


def read_page(source: Source, config: Config, today: date, facts: Facts = NOTHING_KNOWN) -> Page:
    """A text, parsed."""
    document = parse(source)
    outline = read_outline(document, config.reading(source.name))
    return Page(document, outline, config.options, today, facts=facts)


def kept_of(page: Page, rules: RuleSet, *, names_papers: bool = False) -> Reading:
    """The reading of a page that is reported on, judged by file rules."""
    named = papers_named(page) if names_papers else None
    findings = tuple(found.in_file(page.name) for rule in rules.of_page(page) for found in rule.check(page))
    return Reading(page.source, index(page), findings, link_places(page.document), named, lost_spans(page))


def lost_spans(page: Page) -> tuple[Span, ...]:
    """What is lost in something that nobody closed, in order: FMT008 says so, and no other finding there counts."""
    return tuple(item.lost for item in page.unclosed)


def unreadable(name: str, error: UnreadableError, *, is_reported: bool) -> Reading:
    """The reading of a file that cannot be read: IO001 at its first place."""
    rule = records()["IO001"].load() if is_reported else None
    findings = (rule.found(Span(0, 0), f"file cannot be read: {error}", file=name),) if rule else ()
    return Reading(Source(name, ""), None, findings)
