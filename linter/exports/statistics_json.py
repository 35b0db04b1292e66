"""The coverage of a list as JSON."""

from collections.abc import Sequence

from linter.exports.statistics import Measured, Statistics, file_statistics, total_statistics
from linter.reports.escape import safe_json


def render(files: Sequence[Measured]) -> str:
    """One object: `files`, each with its coverage, and `total`."""
    return (
        safe_json({"files": [_file(file) for file in files], "total": _counts(total_statistics(files))}, indent=2)
        + "\n"
    )


def _file(measured: Measured) -> dict[str, object]:
    found = file_statistics(measured)
    sections = [
        {
            "row": section.row,
            "path": section.path,
            "style": section.style,
            "of_style": section.of_style,
            "entries": section.entries,
        }
        for section in measured.sections
    ]
    return {"file": measured.file, **_counts(found), "sections": sections}


def _counts(found: Statistics) -> dict[str, object]:
    return {
        "entries": found.entries,
        "styles": found.styles,
        "papers": {"linked": found.papers, "in_entries": found.in_entries},
        "arxiv_ids": {"linked": found.ids, "in_entries": found.ids_in_entries, "attached": found.ids_attached},
        "elsewhere": [
            {
                "place": other.place,
                "papers": other.papers,
                "arxiv_ids": other.arxiv_ids,
                "links": [{"file": spot.file, "row": spot.row, "url": spot.url} for spot in other.spots],
            }
            for other in found.elsewhere
        ],
    }
