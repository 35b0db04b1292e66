"""Lists in memory as figures see them."""

from collections.abc import Mapping
from datetime import date

from linter.config.load import from_toml
from linter.config.model import Config
from linter.engine.files.lists import MemoryList
from linter.engine.pages import pages
from linter.exports.figures.listed import Shelves, shelve
from linter.exports.figures.tree import Group, families
from linter.papers.addresses.link_status import LinkStatus
from linter.papers.arxiv_record import ArxivRecord
from linter.rules.context import Page

TODAY = date(2026, 1, 15)


class Sources:
    """Facts that know how many sources name a paper, by its id, and nothing else."""

    def __init__(self, **numbers: int) -> None:
        self._numbers = {f"{name[1:5]}.{name[5:]}": number for name, number in numbers.items()}

    def paper(self, arxiv: str) -> ArxivRecord | None:
        return ArxivRecord(arxiv, "Lanterns", confirmed_by=self._numbers[arxiv]) if arxiv in self._numbers else None

    def link(self, url: str) -> LinkStatus | None:  # noqa: ARG002  the protocol's
        return None


def item(name: str, arxiv: str) -> str:
    """An entry with a short name."""
    return f"- **{name}: Lanterns of {name}.** Jane Doe. [paper](https://arxiv.org/abs/{arxiv})\n"


def shelves_of(files: Mapping[str, str], settings: str = "", sources: Sources | None = None) -> Shelves:
    """The entries of a list in their places."""
    config = from_toml(settings, "litlint.toml") if settings else Config()
    read = [page for _, page in pages(MemoryList(files), config, files, TODAY) if isinstance(page, Page)]
    return shelve(read, sources or Sources())


def families_of(files: Mapping[str, str], settings: str = "", sources: Sources | None = None) -> tuple[Group, ...]:
    """The families of a list."""
    return families(shelves_of(files, settings, sources))


def outline(groups: tuple[Group, ...]) -> dict[str, dict[str, int]]:
    """The sections of each family with their numbers."""
    return {group.title: {section.title: section.count for section in group.sections} for group in groups}
