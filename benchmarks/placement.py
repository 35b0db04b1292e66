"""How often CAT004 and CAT005 are right about where papers belong, and how long they take.

    python benchmarks/placement.py --papers papers.jsonl --taxonomy taxonomy.json
    python benchmarks/placement.py --list FOLDER [--list FOLDER …]

Two sources. A file of papers, one JSON object a line with `title`, `short_name`, `arxiv`, `url`, `category` (`area`,
`file`, `section`, `subsection`) and `other_categories`, with a taxonomy (areas → area → file → sections with `name`,
`keywords` and `subsections`): a list is made of it in memory, one file a `file`. Or the folder of a list that is well
kept, read as `litlint check` reads it.

What is measured:

* kept: entries questioned in the list as it is; what is said of each with `--show`;
* moved: every paper is moved once to a wrong section, some at a time (`--share` of the list), the others staying where
  they are. Anywhere: to any other section. Far: to a section of another file (in a list with one file: below another
  outermost section). Near: to another one of the same. Recall is the share of moved papers that are found and whose
  right place is named, or a part of the list that holds it; "section" that where a section is named, not a file, folder
  or area. Precision is the share of findings on moved papers that are right so; "of all" takes findings on those that
  stayed for wrong, too;
* time: of judging the list, without reading it, and made-up ones of like words with `--grow` entries.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from time import process_time

from linter.config.load import find_config, from_toml, load
from linter.config.model import Config
from linter.engine.files.disk import DiskList
from linter.engine.files.lists import List, MemoryList
from linter.engine.reading import read_page, read_source
from linter.engine.run import latest_date
from linter.papers.titles.spelling import normalised_title
from linter.rules.categories.branches import Shelf, shelved
from linter.rules.categories.evidence import Misfit, misfits
from linter.rules.categories.names import are_alike
from linter.rules.context import Options, PaperList
from linter.rules.index import index
from linter.rules.page_index import IndexedEntry, PageIndex

Spot = tuple[str, tuple[str, ...]]
"""A file, and a path of titles in it as the index has it."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A list with the further places that are right for some entries: section paths below the title, by title."""

    name: str
    papers: PaperList
    others: Mapping[str, frozenset[Spot]]


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--papers", type=Path, help="papers, one JSON object a line")
    parser.add_argument("--taxonomy", type=Path, help="the taxonomy of the papers, with keywords")
    parser.add_argument("--no-keywords", action="store_true", help="leave the taxonomy's keywords out")
    parser.add_argument("--list", type=Path, action="append", default=[], help="folder of a list; may be repeated")
    parser.add_argument("--share", type=float, default=0.02, help="share of the list that is moved at a time")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--half", type=int, choices=(0, 1), help="every second section only, from this one on")
    parser.add_argument("--grow", type=int, nargs="*", default=[], help="sizes of made-up lists to time")
    parser.add_argument("--show", action="store_true", help="print what is said of the list as it is")
    given = parser.parse_args()
    if given.papers and not given.taxonomy:
        parser.error("--papers needs --taxonomy")
    samples = [_listed(folder) for folder in given.list]
    if given.papers:
        samples.append(_from_facts(given.papers, given.taxonomy, with_keywords=not given.no_keywords))
    for sample in samples:
        chosen = sample if given.half is None else _half(sample, given.half)
        _report(chosen, given.share, given.seed, show=given.show)
        for size in given.grow:
            grown = _grown(chosen.papers, size, Random(given.seed))
            print(f"  {_size(grown)} made-up entries: {_seconds(grown):.2f} s")


def _report(sample: Sample, share: float, seed: int, *, show: bool) -> None:
    papers = sample.papers
    found = misfits(papers)
    print(f"{sample.name}: {_size(papers)} entries in {len(_spots(papers))} sections")
    print(f"  kept: {len(found)} questioned, {len(found) / max(1, _size(papers)):.2%}; {_seconds(papers):.2f} s")
    for misfit in found if show else ():
        print(f"    {misfit.entry.title} [{misfit.own.branches[0].name}]: {misfit.message}")
    for name, is_far in (("anywhere", None), ("far", True), ("near", False)):
        print(f"  moved {name}: {_moved(sample, share, Random(seed), is_far=is_far)}")


