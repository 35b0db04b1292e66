"""The counts of a list as JSON."""

from dataclasses import asdict

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
    confirming = None if census.to_confirm is None else [asdict(one) for one in census.to_confirm]
    record = {
        "entries": census.entries,
        "papers": census.papers,
        "files": files,
        "years": [{"year": year, "entries": number} for year, number in census.years],
        "venues": [{"venue": venue, "entries": number} for venue, number in census.venues],
        "findings": [asdict(one) for one in census.findings],
        "to_confirm": confirming,
    }
    return safe_json(record, indent=2) + "\n"
