"""Made-up literature lists in the shapes that real ones have, without a defect."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

_FIRST = ("Sparse", "Patient", "Folded", "Quiet", "Layered", "Amber", "Tidal", "Woven", "Polar", "Nimble", "Hollow")
_SECOND = ("Lanterns", "Ropes", "Harbors", "Kettles", "Orchards", "Bridges", "Windows", "Looms", "Rivers", "Anchors")
_WHAT = (
    "Reading Long Letters with Little Memory",
    "Attention over Very Many Pages",
    "Where to Look in a Library",
    "Bounded Caches for Endless Streams",
    "Remembering what Was Said at Breakfast",
    "Positions beyond the Last Page",
    "Compressing Stories into Notes",
    "Retrieval of Paragraphs by Their Smell",
    "Sorting Books in Linear Time",
    "A Study of Very Long Sentences",
    "Segments, Summaries and What Is Lost",
)
_GIVEN = ("Ada", "Bo", "Chen", "Dora", "Émile", "Farah", "Gus", "Hana")
_FAMILY = ("Lamp", "Rope", "van Dyke", "Kettle", "Müller", "Orchard", "Li", "Bridges")
_VENUES = ("ACL", "EMNLP", "NeurIPS", "ICLR", "ICML", "arXiv")


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper that nobody wrote."""

    name: str
    title: str
    authors: tuple[str, ...]
    arxiv: str
    venue: str
    year: int
    repository: str

    @property
    def url(self) -> str:
        """Its abstract page."""
        return f"https://arxiv.org/abs/{self.arxiv}"

    @property
    def code(self) -> str:
        """Its repository's address."""
        return f"https://github.com/{self.repository}"

    @property
    def key(self) -> str:
        """Its citation key."""
        return f"{self.authors[0].split()[-1].lower()}{self.year}{self.name.lower()}"


def papers(count: int, seed: int) -> list[Paper]:
    """So many papers that differ in everything, newest first."""
    random = Random(seed)
    names = [(first, second) for first in _FIRST for second in _SECOND]
    random.shuffle(names)
    made = []
    for number, (first, second) in enumerate(names[:count]):
        year, month = divmod(2025 * 12 - number, 12)
        name = f"{first[:4]}{second[:4]}"
        what = _WHAT[(number + seed) % len(_WHAT)]
        title = f"{name}: {first} {second} for {what}" if number % 2 else f"{first} {second}: {what}"
        authors = tuple(f"{random.choice(_GIVEN)} {family}" for family in random.sample(_FAMILY, 2 + number % 2))
        arxiv = f"{year % 100:02}{month + 1:02}.{10000 + 37 * number:05}"
        made.append(Paper(name, title, authors, arxiv, random.choice(_VENUES), year, f"{name.lower()}-lab/{name}"))
    return made


def _sections(made: Sequence[Paper]) -> dict[str, Sequence[Paper]]:
    titles = ("Local Attention", "Memory & Caches", "🚀 Position Encodings", "Context Processing")
    size = len(made) // len(titles)
    return {title: made[at * size : (at + 1) * size] for at, title in enumerate(titles)}


_ANCHORS = {
    "Local Attention": "local-attention",
    "Memory & Caches": "memory--caches",
    "🚀 Position Encodings": "-position-encodings",
    "Context Processing": "context-processing",
}
_HEAD = """# Awesome Lantern Reading [![Awesome](https://awesome.re/badge.svg)](https://awesome.re)

A list of papers on reading by lantern light: what was proposed, and where its code is.
"""
_TAIL = """## Contributing

Pull requests are welcome: one paper a line, as its neighbours are written.

## License

Everything here is in the public domain.
"""


def _contents(bullet: str = "-") -> str:
    lines = [f"{bullet} [{title}](#{anchor})" for title, anchor in _ANCHORS.items()]
    lines += [f"{bullet} [Contributing](#contributing)", f"{bullet} [License](#license)"]
    return "\n".join(lines)


def _readme(entry: Callable[[int, Paper], str], made: Sequence[Paper], gap: str = "\n", head: str = "") -> str:
    parts = [_HEAD, f"## Contents\n\n{_contents()}\n"]
    for title, held in _sections(made).items():
        body = gap.join(entry(number, paper) for number, paper in enumerate(held, 1))
        parts.append(f"## {title}\n\n{head}{body}\n")
    return "\n".join([*parts, _TAIL])


def _bibtex(paper: Paper) -> str:
    kind, where = ("inproceedings", f"  booktitle={{{paper.venue}}},\n") if paper.venue != "arXiv" else ("misc", "")
    authors = " and ".join(f"{a.rpartition(' ')[2]}, {a.rpartition(' ')[0]}" for a in paper.authors)
    return (
        f"```bibtex\n@{kind}{{{paper.key},\n  title={{{paper.title}}},\n  author={{{authors}}},\n{where}"
        f"  year={{{paper.year}}},\n  eprint={{{paper.arxiv}}},\n  archivePrefix={{arXiv}}\n}}\n```"
    )


def _datasets() -> str:
    lines = [
        "# Data\n\nWhat lanterns are tried on.\n\n## Datasets\n",
        "| Dataset | Language | Train | Dev | Test | Total | Min | Avg | Max | Length | Split | Open | Paper |",
        "|:--|:--|--:|--:|--:|--:|--:|--:|--:|--:|:--|:-:|--:|",
    ]
    languages = ("English", "Chinese", "English", "German")
    for number, name in enumerate(f"{first} {second}" for first in _FIRST for second in _SECOND[:2]):
        train, dev, test = 1000 + 10 * number, 100 + number, 110 + number
        low, middle, high = 500 + number, 2000 + 3 * number, 9000 + 7 * number
        lines.append(
            f"| {name} | {languages[number % 4]} | {train:,} | {dev} | {test} | {train + dev + test:,} "
            f"| {low} | {middle:,} | {high:,} | {number + 1}k-{2 * number + 4}k | {('train', 'test')[number % 2]} "
            f"| {'✓✗'[number % 3 == 0]} | [link](https://aclanthology.org/2023.acl-long.{number + 1}/) |"
        )
    return "\n".join(lines) + "\n"


