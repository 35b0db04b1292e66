"""The counts of a list as JSON."""

from linter.exports.census import Census
from linter.reports.escape import safe_json


def render(census: Census) -> str:
    """One object. Years and venues that entries do not name are null."""
    files = [
        {
            "file": file.file,
            "entries": file.entries,
            "sections": [{"path": path, "entries": number} for path, number in file.sections],
        }
        for file in census.files
    ]
    record = {
        "entries": census.entries,
        "papers": census.papers,
        "files": files,
        "years": [{"year": year, "entries": number} for year, number in census.years],
        "venues": [{"venue": venue, "entries": number} for venue, number in census.venues],
        "findings": census.findings,
        "to_confirm": census.to_confirm,
    }
    return safe_json(record, indent=2) + "\n"
