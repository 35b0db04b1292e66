"""How the search for near copies of titles (DUP004) scales, what it finds, and what it leaves alone.

    python benchmarks/near_titles.py                        sizes 50,000 and 500,000, three runs each
    python benchmarks/near_titles.py --sizes 10000 --runs 1 a quick look

Prints, for lists of made-up titles (`made_up_titles.py`, the same ones for one seed):

*   user CPU time of `similar_pairs` in a process of its own, the ratio of each size to the one before it, the
    candidates compared for each title, and the memory that the process took besides its titles;
*   recall by kind of slip: of the planted near copies, how many the verdict calls alike when it is shown the pair (no
    bound), and how many the search finds among all titles (with the bound);
*   false pairs: of the planted titles of other papers that look like one of the list, how many are called alike, and
    the pairs found besides that nobody planted.
"""

import argparse
import json
import resource
import subprocess
import sys
from dataclasses import dataclass, field
from itertools import islice
from random import Random
from statistics import median

from made_up_titles import LOOK_ALIKES, SLIPS, Change, Writer

from linter.papers.titles.near_titles import candidate_pairs, similar_pairs
from linter.papers.titles.similar_titles import Title, are_similar
from linter.papers.titles.spelling import normalised_title


@dataclass
class Planted:
    """Titles, and behind them the changed ones of each kind: the positions of both, by kind."""

    titles: list[str]
    pairs: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    own: int = 0

    def __post_init__(self) -> None:
        self.own = len(self.titles)

    def plant(self, kinds: dict[str, Change], number: int, random: Random) -> None:
        """Plant `number` of each kind, of titles that nothing was made of yet as far as there are enough."""
        for kind, change in kinds.items():
            chosen = random.sample(range(self.own), min(self.own, number * 40))
            changed = ((at, change(self.titles[at], random)) for at in chosen)
            made = list(islice(((at, text) for at, text in changed if text and text != self.titles[at]), number))
            self.pairs[kind] = [(at, len(self.titles) + row) for row, (at, _) in enumerate(made)]
            self.titles += [text for _, text in made]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="*", default=[50_000, 500_000], help="numbers of titles to time")
    parser.add_argument("--runs", type=int, default=3, help="runs of each size; the median counts")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--recall-in", type=int, default=100_000, help="titles among which slips are planted; 0: none")
    parser.add_argument("--slips", type=int, default=500, help="near copies of each kind")
    parser.add_argument("--examples", type=int, default=0, help="missed and false pairs to print, of each kind")
    parser.add_argument("--one-run", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one_run:
        print(json.dumps(timed(given.sizes[0], given.seed)))
        return
    print_times(given.sizes, given.runs, given.seed)
    if given.recall_in:
        print_recall(given.recall_in, given.slips, given.seed, given.examples)


def timed(size: int, seed: int) -> dict[str, float]:
    """User CPU seconds and mebibytes that the search takes in this process, and the pairs that it finds."""
    titles = list(Writer(seed, size).titles())
    before = resource.getrusage(resource.RUSAGE_SELF)
    pairs = sum(1 for _ in similar_pairs(titles))
    after = resource.getrusage(resource.RUSAGE_SELF)
    memory = (after.ru_maxrss - before.ru_maxrss) / 1024
    return {"seconds": after.ru_utime - before.ru_utime, "memory": memory, "pairs": pairs}


def print_times(sizes: list[int], runs: int, seed: int) -> None:
    """Time, memory and candidates of each size, and the ratio of its time to that of the size before."""
    heads = f"{'titles':>9}{'CPU s':>9}{'fastest':>9}{'slowest':>9}{'ratio':>8}"
    print(f"{heads}{'MiB':>7}{'pairs':>8}{'candidates a title':>20}")
    results: dict[int, list[dict[str, float]]] = {size: [] for size in sizes}
    for _ in range(runs):  # the sizes in turn: whatever else the machine does meets them all
        for size in sizes:
            results[size].append(run_apart(size, seed))
    last = None
    for size, measured in results.items():
        seconds = [one["seconds"] for one in measured]
        ratio = f"{median(seconds) / last:.2f}" if last else "-"
        titles = [Title.of(text) for text in Writer(seed, size).titles()]
        candidates = sum(1 for _ in candidate_pairs(titles)) / size
        print(
            f"{size:>9,}{median(seconds):>9.2f}{min(seconds):>9.2f}{max(seconds):>9.2f}{ratio:>8}"
            f"{max(one['memory'] for one in measured):>7.0f}{measured[0]['pairs']:>8.0f}{candidates:>20.2f}",
            flush=True,
        )
        last = median(seconds)


def run_apart(size: int, seed: int) -> dict[str, float]:
    """What `timed` says, in a process of its own."""
    command = [sys.executable, __file__, "--one-run", "--sizes", str(size), "--seed", str(seed)]
    answer = subprocess.run(command, check=True, capture_output=True)  # noqa: S603  our own script
    measured: dict[str, float] = json.loads(answer.stdout)
    return measured


def print_recall(size: int, number: int, seed: int, examples: int) -> None:
    """Which planted near copies are found among `size` titles, and which other papers are taken for copies."""
    planted = Planted(list(Writer(seed, size).titles()))
    random = Random(seed)
    planted.plant(SLIPS, number, random)
    planted.plant(LOOK_ALIKES, number, random)
    texts = planted.titles
    found = found_pairs(texts)
    for title, kinds in (("near copies", SLIPS), ("other papers", LOOK_ALIKES)):
        print(f"\n{title:<22}{'planted':>8}{'no bound':>10}{'with it':>9}   among {size:,} titles")
        for kind in kinds:
            pairs = planted.pairs[kind]
            alone = [pair for pair in pairs if are_copies(texts[pair[0]], texts[pair[1]])]
            both = [pair for pair in pairs if pair in found]
            share = [f"{len(some) / max(1, len(pairs)):.1%}" for some in (alone, both)]
            print(f"{kind:<22}{len(pairs):>8}{share[0]:>10}{share[1]:>9}")
            wrong = [pair for pair in pairs if (pair in found) is not (kinds is SLIPS)]
            for one, other in wrong[:examples]:
                why = "lost" if kinds is SLIPS and (one, other) in alone else "verdict"
                print(f"    {why}: {texts[one]} | {texts[other]}")
    expected = {pair for pairs in planted.pairs.values() for pair in pairs}
    besides = sorted(pair for pair in found - expected if pair[1] < size)
    print(f"\npairs among the {size:,} titles that nobody planted: {len(besides)}")
    for one, other in besides[:examples]:
        print(f"    {texts[one]} | {texts[other]}")


def are_copies(one: str, other: str) -> bool:
    """Whether two titles are one or nearly."""
    return normalised_title(one) == normalised_title(other) or are_similar(Title.of(one), Title.of(other))


def found_pairs(texts: list[str]) -> set[tuple[int, int]]:
    """The positions of each two titles that are one (DUP003) or nearly (DUP004)."""
    groups: dict[str, list[int]] = {}
    for at, text in enumerate(texts):
        groups.setdefault(normalised_title(text), []).append(at)
    firsts = [group[0] for group in groups.values()]
    equal = {(group[0], other) for group in groups.values() for other in group[1:]}
    return equal | {(firsts[one], firsts[other]) for one, other in similar_pairs(texts[at] for at in firsts)}


if __name__ == "__main__":
    main()