def headings(made: Sequence[Paper]) -> dict[str, str]:
    """A heading a paper with links and a citation, a file a family, an index over them."""
    files, names = {}, []
    for (title, held), stem in zip(_sections(made).items(), ("local", "memory", "positions", "context"), strict=True):
        parts = [f"# {title}\n\nWhat the papers of this family have in common.\n"]
        for number, group in enumerate((held[::2], held[1::2]), 1):
            parts.append(f"## Part {'One' if number == 1 else 'Two'} of {title.removeprefix('🚀 ')}\n")
            for paper in group:
                short = "" if paper.title.startswith(paper.name) else f" ({paper.name})"
                parts.append(
                    f"### {paper.title}{short}\n\npaper link: [here]({paper.url})\n\n"
                    f"github link: [here]({paper.code})\n\ncitation:\n\n{_bibtex(paper)}\n"
                )
        files[f"papers/{stem}.md"] = "\n".join(parts)
        names.append(f"* [{title}](papers/{stem}.md)")
    names.append("* [Data](benchmark/datasets.md)")
    files["README.md"] = f"{_HEAD}\n## Families\n\n" + "\n".join(names) + f"\n\n{_TAIL}"
    files["benchmark/datasets.md"] = _datasets()
    return files


def numbered(made: Sequence[Paper]) -> dict[str, str]:
    """Numbered bold links with authors in emphasis, a venue and a badge."""

    def entry(number: int, paper: Paper) -> str:
        badge = f"[![GitHub Repo stars](https://img.shields.io/github/stars/{paper.repository})]({paper.code})"
        authors = ", ".join(paper.authors)
        return f"{number}. [**{paper.title}.**]({paper.url}) _{authors}._ {paper.venue} {paper.year}. {badge}\n"

    return {"README.md": _readme(entry, made)}


def titled(made: Sequence[Paper]) -> dict[str, str]:
    """A bare title, a venue behind a line break, links in brackets."""
    return {
        "README.md": _readme(
            lambda _, p: f"- {p.title} <br> {p.venue} {p.year} [[Paper]]({p.url}) [[Code]]({p.code})\n", made
        )
    }


def linked(made: Sequence[Paper]) -> dict[str, str]:
    """The title as a link, then authors and venue, one line each."""
    return {
        "README.md": _readme(
            lambda _, p: f"* [{p.title}]({p.url}). {', '.join(p.authors)}. *{p.venue} {p.year}*. [[code]({p.code})]",
            made,
        )
    }


def stacked(made: Sequence[Paper]) -> dict[str, str]:
    """A bold title, and below it authors, venue and links as lines of the same item."""
    return {
        "README.md": _readme(
            lambda _, p: (
                f"- **{p.title}**\n  - Authors: {', '.join(p.authors)}\n  - Venue: {p.venue} {p.year}\n"
                f"  - [Paper]({p.url}) | [Code]({p.code})"
            ),
            made,
        )
    }


def tabular(made: Sequence[Paper]) -> dict[str, str]:
    """A row a paper: title, venue, year, code."""
    head = "| Title | Venue | Year | Code |\n|:------|:-----:|-----:|------|\n"
    return {
        "README.md": _readme(
            lambda _, p: f"| [{p.title}]({p.url}) | {p.venue} | {p.year} | [GitHub]({p.code}) |", made, head=head
        )
    }


def pictured(made: Sequence[Paper]) -> dict[str, str]:
    """A row a paper, with badges, line breaks and a picture in its cells."""
    head = "| Title & Authors | Introduction | Links |\n|:--|  :----: | :---:|\n"

    def entry(_: int, paper: Paper) -> str:
        star = f"[![Star](https://img.shields.io/github/stars/{paper.repository}.svg?style=social)]({paper.code})"
        picture = f'<img width="300" alt="image" src="figures/{paper.name}.png">'
        authors = ", ".join(paper.authors)
        links = f"[Github]({paper.code}) <br> [Paper]({paper.url})"
        return f"|{star}<br>[{paper.title}]({paper.url}) <br> {authors} |{picture} |{links}|"

    pictures = {f"figures/{paper.name}.png": "" for paper in made}
    return {"README.md": _readme(entry, made, head=head), **pictures}


def paragraphs(made: Sequence[Paper]) -> dict[str, str]:
    """A paragraph a paper that begins with the linked title."""
    return {
        "README.md": _readme(
            lambda _, p: (
                f"**[{p.title}]({p.url})**  \n{', '.join(p.authors)}. {p.venue} {p.year}.  \n[[code]]({p.code})\n"
            ),
            made,
        )
    }


STYLES: dict[str, Callable[[Sequence[Paper]], dict[str, str]]] = {
    style.__name__: style for style in (headings, numbered, titled, linked, stacked, tabular, pictured, paragraphs)
}


def made_list(style: str, count: int = 40, seed: int = 1) -> dict[str, str]:
    """The files of a clean list in a style, by name."""
    return STYLES[style](papers(count, seed))


def main_file(files: dict[str, str]) -> str:
    """The name of the longest Markdown file."""
    return max((name for name in files if name.endswith(".md")), key=lambda name: len(files[name]))
