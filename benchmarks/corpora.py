"""Write a made-up list of papers to measure with: `corpora.py SHAPE FOLDER --files 1000 --sections 4 --entries 5`.

The same arguments give the same bytes. A shape is how the pages are written:

entries   headings with labelled links and BibTeX below them, about 460 bytes each
bullets   a list item each: linked title, authors, venue, links
tables    a row each of a pipe table
links     list items two levels deep, full of links, emphasis and code
near      bullets, of which every tenth is a near copy of an entry before it: a slip in the title, another address

`--entries` is the number in each section. `--taxonomy` adds a configuration that declares the sections with keywords
and selects all rules.
"""

import argparse
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle, islice, product
from pathlib import Path
from random import Random

from made_up_titles import ADJECTIVES, NOUNS, SLIPS, Change, Writer

FIRST = ("Jane", "Richard", "Ann", "Max", "Ida", "Eve", "Tim", "Zoë", "Jürgen", "Mei", "Ravi", "Olu")
LAST = ("Doe", "Roe", "Poe", "Moe", "Loe", "Noe", "Toe", "Müller", "Nguyen", "Garcia", "Ito", "Okafor")
FIRST_YEAR, YEARS = 2015, 10


@dataclass(frozen=True, slots=True)
class Paper:
    """A made-up paper; `number` counts from 1, `url` is that of its page."""

    number: int
    title: str
    year: int
    arxiv: str
    url: str
    authors: tuple[str, ...]

    @property
    def repository(self) -> str:
        """The address of its code."""
        return f"https://github.com/{self.authors[0].split()[-1].lower()}/paper-{self.number}"


def papers(count: int, seed: int, copies_every: int = 0) -> Iterator[Paper]:
    """So many papers, no two with one title or id; every so many-th is a near copy of one of the hundred before it."""
    chance = Random(seed)
    titles = Writer(seed, count).titles()
    slips = cycle(SLIPS.values())
    before: list[str] = []
    for number in range(1, count + 1):
        title = next(titles)
        is_copy = copies_every > 0 and number % copies_every == 0
        shown = slipped(chance.choice(before), slips, chance) if is_copy else title
        before = [*before[-99:], title]
        yield paper(number, shown, chance, is_copy=is_copy)


def slipped(title: str, slips: Iterator[Change], chance: Random) -> str:
    """A title with the next slip that it gives occasion for."""
    return next(text for slip in slips if (text := slip(title, chance)))


def paper(number: int, title: str, chance: Random, *, is_copy: bool) -> Paper:
    """A paper of that number and title; a copy is one at another address, which is no arXiv page."""
    month = number % (12 * YEARS)
    year = FIRST_YEAR + month // 12
    arxiv = f"{year % 100:02}{month % 12 + 1:02}.{number // (12 * YEARS) + 1:05}"
    url = f"https://openreview.net/forum?id=p{number}" if is_copy else f"https://arxiv.org/abs/{arxiv}"
    authors = tuple(f"{chance.choice(FIRST)} {chance.choice(LAST)}" for _ in range(chance.randint(1, 4)))
    return Paper(number, title, year, arxiv, url, authors)


def as_heading(one: Paper) -> str:
    """An entry in the style of headings."""
    word = re.sub(r"[^a-z]", "", one.title.lower().split()[0]) or "paper"
    key = f"{one.authors[0].split()[-1].lower().replace('ü', 'ue')}{one.year}{word}"
    return f"""### {one.title}

paper link: [here]({one.url})

github link: [here]({one.repository})

citation:

```bibtex
@misc{{{key}{one.number},
  title={{{one.title}}},
  author={{{" and ".join(one.authors)}}},
  year={{{one.year}}},
  eprint={{{one.arxiv}}},
  archivePrefix={{arXiv}},
  primaryClass={{cs.CL}}
}}
```

"""


def as_bullet(one: Paper) -> str:
    """An entry as a list item."""
    return f"- [{one.title}]({one.url}), {', '.join(one.authors)}, arXiv {one.year}. [[Code]({one.repository})]\n"


