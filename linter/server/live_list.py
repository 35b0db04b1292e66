"""A list some of whose files are open: checked again and again, and read again only where something has changed."""

from collections.abc import Mapping, Sequence

from linter.engine.files.lists import EditedList
from linter.engine.fix import Fixed, repair
from linter.engine.precedence import LinkPlace
from linter.engine.run import Checker, Result, latest_date
from linter.server.state import ListState, Origin
from linter.text.source import Source


class LiveList:
    """One list. Where methods take texts, these are the open files' by their names, saved or not."""

    def __init__(self, origin: Origin) -> None:
        """Raises LitlintError, as `refresh` does."""
        self.origin = origin
        self.state: ListState = origin.state()
        self._today = latest_date()
        self._checker: Checker | None = None
        self._texts: Mapping[str, str] = {}
        self._open: dict[str, str] = {}
        self._papers = EditedList(self.state.papers, self._open)
        self._changed: set[str] = set()
        self._is_refreshed = False
        self._result: Result | None = None

    def refresh(self) -> None:
        """Look what has changed where the list is kept. Raises LitlintError."""
        before, now, today = self.state, self.origin.state(), latest_date()
        known = now.known.papers.text, before.known.papers.text
        if (now.config, today) != (before.config, self._today) or known[0] != known[1]:
            self._checker = None
        self._changed |= {name for name, stamp in now.stamps.items() if stamp != before.stamps.get(name)}
        self.state, self._today, self._is_refreshed = now, today, True

    def check(self, texts: Mapping[str, str], *, in_full: bool = True) -> Result:
        """The findings in the open files; else, as a first answer, with what list rules said last. Raises LitlintError.

        `is_owing` says whether a check in full may find something else.
        """
        checker = self._up_to_date(texts)
        if self._result is None or (in_full and checker.owes_list_rules):
            self._result = self._sifted(checker, checker.check(texts, postpones_list_rules=not in_full))
        return self._result

    @property
    def is_owing(self) -> bool:
        """Whether the last check was not in full, and should have been."""
        return self._checker is not None and self._checker.owes_list_rules

    def repaired(self, name: str, texts: Mapping[str, str]) -> Fixed:
        """What `litlint check --fix` would write for one of the open files. Raises LitlintError."""
        checker = self._up_to_date(texts)
        saved = self.state.stamps.keys() - texts.keys()
        return repair(checker.succeeded_by(self._papers, {name}, saved, names_papers=True), sift=self._sifted)

    def links(self, name: str, texts: Mapping[str, str]) -> tuple[Source, Sequence[LinkPlace]]:
        """One of the open files, and where links stand in it. Raises LitlintError."""
        return self._up_to_date(texts).links(name, texts[name])

    def _up_to_date(self, texts: Mapping[str, str]) -> Checker:
        if self._checker is None or self._is_refreshed or texts.keys() != self._texts.keys():
            self._checker = self._succeeding(texts)
            self._changed.clear()
            self._is_refreshed, self._result = False, None
        if texts != self._texts:
            self._texts, self._result = texts, None
            self._open.update(texts)
        return self._checker

    def _succeeding(self, texts: Mapping[str, str]) -> Checker:
        """A checker of the list as it is now, which takes over whatever is still true."""
        self._open = dict(texts)
        papers = self._papers = EditedList(self.state.papers, self._open)
        if self._checker is None:
            return Checker(papers, self.state.config, texts.keys(), self._today, facts=self.state.known, is_live=True)
        closed = self._texts.keys() - texts.keys()
        same = (self.state.stamps.keys() - self._changed - closed) | texts.keys()
        return self._checker.succeeded_by(papers, texts.keys(), same)

    def _sifted(self, _: Checker, result: Result) -> Result:
        return self.state.baseline.sift(result) if self.state.baseline else result
