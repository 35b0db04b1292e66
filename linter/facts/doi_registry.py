"""What a DOI names, from whoever registered it: content negotiation at the resolver of DOIs.

https://citation.doi.org/docs.html: asked for `application/vnd.citationstyles.csl+json` the resolver redirects to the
agency of the DOI (Crossref, DataCite, mEDRA, JaLC, …). 404: there is no such DOI; 204, 406: its agency has no such
description. An agency that does not negotiate leads to the publisher's page.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self

from linter.errors import InputError, UsageError
from linter.facts.budget import Budget
from linter.facts.csl import work_of
from linter.facts.fetch import TIMEOUT, Answer, Fetcher
from linter.facts.retries import failure, retried
from linter.facts.schema import CslItem, csl_item
from linter.facts.settings import DOI_RESOLVER, RegistrySettings
from linter.facts.trouble import FetchError, Trouble
from linter.facts.works import MAX_AGE, WorkAnswers
from linter.papers.addresses.urls import split
from linter.papers.doi import doi_address
from linter.papers.work import Work
from linter.remembered import cache_folder

_CSL = "application/vnd.citationstyles.csl+json"
# Bytes of an answer; Crossref adds the works that are cited, and thousands of authors with their institutions.
_LARGEST = 10_000_000
_PAUSE = 1.0  # seconds before the second try
_OK, _NO_CONTENT, _NOT_FOUND, _NOT_ACCEPTABLE = 200, 204, 404, 406
_WAY_OUT = "give the citation as BibTeX, with `-`"


class DoiRegistry:
    """Asks for works by DOI; use it in a `with`."""

    def __init__(
        self,
        settings: RegistrySettings,
        *,
        timeout: float = TIMEOUT,
        proxy: str | None = None,
        most_requests: int | None = None,
        clock: Callable[[], float] = time.time,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """`timeout` is in seconds, for each request; `most_requests` counts redirects too.

        Raises UsageError for a proxy that is none.
        """
        self._resolver = settings.resolver
        self._fetcher = Fetcher(timeout=timeout, proxy=proxy, allows_private=settings.allows_private)
        self._answers = _answers(settings)
        self._budget = Budget(most_requests)
        self._clock = clock
        self._sleep = sleep

    def __enter__(self) -> Self:
        self._fetcher.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._fetcher.__exit__(kind, error, trace)

    def work(self, doi: str) -> Work:
        """The work that a DOI in lower case names; what was answered within a day is not asked again.

        Raises NetworkError where that could not be learnt, InputError where there is no such DOI, or nothing is told.
        """
        known = self._answers.known(doi, self._clock() - MAX_AGE)
        if known:
            return work_of(known, doi)
        try:
            item = retried(lambda: self._asked(doi), pause=_PAUSE, sleep=self._sleep)
        except FetchError as error:
            self._refuse_private_resolver(error)
            raise
        self._answers.keep(doi, item, self._clock())
        return work_of(item, doi)

    def _asked(self, doi: str) -> CslItem:
        """One try. Raises FetchError, and InputError for a last word."""
        url = doi_address(doi, self._resolver)
        answer = self._fetcher.fetch("GET", url, headers={"Accept": _CSL}, most=_LARGEST, turn=self._turn)
        agency = split(answer.url).host
        if answer.status == _NOT_FOUND and not answer.redirects:
            raise InputError(f"there is no DOI {doi}")
        if answer.status in (_NO_CONTENT, _NOT_FOUND, _NOT_ACCEPTABLE) or _is_page(answer):
            raise InputError(f"{agency} does not say what {doi} is: {_WAY_OUT}")
        if answer.status != _OK:
            raise failure(answer, agency)
        try:
            item = csl_item(answer.body)
        except ValueError as error:
            # A proxy's page, or an answer that was cut short: another try may bring a whole one.
            raise FetchError(Trouble.NONSENSE, f"{agency} answers no CSL-JSON: {error}", may_pass=True) from error
        if not any(map(str.isalnum, work_of(item, doi).title)):
            raise InputError(f"{agency} tells no title of {doi}: {_WAY_OUT}")
        return item

    @contextmanager
    def _turn(self, _url: str) -> Iterator[None]:
        self._budget.spend()
        yield

    def _refuse_private_resolver(self, error: FetchError) -> None:
        """Raises UsageError where the resolver that the environment names, and no redirect, is at a private address."""
        if error.trouble is Trouble.FORBIDDEN and self._resolver != DOI_RESOLVER and not error.is_redirected:
            raise UsageError(f"LITLINT_DOI_RESOLVER: {error}") from error


def known_work(doi: str, settings: RegistrySettings) -> Work | None:
    """What was answered on a DOI before, however long ago."""
    item = _answers(settings).known(doi, 0.0)
    return work_of(item, doi) if item else None


def _answers(settings: RegistrySettings) -> WorkAnswers:
    return WorkAnswers(cache_folder() / "works.sqlite3", settings.resolver)


def _is_page(answer: Answer) -> bool:
    kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    return answer.status == _OK and kind in ("text/html", "application/xhtml+xml")
