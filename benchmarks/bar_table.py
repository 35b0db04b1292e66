"""The bars: what is measured, against what, and which ratio is allowed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from bench import ROOT, Bench, UnavailableError, installed
from processes import Run

TIMES = ("processor", "elapsed")
CLICK, MISTUNE = "import click", "bare mistune on the same bytes"


@dataclass(frozen=True)
class Pair:
    """What is compared, and what runs before, uncounted."""

    work: Run
    reference: Run
    first: Sequence[Run] = ()


@dataclass(frozen=True)
class Bar:
    """A ratio that is measured; `limits` are the greatest allowed, by time, and the memory in MiB.

    Without limits it is for comparison.
    """

    name: str
    work: str
    against: str
    pair: Callable[[Bench], Pair]
    limits: Mapping[str, float] = field(default_factory=dict)


def at_most(limit: float) -> dict[str, float]:
    """The limit of a bar that names neither time."""
    return dict.fromkeys(TIMES, limit)


def start(option: str, bench: Bench) -> Pair:
    """A run of litlint with an option that makes it print something and end."""
    return Pair(bench.litlint_run(ROOT, option), bench.click())


def small(bench: Bench, *, warm: bool) -> Pair:
    """A check of one file of 2 KB in a small list."""
    folder, file = bench.corpus("small"), "papers/0002.md"
    check = bench.warm(folder, "small", file) if warm else bench.cold(folder, "small", file)
    return Pair(check, bench.click())


def original(bench: Bench, *, warm: bool) -> Pair:
    """A check of the list that was given."""
    folder = bench.original()
    if warm:
        return Pair(bench.warm(folder, "original"), bench.click())
    return Pair(bench.cold(folder, "original"), bench.mistune(folder))


def own(bench: Bench, remembered: str) -> Pair:
    """A check of this repository's list; what is `remembered` is nothing, its configuration or its results."""
    if remembered == "results":
        return Pair(bench.warm(ROOT, "own"), bench.click())
    if remembered == "configuration":
        first = bench.litlint_run(ROOT, "check", environment=bench.cache("own"))
        return Pair(bench.cold(ROOT, "own"), bench.mistune(ROOT), [first])
    before = partial(bench.forget, "never")
    never = bench.litlint_run(ROOT, "check", environment=bench.cache("never"), before=before)
    return Pair(never, bench.mistune(ROOT))


def cold(name: str, bench: Bench) -> Pair:
    """A check of a made-up list."""
    folder = bench.corpus(name)
    return Pair(bench.cold(folder, name), bench.mistune(folder))


def warm(bench: Bench, *, edited: bool) -> Pair:
    """A second check of the list of a thousand files, where one has changed or none."""
    folder = bench.corpus("files")
    how = {"before": bench.editor("files")} if edited else {}
    return Pair(bench.warm(folder, "files", **how), bench.mistune(folder))


def growth(bench: Bench) -> Pair:
    """A check of ten times the entries."""
    grown, before = (bench.cold(bench.corpus(name), name) for name in ("grown", "growth"))
    return Pair(grown, before)


BARS = (
    Bar("version", "litlint --version", CLICK, partial(start, "--version"), at_most(1.2)),
    Bar("help", "litlint --help", CLICK, partial(start, "--help"), at_most(1.3)),
    Bar("small-cold", "one file of 2 KB in a small list, cold", CLICK, partial(small, warm=False), at_most(3.0)),
    Bar("small-warm", "the same, nothing changed", CLICK, partial(small, warm=True), at_most(1.4)),
    Bar("original-cold", "the original list, cold", MISTUNE, partial(original, warm=False), at_most(2.0)),
    Bar("original-warm", "the same, nothing changed", CLICK, partial(original, warm=True), at_most(1.4)),
    Bar("own-first", "this list, the first run ever", MISTUNE, partial(own, remembered="nothing"), at_most(2.5)),
    Bar("own-cold", "this list, cold", MISTUNE, partial(own, remembered="configuration"), at_most(2.0)),
    Bar("own-warm", "this list, nothing changed", CLICK, partial(own, remembered="results"), at_most(1.5)),
    Bar(
        "files-cold",
        "1,000 files of 20 entries, cold",
        MISTUNE,
        partial(cold, "files"),
        {"processor": 1.3, "elapsed": 0.8},
    ),
    Bar("files-warm", "the same, nothing changed", MISTUNE, partial(warm, edited=False), at_most(0.2)),
    Bar("files-edit", "the same, one file changed", MISTUNE, partial(warm, edited=True), at_most(0.3)),
    Bar(
        "dense",
        "13 MB of dense list items, cold",
        MISTUNE,
        partial(cold, "dense"),
        {"processor": 1.5, "memory": 250},
    ),
    Bar("bullets-cold", "20,000 entries as list items, cold", MISTUNE, partial(cold, "bullets")),
    Bar("tables-cold", "20,000 entries as rows of tables, cold", MISTUNE, partial(cold, "tables")),
    Bar("growth", "200,000 entries, all rules, cold", "20,000", growth, {"processor": 12}),
)

# Other tools, and how each is told to check the folder that it runs in.
PEERS: Mapping[str, Sequence[str]] = {
    "rumdl": ("check", "--no-cache", "."),
    "pymarkdown": ("scan", "--recurse", "."),
    "mdformat": ("--check", "."),
    "markdownlint-cli2": ("**/*.md",),
}
WITH_CACHE = ("check", ".")


def peer_bars() -> Iterator[Bar]:
    """Other tools on the original list and on the thousand files; rumdl also with its cache."""
    for tool, arguments in PEERS.items():
        yield Bar(f"{tool}-original", f"{tool}, the original list", MISTUNE, partial(peer, tool, arguments, "original"))
        yield Bar(
            f"{tool}-files", f"{tool}, 1,000 files of 20 entries", MISTUNE, partial(peer, tool, arguments, "files")
        )
    cached = partial(peer, "rumdl", WITH_CACHE, "files")
    yield Bar("rumdl-files-warm", "rumdl with its cache, 1,000 files of 20 entries, nothing changed", MISTUNE, cached)


def peer(tool: str, arguments: Sequence[str], name: str, bench: Bench) -> Pair:
    """Another tool on a list. Raises UnavailableError."""
    found = installed([tool])[tool]
    if found is None:
        raise UnavailableError(f"{tool} is not installed")
    folder = bench.original() if name == "original" else bench.corpus(name)
    return Pair(Run([found, *arguments], folder, fine=(0, 1)), bench.mistune(folder))
