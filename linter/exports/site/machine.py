"""A site's papers for machines."""

from collections.abc import Iterable
from dataclasses import asdict

from linter.exports.site.papers import Paper
from linter.reports.escape import safe_json_array


def papers_json(papers: Iterable[Paper]) -> bytes:
    """Each paper once, as `litlint entries` prints its first entry, with the address of its page as `page`.

    A paper stands in a line of its own: so a change of one is seen in a diff.
    """
    values = (asdict(paper.record) | {"page": paper.page} for paper in papers)
    return f"{safe_json_array(values)}\n".encode()


def papers_bib(papers: Iterable[Paper]) -> bytes:
    """The citations of some papers as BibTeX, a blank line between two."""
    return "\n".join(paper.citation for paper in papers).encode()
