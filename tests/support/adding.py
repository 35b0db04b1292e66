"""Papers added to lists on disk, and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from difflib import ndiff
from pathlib import Path

from linter.diagnostics import Severity
from linter.engine.files.locate import Located, locate
from linter.engine.library import read_entries
from linter.engine.run import check
from linter.entries.model import Entry
from linter.tasks.add.find import Found
from linter.tasks.add.paper import NewPaper, of_bibtex
from linter.tasks.add.run import Added, add, write

TODAY = date(2026, 1, 15)
NEW = "2404.98765"
BIBTEX = f"""@inproceedings{{doe2024doors,
  title={{Doors at Night: A Study of Hinges}},
  author={{Jane Doe and Richard Roe}},
  booktitle={{International Conference on Learning Representations}},
  year={{2024}},
  eprint={{{NEW}}},
  archivePrefix={{arXiv}}
}}
"""


@dataclass(frozen=True)
class Scratch:
    """A list in a folder of its own."""

    located: Located

    @classmethod
    def of(cls, folder: Path, files: Mapping[str, str]) -> "Scratch":
        """The list of some files, by name; a `litlint.toml` may be among them."""
        folder.mkdir(parents=True, exist_ok=True)
        files = {"litlint.toml": "", **files}
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        return cls(locate([folder]))

    def added(self, paper: NewPaper | str = BIBTEX, *, file: str | None = None, section: str | None = None) -> Added:
        """What adding a paper would change."""
        new = of_bibtex(paper) if isinstance(paper, str) else paper
        return add(self.located.papers, self.located.config, Found(new), TODAY, file=file, section=section)

    def write(self, added: Added) -> None:
        """Put it on disk."""
        write(self.located.papers, added)

    def text(self, name: str = "README.md") -> str:
        """A file as it stands."""
        return (self.located.papers.root / name).read_bytes().decode()

    def found(self, least: Severity = Severity.INFO) -> list[tuple[str, str]]:
        """The file and code of each finding that is as severe as that."""
        found = check(self.located.papers, self.located.config, today=TODAY).findings
        return [(one.file, one.code) for one in found if one.severity.rank >= least.rank]

    def entries(self, name: str = "README.md") -> list[Entry]:
        """The entries of a file."""
        return list(read_entries(self.text(name)))


def new_lines(added: Added, name: str = "README.md") -> list[str]:
    """The lines of a file that were not there before."""
    return lines(added, name, "+ ")


def lines(added: Added, name: str, sign: str) -> list[str]:
    """The lines of a file that a comparison marks so, `+ ` or `- `."""
    compared = ndiff(added.before[name].split("\n"), added.after[name].split("\n"))
    return [line.removeprefix(sign) for line in compared if line.startswith(sign)]