def _moved(sample: Sample, share: float, random: Random, *, is_far: bool | None) -> str:
    """The figures of moving each paper once."""
    papers = sample.papers
    spots = _spots(papers)
    moves = []
    for page in papers.pages.values():
        for entry in page.entries:
            own = (page.file, entry.section)
            to = [spot for spot in spots if spot != own and is_far in (None, _are_far(spot, own, papers))]
            if to:
                moves.append((own, entry, random.choice(to)))
    random.shuffle(moves)
    size = max(1, round(share * len(moves)))
    tally: Counter[str] = Counter()
    for start in range(0, len(moves), size):
        _judge(sample, moves[start : start + size], tally)
    right, wrong, said = tally["right"], tally["wrong"], tally["all"]
    return (
        f"recall {right / max(1, len(moves)):.1%} of {len(moves)}, section {tally['exact'] / max(1, len(moves)):.1%}; "
        f"precision {right / max(1, right + wrong):.1%} ({right} of {right + wrong}), of all {right / max(1, said):.1%}"
    )


def _judge(sample: Sample, moves: Sequence[tuple[Spot, IndexedEntry, Spot]], tally: "Counter[str]") -> None:
    homes = {id(entry): own for own, entry, _ in moves}
    moved = _with_moved(sample.papers, moves)
    shelves = {_spot(one.file, one.entry): one.shelf for one in shelved(sample.papers)}
    by_place = {(to, entry.span, entry.key): id(entry) for _, entry, to in moves}
    for misfit in misfits(moved):
        tally["all"] += 1
        known = by_place.get((_spot(misfit.file, misfit.entry), misfit.entry.span, misfit.entry.key))
        if known is None:
            continue
        rights = [homes[known], *sample.others.get(misfit.entry.key, ())]
        right = [shelf for spot in rights if (shelf := shelves.get(spot)) and _names(misfit, shelf)]
        tally["right" if right else "wrong"] += 1
        tally["exact"] += bool(right) and len(misfit.other.steps) > len(_file_steps(right[0]))


def _file_steps(shelf: Shelf) -> tuple[str, ...]:
    return (shelf.place.area, *shelf.place.file.split("/"))


def _names(misfit: Misfit, shelf: Shelf) -> bool:
    """Whether a finding names a place, a part of the list that holds it, or a section of that name in its area."""
    is_twin = shelf.steps[0] == misfit.other.steps[0] and are_alike(shelf.topic, misfit.other.topic)
    return shelf.is_within(misfit.other) or is_twin


def _with_moved(papers: PaperList, moves: Sequence[tuple[Spot, IndexedEntry, Spot]]) -> PaperList:
    gone = {id(entry) for _, entry, _ in moves}
    pages = {}
    for name, page in papers.pages.items():
        stayed = [entry for entry in page.entries if id(entry) not in gone]
        came = [replace(entry, section=to[1]) for _, entry, to in moves if to[0] == name]
        pages[name] = replace(page, entries=(*stayed, *came))
    return PaperList(pages, papers.files, papers.options)


def _are_far(one: Spot, other: Spot, papers: PaperList) -> bool:
    """Whether two sections are of two files; in a list of one file, whether they are below two outermost sections."""
    holders = [page for page in papers.pages.values() if page.entries]
    return one[0] != other[0] if len(holders) > 1 else _outermost(one, holders[0]) != _outermost(other, holders[0])


def _outermost(spot: Spot, page: PageIndex) -> tuple[str, ...]:
    """A path as far as the first title that not all sections with entries have in common."""
    paths = {entry.section for entry in page.entries}
    shared = 0
    while len({path[:shared] for path in paths}) == 1 and shared < max(map(len, paths)):
        shared += 1
    return spot[1][:shared]


def _spot(file: str, entry: IndexedEntry) -> Spot:
    return file, entry.section


def _spots(papers: PaperList) -> list[Spot]:
    return list(dict.fromkeys(_spot(page.file, entry) for page in papers.pages.values() for entry in page.entries))


def _size(papers: PaperList) -> int:
    return sum(len(page.entries) for page in papers.pages.values())


def _seconds(papers: PaperList) -> float:
    """The processor time of judging a list that was not judged before: the best of three."""
    times = []
    for _ in range(3):
        fresh = PaperList(papers.pages, papers.files, papers.options)
        start = process_time()
        misfits(fresh)
        times.append(process_time() - start)
    return min(times)


def _listed(folder: Path) -> Sample:
    found = find_config(folder)
    config = load(found) if found else Config()
    return Sample(folder.resolve().name, _read(DiskList(folder, config), config), {})


def _read(papers: List, config: Config) -> PaperList:
    pages = {}
    for name in papers.names():
        pages[name] = index(read_page(read_source(papers, name, config), config, latest_date()))
    return PaperList(pages, papers, config.options)


