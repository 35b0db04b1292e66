"""What an entry says beside its title, links and citation."""

from linter.entries.build import Draft
from linter.text.source import Source


def rest_of(source: Source, draft: Draft) -> str:
    """The entry's text with blanks for its title, its links and its citations, all offsets kept."""
    text = source[draft.span]
    spans = [draft.title_span, *(link.entry_link.link.span for link in draft.links)]
    spans += [block.block.span for block in draft.citation_blocks]
    pieces, at = [], 0
    for span in sorted(spans):
        start, end = (max(0, place - draft.span.start) for place in (span.start, span.end))
        if end > at:
            pieces += [text[at : max(at, start)], " " * (end - max(at, start))]
            at = end
    return "".join([*pieces, text[at:]])
