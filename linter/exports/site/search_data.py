"""What the scripts of a site read: the papers to be searched, and the citations to be copied.

Both are scripts that call a function with data: a page that is opened from a folder may load scripts, and nothing else.
"""

from collections.abc import Iterator, Mapping, Sequence

from linter.exports.site.chapters import Chapter
from linter.exports.site.papers import Paper
from linter.reports.escape import safe_json

# Citations are loaded when they are copied, so many papers at once: 16,000 papers have seven megabytes of them.
CITATIONS_A_FILE = 500


def search_data(
    papers: Sequence[Paper], homes: Mapping[Paper, Sequence[Chapter]], groups: Mapping[Chapter, str]
) -> bytes:
    """All papers, newest first, as arrays, for names would be said a thousand times.

    `groups` names what a category is a part of.
    """
    chapters = list(groups)
    number = {chapter: at for at, chapter in enumerate(chapters)}
    value = {
        "categories": [[chapter.name, chapter.title, groups[chapter], chapter.address] for chapter in chapters],
        "papers": [
            [
                paper.name,
                paper.title,
                paper.short_name,
                ", ".join(paper.authors),
                paper.year or 0,
                paper.venue,
                [number[chapter] for chapter in homes[paper]],
                " ".join(paper.ids),
                paper.url or "",
                paper.code or "",
            ]
            for paper in papers
        ],
    }
    return f"litlint.papers({safe_json(value)});\n".encode()


def citation_data(papers: Sequence[Paper]) -> Iterator[tuple[str, bytes]]:
    """Files of citations by the names of papers, and one that says which file holds which."""
    files = [papers[at : at + CITATIONS_A_FILE] for at in range(0, len(papers), CITATIONS_A_FILE)]
    names = [[paper.name for paper in held] for held in files]
    yield "data/citations.js", f"litlint.citationFiles({safe_json(names)});\n".encode()
    for number, held in enumerate(files):
        value = {paper.name: paper.citation for paper in held}
        yield f"data/citations-{number}.js", f"litlint.citations({safe_json(value)});\n".encode()