def as_row(one: Paper) -> str:
    """An entry as a row of a table."""
    title = one.title.replace("|", r"\|")
    return f"| [{title}]({one.url}) | {', '.join(one.authors)} | arXiv {one.year} | [code]({one.repository}) |\n"


def as_dense_item(one: Paper) -> str:
    """An entry as a list item with items below it, nearly all of it links and marks."""
    pdf = one.url.replace("/abs/", "/pdf/")
    return (
        f"- **[{one.title}]({one.url})** *(arXiv {one.year})* [[pdf]({pdf})] [[code]({one.repository})] `{one.arxiv}`\n"
        f"  - by *{one.authors[0]}*, [notes]({one.repository}/wiki), [issues]({one.repository}/issues) and "
        f"[`data`]({one.repository}/tree/main/data)\n"
    )


HEAD_OF_TABLE = "| Title | Authors | Venue | Links |\n| --- | --- | --- | --- |\n"
SHAPES: dict[str, Callable[[Paper], str]] = {
    "entries": as_heading,
    "bullets": as_bullet,
    "tables": as_row,
    "links": as_dense_item,
    "near": as_bullet,
}


def section_names() -> Iterator[str]:
    """Names of sections without end, such as `Sparse Lanterns`; the first two thousand differ."""
    for second, first in cycle(product(NOUNS.split(), ADJECTIVES.split())):
        yield f"{first} {second}".title()


def page(name: str, sections: Sequence[str], shape: str, entries: int, all_papers: Iterator[Paper]) -> str:
    """The text of a file: its title, and its sections with so many entries each."""
    lines = [f"# {name.title()}\n\n"]
    for section in sections:
        lines += [f"## {section}\n\n", HEAD_OF_TABLE if shape == "tables" else ""]
        lines += map(SHAPES[shape], islice(all_papers, entries))
        lines.append("" if shape == "entries" else "\n")
    return "".join(lines).rstrip("\n") + "\n"


def write(folder: Path, shape: str, files: int, sections: int, entries: int, seed: int, *, taxonomy: bool) -> None:
    """Write a list: `papers/0001.md` and so on, and a README that links them."""
    all_papers = papers(files * sections * entries, seed, copies_every=10 if shape == "near" else 0)
    (folder / "papers").mkdir(parents=True)
    titles = section_names()
    places = {f"papers/{number:04}.md": list(islice(titles, sections)) for number in range(1, files + 1)}
    for number, (name, of_file) in enumerate(places.items(), 1):
        text = page(f"Papers, part {number}", of_file, shape, entries, all_papers)
        (folder / name).write_text(text, encoding="utf-8")
    links = "".join(f"- [Part {number}]({name})\n" for number, name in enumerate(places, 1))
    (folder / "README.md").write_text(f"# A made-up list\n\n{links}", encoding="utf-8")
    if taxonomy:
        (folder / "litlint.toml").write_text(configuration(places), encoding="utf-8")


def configuration(places: Mapping[str, Sequence[str]]) -> str:
    """A configuration with all rules that declares the sections of each file, half of the files in another area."""
    lines = ['select = ["ALL"]']
    for at, (name, sections) in enumerate(places.items()):
        area = "methodology" if at < len(places) / 2 else "benchmark"
        lines += ["[[taxonomy]]", f'area = "{area}"', f'file = "{name}"', f"sections = {json.dumps(sections)}"]
        lines.append("[taxonomy.keywords]")
        lines += [f'"{section}" = {json.dumps(section.lower().split())}' for section in sections]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write the list."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shape", choices=SHAPES)
    parser.add_argument("folder", type=Path, help="where to write; it must not hold a list yet")
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--sections", type=int, default=4, help="in each file")
    parser.add_argument("--entries", type=int, default=5, help="in each section")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--taxonomy", action="store_true", help="add a configuration with all rules and a taxonomy")
    given = parser.parse_args()
    write(given.folder, given.shape, given.files, given.sections, given.entries, given.seed, taxonomy=given.taxonomy)


if __name__ == "__main__":
    main()