def _from_facts(papers: Path, taxonomy: Path, *, with_keywords: bool) -> Sample:
    facts = [json.loads(line) for line in papers.read_text(encoding="utf-8").splitlines() if line.strip()]
    areas = json.loads(taxonomy.read_text(encoding="utf-8"))["areas"]
    config = from_toml(_configuration(areas, with_keywords=with_keywords), "litlint.toml")
    texts = {
        f"{area}/{name}.md": f"# {file['title']}\n\n" + "".join(_sections(facts, name, file["sections"]))
        for area, files in areas.items()
        for name, file in files.items()
    }
    titles = {(name, file["title"]) for files in areas.values() for name, file in files.items()}
    others = {
        normalised_title(fact["title"]): frozenset(_spot_of(one, dict(titles)) for one in fact["other_categories"])
        for fact in facts
        if fact["other_categories"]
    }
    return Sample(papers.name, _read(MemoryList(texts), config), others)


def _spot_of(category: Mapping[str, str], titles: Mapping[str, str]) -> Spot:
    path = [titles[category["file"]], category["section"], category.get("subsection")]
    return f"{category['area']}/{category['file']}.md", tuple(title for title in path if title)


def _configuration(areas: Mapping[str, Mapping[str, Mapping[str, object]]], *, with_keywords: bool) -> str:
    lines = []
    for area, files in areas.items():
        for name, file in files.items():
            sections = file["sections"]
            names = [section["name"] for section in sections]
            below = [f"{section['name']} > {one}" for section in sections for one in section["subsections"]]
            lines += ["[[taxonomy]]", f"area = {json.dumps(area)}", f"file = {json.dumps(f'{area}/{name}.md')}"]
            lines += [f"sections = {json.dumps(names + below)}", "[taxonomy.keywords]"]
            for section in sections if with_keywords else ():
                lines.append(f"{json.dumps(section['name'])} = {json.dumps(section['keywords'])}")
    return "\n".join(lines)


def _sections(facts: Sequence[Mapping[str, object]], file: str, sections: Iterable[object]) -> Iterator[str]:
    for section in sections:
        for below in (None, *section["subsections"]):
            level, title = ("###", below) if below else ("##", section["name"])
            here = (file, section["name"], below)
            entries = [fact for fact in facts if _category(fact) == here]
            if entries or not below:
                yield f"{level} {title}\n\n" + "".join(map(_line, entries)) + "\n"


def _category(fact: Mapping[str, dict[str, str]]) -> tuple[str, str, str | None]:
    category = fact["category"]
    return category["file"], category["section"], category.get("subsection")


def _line(fact: Mapping[str, str]) -> str:
    title, name = fact["title"], fact["short_name"]
    shown = title if not name or name.casefold() in title.casefold() else f"{name}: {title}"
    url = f"https://arxiv.org/abs/{fact['arxiv']}" if fact["arxiv"] else fact["url"]
    return f"- [{shown}]({url})\n"


def _half(sample: Sample, first: int) -> Sample:
    """A list of every second section, each with all of its entries."""
    kept = frozenset(_spots(sample.papers)[first::2])
    pages = {
        name: replace(page, entries=tuple(entry for entry in page.entries if (name, entry.section) in kept))
        for name, page in sample.papers.pages.items()
    }
    papers = PaperList(pages, sample.papers.files, sample.papers.options)
    return Sample(f"{sample.name}, half {first}", papers, sample.others)


def _grown(papers: PaperList, size: int, random: Random) -> PaperList:
    """A list of a size whose titles are mixed from those of two entries of one section of another.

    Its sections are as large as before; so there are more of them, in further files, and no taxonomy.
    """
    pages: dict[str, PageIndex] = {}
    left, copy = size, 0
    while left > 0:
        for name, page in papers.pages.items():
            by_section: dict[tuple[str, ...], list[str]] = {}
            for entry in page.entries:
                by_section.setdefault(entry.section, []).append(entry.title)
            entries = tuple(_mixed(entry, by_section[entry.section], random) for entry in page.entries[:left])
            left -= len(entries)
            file = name if not copy else f"{copy}/{name}"
            pages[file] = replace(page, file=file, entries=entries)
        copy += 1
    return PaperList(pages, papers.files, Options())


def _mixed(entry: IndexedEntry, titles: Sequence[str], random: Random) -> IndexedEntry:
    words = [word for title in (entry.title, random.choice(titles)) for word in title.split() if random.random() < 0.6]
    title = " ".join([*words, f"Lanterns{random.randrange(10**9)}"])
    return replace(entry, title=title, short_name="", key=normalised_title(title), arxiv=None, doi=None, paper_url=None)


if __name__ == "__main__":
    main()
