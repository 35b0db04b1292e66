"""An entry as Markdown, in the heading style of this project's own list."""

from collections.abc import Mapping
from dataclasses import field
from urllib.parse import quote

from linter.bibtex.write import format_citation
from linter.lazy import re
from linter.lazy.dataclasses import dataclass

# `_` inside a word, `#` behind a letter and a bare `&` are text already: `pass@k_1`, `C#`, `Q&A` stay as they are.
MARKUP = re.compile(r"[\\`*\[\]<$~]|(?<![^\W_])_|_(?![^\W_])|(?<!\S)#|&(?=#?\w+;)")
CHARACTER_REFERENCE = re.compile(r"&(?=#?\w+;)")
UNSAFE_IN_URL = re.compile(r"[\s<>\\\x00-\x1f\x7f]")
# What would end a comment.
DASHES = re.compile(r"-{2,}")
BACKTICKS = re.compile(r"`+")


@dataclass(frozen=True, slots=True)
class EntryFacts:
    """What an entry says of a paper.

    `paper_url` is None for what is no paper. `links` are further links by kind (`{"github": URL}`), in order.
    `citation_fields` are BibTeX fields in order, their values TeX; a stray `&`, `%`, `#` or `_` will do. `waivers` are
    rules that the entry breaks for a reason, by code.
    """

    title: str
    short_name: str | None
    paper_url: str | None
    citation_type: str
    citation_key: str
    citation_fields: Mapping[str, str]
    links: Mapping[str, str] = field(default_factory=dict)
    waivers: Mapping[str, str] = field(default_factory=dict)


def heading_entry(facts: EntryFacts, *, level: int = 4, indent: int = 2) -> str:
    """The Markdown of one entry, from its heading to its citation's closing fence and the newline behind it.

    A comment above the heading says what is waived, and why. `level` is that of the heading, `indent` the number of
    blanks before a BibTeX field.
    """
    kinds = {"paper": facts.paper_url, **facts.links}
    fields = [f"{kind} link: [here]({link_target(url)})" for kind, url in kinds.items() if url]
    heading = f"{waiver(facts.waivers)}{'#' * level} {heading_text(facts.title, facts.short_name)}"
    citation = format_citation(facts.citation_type, facts.citation_key, facts.citation_fields, indent=indent)
    return "\n\n".join([heading, *fields, "citation:", fenced(citation.rstrip("\n"), "bibtex")]) + "\n"


def waiver(reasons: Mapping[str, str]) -> str:
    """The line with the comment that waives rules, by code, for what follows it; empty where none is waived."""
    if not reasons:
        return ""
    why = " ".join("; ".join(dict.fromkeys(reasons.values())).split())
    return f"<!-- litlint: ignore[{', '.join(reasons)}] {DASHES.sub('-', why)} -->\n"


def heading_text(title: str, short_name: str | None) -> str:
    """The text of an entry's heading: the title, then in brackets the short name, unless the title names it itself."""
    name = (short_name or "").casefold()
    says_name = not name or title.casefold().startswith(f"{name}:") or title.casefold().endswith(f"({name})")
    return escape(title if says_name else f"{title} ({short_name})")


def escape(text: str) -> str:
    """Markdown, on one line, that a reader sees as `text` with its runs of blanks made one."""
    return MARKUP.sub(r"\\\g<0>", " ".join(text.split()))


def link_target(url: str) -> str:
    """A URL as it stands between the parentheses of a link; what would end or change it there is percent-encoded."""
    url = UNSAFE_IN_URL.sub(lambda found: quote(found[0], safe=""), url)
    url = CHARACTER_REFERENCE.sub("&amp;", url)
    return f"<{url}>" if "(" in url or ")" in url else url


def fenced(code: str, info: str) -> str:
    """A fenced code block, without a newline at its end, whose fence is longer than any run of backticks inside."""
    longest = max((len(run) for run in BACKTICKS.findall(code)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{info}\n{code}\n{fence}"
