"""A list that is hostile in every field, and what must not come of it."""

import re
from pathlib import Path

# What has been used against terminals, logs, pages, spreadsheets, TeX, and readers of XML.
PIECES = (
    "::error::lantern",
    "##[error]lantern",
    "\r::add-mask::lantern",
    "\x1b[31m\x1b]0;lantern\x07\x9b2J",
    "\u202elantern\u2066",
    "\u2028::warning::lantern\x85::warning::lantern",
    "=1+1",
    "+1",
    "-1",
    "@SUM(1)",
    "＝cmd",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\\<b onclick=alert(1)>",
    "`x` | y",
    "]]>",
    "&lt;",
    "@everyone",
    "\\write18{id}",
    "\\input{/etc/passwd}",
    "\\immediate\\catcode`\\%=0",
    "^^5cinput x",
    "%",
    "#{",
    "\ufffe",
    "javascript:alert(1)",
)
FILES = (
    "README.md",
    "::error::a.md",
    "##[error]b.md",
    "=c.md",
    "-d.md",
    "e\r::add-mask::e.md",
    "f\n::warning::f.md",
    "\x1b[31mg.md",
    "<b onclick=alert(1)>h.md",
    "@everyone.md",
    "j\u2028::x.md",
    "&lt;k]]>.md",
)
_ENTRY = """### {piece} ({piece}) `{piece}`

paper link: [{piece}](https://arxiv.org/abs/2309.{number})

github link: [{piece}](javascript:alert({number}))

blog link: [{piece}](https://lantern.example/{piece})

citation:

```bibtex
@article{{k{number}{piece},
  title={{{piece} lantern}},
  author={{{piece} Doe and Jane Roe}},
  journal={{{piece}}},
  note={{{piece}}},
  url={{https://lantern.example/{piece}}},
  year={{2023}}
}}
```

"""
_OTHERS = """- [{piece} bullet](https://arxiv.org/abs/2310.{number}) {piece} Doe, **{piece}** 2023. [{piece}]()

| Title | Venue | Link |
|---|---|---|
| {piece} row | {piece} | [pdf](https://arxiv.org/pdf/2311.{number}) |

"""


def page(title: str, *pieces: str) -> str:
    """A page of entries in three styles whose every field begins with a piece."""
    parts = [f"# {title}\n\n"]
    for number, piece in enumerate(pieces, 10_000):
        parts += [
            f"## Lamps {piece}\n\n",
            *(text.format(piece=piece, number=number) for text in (_ENTRY, _OTHERS)),
        ]
    return "".join(parts)


def write_hostile_list(folder: Path) -> None:
    """Write the list into a folder: all pieces in its README, and some of them under each hostile name of a file."""
    for name in FILES:
        pieces = PIECES if name == "README.md" else PIECES[:3]
        (folder / name).write_bytes(page(name, *pieces).encode())


# What a terminal obeys, or a reader of lines takes for their end.
_OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]")


def obeyed_by_terminals(text: str) -> list[str]:
    """The characters of a text, with what is around them, that do something to a terminal."""
    return [text[max(0, found.start() - 20) : found.end() + 20] for found in _OBEYED.finditer(text)]


def obeyed_by_runners(text: str) -> list[str]:
    """The lines of a log that GitHub's runner takes for commands (`ActionCommand.cs`)."""
    lines = re.split("\r\n|\r|\n", text)
    return [line for line in lines if line.lstrip().startswith("::") or "##[" in line]
