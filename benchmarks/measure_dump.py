"""Measure what reading a dump of arXiv's metadata costs: `measure_dump.py FILE`.

Prints the seconds, the peak of the process's memory and the size of the database, then what it takes to look up 16,000
papers, one by its DOI, by the index and in a database without it, and to open a dump that was read before.
"""

import argparse
import resource
import sqlite3
import tempfile
import time
from contextlib import closing
from pathlib import Path

from linter.facts.dump import Dump, read_dump

LOOKED_UP = 16_000


def main() -> None:
    """Read a dump in a folder that is thrown away."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("file", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=given.file.parent) as name:
        folder = Path(name)
        before = memory()
        seconds, dump = timed(given.file, folder)
        size = sum(path.stat().st_size for path in folder.iterdir())
        with closing(sqlite3.connect(dump.place)) as database:
            ids = [row[0] for row in database.execute("select id from papers order by random() limit ?", [LOOKED_UP])]
        print(f"read: {seconds:.1f} s of wall time, {time.process_time():.1f} s of the processor's")
        print(f"memory: {memory():.0f} MB at most, {before:.0f} MB before")
        print(f"size: {given.file.stat().st_size / 1e6:,.0f} MB of text, {size / 1e6:,.0f} MB of database")
        seconds, dump = timed(given.file, folder)
        print(f"opened again: {seconds * 1000:.1f} ms")
        start = time.perf_counter()
        found = dump.records(ids)
        print(f"looked up: {len(found):,} of {len(ids):,} papers in {time.perf_counter() - start:.2f} s")
        print(f"looked up by a DOI that no paper has: {seconds_of_doi(dump) * 1000:.1f} ms")
        with closing(sqlite3.connect(dump.place)) as database:
            database.execute("drop index paper_dois")
        print(f"the same without the index: {seconds_of_doi(dump):.2f} s")


def timed(file: Path, folder: Path) -> tuple[float, Dump]:
    """How many seconds it takes to get a dump, and the dump."""
    start = time.perf_counter()
    dump = read_dump(file, folder)
    return time.perf_counter() - start, dump


def seconds_of_doi(dump: Dump) -> float:
    """How many seconds it takes to find out that no paper has a DOI."""
    start = time.perf_counter()
    if dump.record_of_doi("10.5555/none"):
        raise SystemExit("the dump has the DOI")
    return time.perf_counter() - start


def memory() -> float:
    """The peak of the process's memory in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
