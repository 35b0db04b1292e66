"""Measure how the time of a check grows with hostile text: `growth_of_shapes.py`, or some shapes by name or start.

Each shape of `hostile_shapes.py` is checked with all rules, and repaired with all fixes, in two sizes of which one is
twice the other, by a process of its own. Printed are the seconds of processor time for both and the growth, which is 2
for what is linear; 1 is the status where one grows more than `--bound`, takes longer than `--limit`, or fails.
"""

import argparse
import gc
import os
import resource
import sys
import traceback
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from time import process_time

from hostile_shapes import SHAPES, Shape

from linter.cli.main import NEW_OBJECTS
from linter.config.model import Config
from linter.engine.files.lists import MemoryList
from linter.engine.fix import fix
from linter.engine.run import check

BOUND = 2.5
LIMIT = 20
SIZE = 500_000
# Below that, what a check costs at least hides the growth.
TELLING = 0.1  # seconds
# No text is too large or too dense: what is measured is the reading.
CONFIG = Config(max_file_size="1GB").with_selection(select=("ALL",))
WORK: Mapping[str, Callable[[MemoryList], object]] = {
    "check": lambda papers: check(papers, CONFIG),
    "fix": lambda papers: fix(papers, CONFIG, unsafe=True),
}


@dataclass(frozen=True, slots=True)
class Growth:
    """Seconds of processor time for a text and for one of twice its size; None for what took too long or failed."""

    small: float | None
    large: float | None

    @property
    def factor(self) -> float | None:
        """How much longer the larger text takes, None where that is not to be told."""
        if self.small is None or self.large is None:
            return None
        return self.large / max(self.small, TELLING)

    def least(self, other: "Growth") -> "Growth":
        """The shorter times of two measurements."""
        if self.small is None or self.large is None or other.small is None or other.large is None:
            return self
        return Growth(min(self.small, other.small), min(self.large, other.large))

    def fails(self, bound: float) -> bool:
        """Whether the growth is more than so much, or there is none to speak of."""
        return self.factor is None or self.factor > bound


def growth(shape: Shape, work: str, size: int, limit: int) -> Growth:
    """What some work on a shape costs in a size and in half of it."""
    small = seconds(shape.text(size // 2), work, limit)
    return Growth(small, seconds(shape.text(size), work, limit) if small is not None else None)


def seconds(text: str, work: str, limit: int) -> float | None:
    """The processor time of some work on a text in a process of its own; None where it fails or goes over a limit."""
    reader, writer = os.pipe()
    process = os.fork()
    if not process:
        _work(text, work, limit, writer)
    os.close(writer)
    with os.fdopen(reader) as answers:
        answer = answers.read()
    _, status = os.waitpid(process, 0)
    return float(answer) if status == 0 and answer else None


def _work(text: str, work: str, limit: int, writer: int) -> None:
    """Do the work and end the process."""
    resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
    try:
        start = process_time()
        WORK[work](MemoryList({"README.md": text}))
        os.write(writer, str(process_time() - start).encode())
        os._exit(0)
    except BaseException:  # noqa: BLE001  the process must not go on as its parent
        traceback.print_exc()
    os._exit(1)


def chosen(names: list[str]) -> Iterator[str]:
    """The shapes of some names, or all of them."""
    for name in names:
        if name not in SHAPES:
            raise SystemExit(f"no shape is called {name!r}: {', '.join(SHAPES)}")
    yield from names or SHAPES


def main() -> int:
    """Measure, print, and say whether all is well."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shapes", nargs="*", metavar="SHAPE", help="names of shapes; all of them by default")
    parser.add_argument("--size", type=int, default=SIZE, help="characters of the larger text (%(default)s)")
    parser.add_argument("--bound", type=float, default=BOUND, help="the most growth for a doubling (%(default)s)")
    parser.add_argument("--limit", type=int, default=LIMIT, help="the most seconds for a text (%(default)s)")
    given = parser.parse_args()
    gc.set_threshold(NEW_OBJECTS)  # as the command does
    # What is imported by the first check is no part of the cost of the others.
    for do in WORK.values():
        do(MemoryList({"README.md": SHAPES["citations"].text(1000)}))
    failed = 0
    for name in chosen(given.shapes):
        for work in WORK:
            found = growth(SHAPES[name], work, given.size, given.limit)
            # What else the machine does makes a time longer, never shorter.
            if found.factor is not None and found.fails(given.bound):
                found = found.least(growth(SHAPES[name], work, given.size, given.limit))
            failed += found.fails(given.bound)
            print(row(name, work, found, is_bad=found.fails(given.bound)), flush=True)
    print(f"{failed} too slow" if failed else "all of them grow as their texts do")
    return 1 if failed else 0


def row(name: str, work: str, found: Growth, *, is_bad: bool) -> str:
    """A line of the table."""
    small, large = ("    –" if cost is None else f"{cost:5.2f}" for cost in (found.small, found.large))
    factor = "  –" if found.factor is None else f"{found.factor:3.1f}"
    return f"{name:42} {work:5} {small} s {large} s  × {factor}{'  too slow' if is_bad else ''}"


if __name__ == "__main__":
    sys.exit(main())
