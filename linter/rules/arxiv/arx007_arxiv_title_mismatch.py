"""ARX007: entries whose title is not that of the paper that their arXiv id names."""

from collections.abc import Iterator

from linter.bibtex.write import field_value, protect_capitals
from linter.diagnostics import Applicability, Diagnostic, Edit, Fix, Severity
from linter.entries.model import Entry
from linter.lazy import re
from linter.papers.arxiv_record import ArxivRecord
from linter.papers.recognition import Match, match
from linter.papers.titles.spelling import Likeness, compare
from linter.rules.base import Case, FactsRule
from linter.rules.context import Page

# In Markdown, TeX or tables these may be more than themselves: such a title is for its reader to copy.
_MARKUP = re.compile(r"[\\`*_\[\]<>$~|#&{}^]")


class ArxivTitleMismatch(FactsRule):
    """An entry whose arXiv id names a paper with another title.

    What it does
        Compares an entry's title with that of the paper, as it is in
        `litlint.lock.jsonl` or as `check --online` learns it, and with those that
        the paper had before. Case, LaTeX, punctuation, short names and subtitles do
        not count. Where the authors are others too, or none are named and the
        titles have nothing in common, the id is another paper's: an error. Else
        the paper was renamed or its title mistyped: a warning, and the fix puts
        the paper's title in the place of the entry's and the citation's.

    Why
        A link that works and opens another paper passes every check of links. It
        is the worst defect of a list, and the usual one of entries that a program
        has written.

    Example
        Known:
            {"id": "2309.12307", "title": "Knotted Ropes for Sailing Agents", "authors": ["Ann Poe", "Max Moe"]}
        Bad:
            - [⟦Sparse Lanterns for Long Corridors⟧](https://arxiv.org/abs/2309.12307), Jane Doe, Richard Roe, 2023.
    """

    code = "ARX007"
    name = "arxiv-title-mismatch"
    severity = Severity.ERROR
    fixable = Applicability.UNSAFE
    cases = (
        Case(
            "a paper that was renamed, with its citation",
            bad=(
                "#### ⟦Sparse Lanterns for Long Corridors⟧\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n\n"
                "citation:\n```bibtex\n@misc{a,\n  title={Sparse Lanterns for Long Corridors},\n"
                "  author={Jane Doe and Richard Roe}\n}\n```\n"
            ),
            good=(
                "#### LANT: Few Lamps Light Many Rooms\n\npaper link: [here](https://arxiv.org/abs/2309.12307)\n\n"
                "citation:\n```bibtex\n@misc{a,\n  title={{LANT}: Few Lamps Light Many Rooms},\n"
                "  author={Jane Doe and Richard Roe}\n}\n```\n"
            ),
            facts=(
                '{"id": "2309.12307", "title": "LANT: Few Lamps Light Many Rooms",'
                ' "authors": ["Jane Doe", "Richard Roe"]}\n'
            ),
        ),
        Case(
            "a slip of the pen",
            bad="- [⟦Sparse Lanterns for Long Coridors⟧](https://arxiv.org/abs/2309.12307), 2023.\n",
            good="- [Sparse Lanterns for Long Corridors](https://arxiv.org/abs/2309.12307), 2023.\n",
            facts='{"id": "2309.12307", "title": "Sparse Lanterns for Long Corridors", "authors": ["Jane Doe"]}\n',
        ),
        Case(
            "a title that begins in a link and goes on behind it is not replaced",
            bad="- [⟦LANT](https://arxiv.org/abs/2309.12307): Sparse Lanterns for Long Coridors⟧, 2023.\n",
            facts='{"id": "2309.12307", "title": "LANT: Sparse Lanterns for Long Corridors", "authors": ["A. Roe"]}\n',
        ),
        Case(
            "no authors named, and nothing in common",
            bad="- [⟦Sparse Lanterns for Long Corridors⟧](https://arxiv.org/abs/2309.12307)\n",
            facts='{"id": "2309.12307", "title": "Knotted Ropes Hold Sailing Agents", "authors": ["Ann Poe"]}\n',
        ),
        Case(
            "a sequel by the same authors",
            bad=(
                "- **⟦Lanterns in Long Corridors, Part II⟧**, Jane Doe, Richard Roe, 2023."
                " [[paper]](https://arxiv.org/abs/2309.12307)\n"
            ),
            facts=(
                '{"id": "2309.12307", "title": "Lanterns in Long Corridors, Part I",'
                ' "authors": ["Jane Doe", "Richard Roe"]}\n'
            ),
        ),
        Case(
            "a title that the paper had before",
            good="- [Sparse Lanterns for Long Corridors](https://arxiv.org/abs/2309.12307), Jane Doe, 2023.\n",
            facts=(
                '{"id": "2309.12307", "title": "Few Lamps Light Many Rooms",'
                ' "former_titles": ["Sparse lanterns for long corridors"], "authors": ["Jane Doe"]}\n'
            ),
        ),
        Case(
            "the short name, case, accents and LaTeX do not count",
            good="- [LANT: $\\alpha$-Lanterns for Long Cafés](https://arxiv.org/abs/2309.12307), Jane Doe, 2023.\n",
            facts='{"id": "2309.12307", "title": "α-lanterns for long caf\\\\\'es", "authors": ["Jane Doe"]}\n',
        ),
        Case(
            "a name is no title",
            good="- [CorridorBench](https://arxiv.org/abs/2309.12307), 2023.\n",
            facts='{"id": "2309.12307", "title": "Measuring Lanterns in Long Corridors", "authors": ["Jane Doe"]}\n',
        ),
        Case(
            "a paper that nobody has asked for",
            good="- [Sparse Lanterns for Long Corridors](https://arxiv.org/abs/2309.12307), Jane Doe, 2023.\n",
            facts='{"id": "2309.12308", "title": "Knotted Ropes for Sailing Agents", "authors": ["Ann Poe"]}\n',
        ),
    )

    def check(self, page: Page) -> Iterator[Diagnostic]:
        """Yields one finding for each such entry, at its title."""
        for entry in page.entries:
            known = page.facts.paper(entry.arxiv.base) if entry.arxiv else None
            if known is None or known.title is None:
                continue
            found = match(entry.title, entry.short_name, entry.authors, known)
            if found is Match.ANOTHERS:
                yield self.found(entry.title_span, f"arXiv:{known.id} is another paper: {_described(known)}")
            elif found is Match.UNLIKE:
                is_plain = _is_whole(page.source[entry.title_span]) and not _MARKUP.search(known.title)
                fix = _renaming(entry, known.title) if is_plain else None
                message = f"paper's title is `{known.title}`"
                yield self.found(entry.title_span, message, severity=Severity.WARNING, fix=fix)


def _is_whole(written: str) -> bool:
    """Whether a title as it is written begins and ends outside of links and bold: `LANT](…): Lighting` does not."""
    return "](" not in written and not any(written.count(mark) % 2 for mark in ("**", "`"))


def _described(paper: ArxivRecord) -> str:
    names = f", by {paper.authors[0]}" if paper.authors else ""
    return f"`{paper.title}`{names}{' and others' if len(paper.authors) > 1 else ''}"


def _renaming(entry: Entry, title: str) -> Fix:
    """Gives an entry the title, and its citation where that has the entry's."""
    edits = [Edit(entry.title_span, title)]
    cited = entry.citation.get("title") if entry.citation else None
    if cited and cited.delimiter and compare(entry.title, cited.value, entry.short_name) is Likeness.SAME:
        edits.append(Edit(cited.value_span, protect_capitals(field_value("title", title))))
    return Fix(tuple(edits), "Use the paper's title", Applicability.UNSAFE)
