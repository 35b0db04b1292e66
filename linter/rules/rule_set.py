"""The rules that run, each loaded when there is something for it to judge."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from linter.rules.base import FileRule, Handed, ListRule, Rule
from linter.rules.context import Page, PaperList
from linter.rules.registry import RuleRecord, records

Kind = TypeVar("Kind", bound=Rule)


class RuleSet:
    """The rules of some codes."""

    def __init__(self, codes: Iterable[str]) -> None:
        of_codes = [records()[code] for code in sorted(codes)]
        self._of_pages = [record for record in of_codes if record.handed is Handed.PAGE]
        self._of_lists = [record for record in of_codes if record.handed is Handed.LIST]
        self._loaded: dict[str, Rule] = {}

    def of_page(self, page: Page) -> Iterator[FileRule]:
        """The file rules that may find something in a page, by code."""
        return (self._loaded_as(FileRule, record) for record in self._of_pages if page.holds(record.needs))

    def of_list(self, papers: PaperList) -> Iterator[ListRule]:
        """The list rules that may find something in a list, by code."""
        return (self._loaded_as(ListRule, record) for record in self._of_lists if papers.holds(record.needs))

    def load(self) -> None:
        """Load all file rules: before processes are forked, each of which would do so by itself."""
        for record in self._of_pages:
            self._loaded_as(FileRule, record)

    def _loaded_as(self, kind: type[Kind], record: RuleRecord) -> Kind:
        rule = self._loaded.get(record.code) or self._loaded.setdefault(record.code, record.load()())
        if not isinstance(rule, kind):
            raise TypeError(f"{record.code} is no {kind.__name__}: the table of rules is out of date")
        return rule
