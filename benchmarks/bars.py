"""Measure litlint against bare mistune and a bare `import click`, and hold it against the bars.

    python benchmarks/bars.py                       all bars, five pairs each
    python benchmarks/bars.py version small-cold    some of them
    python benchmarks/bars.py --original FOLDER     with those of a list of your own

A bar is a ratio of two commands, each a process of its own, run in turn: printed are the least, the median and the
greatest of the pairs' ratios, of processor time (user and system, with child processes) and of elapsed time, and what
both took. Where a bar names neither time, both medians must meet it. One run of each before is not counted: it compiles
modules, fills the cache and has the configuration validated. Other tools that read Markdown are run as well where they
are installed (rumdl, pymarkdown, mdformat, markdownlint-cli2).

Cold is `--no-cache`: no result is remembered. A system counts a process as no smaller than the one that started it,
here about 17 MiB. Needs a system with `wait4`: no Windows.
"""

import argparse
import os
import platform
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from bar_table import BARS, TIMES, Bar, Pair, peer_bars
from bench import HERE, Bench, UnavailableError
from processes import Cost, FailedError, cost, in_pairs, peak_memory

SERVER = "server"


def main() -> None:
    """Measure the bars that were asked for, and print how many are met."""
    bars = {bar.name: bar for bar in (*BARS, *peer_bars())}
    names = [*bars, SERVER]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"bars to measure: {', '.join(names)}")
    parser.add_argument("--pairs", type=int, default=5, help="of each bar, at least; default: 5")
    parser.add_argument("--original", type=Path, metavar="FOLDER", help="the list of the bars named original")
    given = parser.parse_args()
    unknown = [name for name in given.names if name not in names]
    if unknown:
        parser.error(f"no such bar: {', '.join(unknown)}")
    with tempfile.TemporaryDirectory() as workspace:
        bench = Bench(Path(workspace).resolve(), given.original)
        _introduce(bench)
        chosen = given.names or names
        verdicts = [_report(bars[name], bench, given.pairs) for name in chosen if name != SERVER]
        if SERVER in chosen:
            _report_server(bench)
    judged = [verdict for verdict in verdicts if verdict is not None]
    print(f"\n{sum(judged)} of {len(judged)} bars met")


def _introduce(bench: Bench) -> None:
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    print(f"{bench.says('--version').strip()}, Python {platform.python_version()}, {os.cpu_count()} cores, load {load}")
    if not bench.remembers:
        print("this litlint has no --no-cache: it remembers no results, and every run is a cold one")


def _report(bar: Bar, bench: Bench, number: int) -> bool | None:
    """Measure a bar and print it; whether it is met, None where it has no limit or could not be measured."""
    print(f"\n{bar.name}: {bar.work}; against {bar.against}", flush=True)
    try:
        return _measure(bar, bar.pair(bench), number)
    except (UnavailableError, FailedError) as error:
        print(f"  not measured: {error}")
        return None


def _report_server(bench: Bench) -> None:
    """What `server_edit.py` prints: it measures inside of one process, where no interpreter starts."""
    print(f"\n{SERVER}: an edit in a file of 2,000 lines; against the cold check of that file", flush=True)
    try:
        print(bench.printed(HERE / "server_edit.py"))
    except UnavailableError as error:
        print(f"  not measured: {error}")


def _measure(bar: Bar, pair: Pair, number: int) -> bool | None:
    for one in (*pair.first, pair.work, pair.reference):
        cost(one)
    costs = list(in_pairs(pair.work, pair.reference, number))
    verdicts = [_print_ratios(time, costs, bar.limits.get(time)) for time in TIMES]
    works, references = zip(*costs, strict=True)
    memory = [max(one.memory for one in side) for side in (works, references)]
    print(f"  largest process {memory[0]:.0f} MiB against {memory[1]:.0f} MiB")
    if "memory" in bar.limits:
        peak, limit = peak_memory(pair.work), bar.limits["memory"]
        print(f"  peak memory     {peak:.0f} MiB, of all processes together    bar {limit:g}    {_word(peak <= limit)}")
        verdicts.append(peak <= limit)
    judged = [verdict for verdict in verdicts if verdict is not None]
    return all(judged) if judged else None


def _print_ratios(time: str, costs: Sequence[tuple[Cost, Cost]], limit: float | None) -> bool | None:
    pairs = [(getattr(work, time), getattr(reference, time)) for work, reference in costs]
    ratios = sorted(work / reference for work, reference in pairs)
    middle = median(ratios)
    took = [median(one) for one in zip(*pairs, strict=True)]
    verdict = None if limit is None else middle <= limit
    shown = "" if limit is None else f"    bar {limit:g}    {_word(middle <= limit)}"
    print(
        f"  {time:<10}{ratios[0]:8.2f}{middle:8.2f}{ratios[-1]:8.2f} times"
        f"    {took[0]:.3f} s against {took[1]:.3f} s{shown}",
        flush=True,
    )
    return verdict


def _word(is_met: bool) -> str:  # noqa: FBT001  a verdict is all that it takes
    return "met" if is_met else "NOT MET"


if __name__ == "__main__":
    main()
