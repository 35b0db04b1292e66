"""Write a made-up dump of arXiv's metadata, of the size and shape of the real one: `generate_dump.py OUT`.

A record has about 1,600 bytes as in the real dump, most of them its abstract; one paper in ten thousand has three
thousand authors. Ids run from April 2007 on, so many a month that the last one is of late 2025. The same seed gives the
same bytes.
"""

import argparse
import gzip
import json
import random
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

WORDS = """
    lantern corridor sparse rope knotted sailing lamp light room dense attention long short window block memory harbour
    keeper oil wick glass mirror beam fog tower stair wave tide signal night watch count measure bound theorem proof
"""
FIRST = ("Jane", "Richard", "Ann", "Max", "Ida", "Eve", "Tim", "Zoë", "Jürgen", "Łukasz", "Mei", "Ravi", "Olu")
LAST = ("Doe", "Roe", "Poe", "Moe", "Loe", "Noe", "Toe", "Müller", "Nguyễn", "Şahin", "O'Neill", "García")
CATEGORIES = ("cs.CL", "cs.LG cs.AI", "hep-th", "math.AG", "physics.optics physics.chem-ph", "astro-ph.GA", "quant-ph")
COMMENTS = (None, "12 pages, 3 figures", "Accepted at the Workshop on Lanterns", "This paper has been withdrawn by us")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONTHS_COVERED = 225  # April 2007 to December 2025


def records(count: int, seed: int) -> Iterator[dict[str, Any]]:
    """So many records, in the order of their ids."""
    chance = random.Random(seed)
    words = WORDS.split()
    abstracts = [" ".join(chance.choices(words, k=160)) for _ in range(200)]
    for year, month, number in islice(ids(-(-count // MONTHS_COVERED)), count):
        title = " ".join(chance.choices(words, k=9)).capitalize()
        yield record(chance, (year, month, number), title, chance.choice(abstracts))


def ids(a_month: int) -> Iterator[tuple[int, int, int]]:
    """Year, month and number of papers, so many a month."""
    for ordinal in range(2007 * 12 + 3, 2007 * 12 + 3 + MONTHS_COVERED):
        for number in range(1, a_month + 1):
            yield ordinal // 12, ordinal % 12 + 1, number


def record(chance: random.Random, place: tuple[int, int, int], title: str, abstract: str) -> dict[str, Any]:
    """A record, with the keys of the real dump in their order; `place` is year, month and number."""
    year, month, number = place
    digits = 4 if (year, month) < (2015, 1) else 5
    names = [
        [chance.choice(LAST), chance.choice(FIRST), ""]
        for _ in range(3000 if chance.random() < 0.0001 else chance.randint(1, 8))
    ]
    return {
        "id": f"{year % 100:02}{month:02}.{number:0{digits}}",
        "submitter": f"{names[0][1]} {names[0][0]}",
        "authors": ", ".join(f"{first} {last}" for last, first, _ in names),
        "title": title,
        "comments": chance.choices(COMMENTS, weights=(50, 40, 9.9, 0.1))[0],
        "journal-ref": "Light Letters 3 (2024) 12-34" if chance.random() < 0.35 else None,
        "doi": f"10.1234/light.{number}" if chance.random() < 0.45 else None,
        "report-no": None,
        "categories": chance.choice(CATEGORIES),
        "license": None,
        "abstract": f"  {abstract}\n",
        "versions": [
            {"version": f"v{version}", "created": f"Mon, {version} {MONTHS[month - 1]} {year} 17:59:57 GMT"}
            for version in range(1, chance.choices((1, 2, 3), weights=(60, 30, 10))[0] + 1)
        ],
        "update_date": f"{year}-{month:02}-28",
        "authors_parsed": names,
    }


def main() -> None:
    """Write the dump."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("out", type=Path, help="the file to write; .gz for a packed one")
    parser.add_argument("--records", type=int, default=2_500_000, help="default: 2500000")
    parser.add_argument("--seed", type=int, default=0, help="default: 0")
    given = parser.parse_args()
    with gzip.open(given.out, "wb") if given.out.suffix == ".gz" else given.out.open("wb") as file:
        for one in records(given.records, given.seed):
            file.write(json.dumps(one, ensure_ascii=False).encode() + b"\n")


if __name__ == "__main__":
    main()
