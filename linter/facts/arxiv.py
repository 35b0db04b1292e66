"""arXiv's query interface, asked as its terms want it: in batches, one request at a time, none twice a day.

Terms: https://info.arxiv.org/help/api/tou.html. An identifier that is malformed spoils the whole batch; papers that do
not exist are left out of an answer.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import field, replace
from datetime import UTC, datetime
from types import TracebackType
from typing import Self
from urllib.parse import urlencode

from linter.errors import UsageError
from linter.facts.answers import MAX_AGE, Answers, AnswerStore, Validators
from linter.facts.atom import Feed, read_feed
from linter.facts.budget import Budget
from linter.facts.fetch import TIMEOUT, Answer, Fetcher
from linter.facts.retries import failure, retried
from linter.facts.settings import ARXIV_API, NetworkSettings
from linter.facts.trouble import FetchError, Trouble
from linter.facts.turns import Turns
from linter.lazy.dataclasses import dataclass
from linter.papers.arxiv import parse_id
from linter.remembered import cache_folder

# Papers in one request: an address of about 1,500 letters.
BATCH = 100
_LARGEST = 20_000_000  # bytes of an answer; a paper has 4,000, or 200,000 where it has thousands of authors
_MOST_ERRORS = 12  # in a row: bisecting a batch down to one identifier takes eight
_NOT_MODIFIED = 304

# Called with how many of the papers are done, and how many there are.
Progress = Callable[[int, int], None]


@dataclass(slots=True)
class Asked:
    """What became of the papers that were asked for: answers, and why others have none."""

    answers: Answers = field(default_factory=dict)
    unchecked: dict[str, str] = field(default_factory=dict)


class ArxivClient:
    """Asks arXiv; use it in a `with`."""

    def __init__(
        self,
        settings: NetworkSettings,
        *,
        timeout: float = TIMEOUT,
        proxy: str | None = None,
        most_requests: int | None = None,
        clock: Callable[[], float] = time.time,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """`timeout` is in seconds, for each request; `most_requests` is for the client's life.

        Raises InputError where the cache cannot be used, UsageError for a proxy that is none.
        """
        folder = cache_folder()
        self._settings = settings
        self._fetcher = Fetcher(timeout=timeout, proxy=proxy, allows_private=settings.allows_private)
        self._turns = Turns(folder, settings.interval, clock=clock, sleep=sleep)
        self._store = AnswerStore(folder / "arxiv.sqlite3", settings.api)
        self._budget = Budget(most_requests)
        self._clock = clock
        self._sleep = sleep
        self._errors = 0
        self._has_answered = False

    def __enter__(self) -> Self:
        self._fetcher.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._fetcher.__exit__(kind, error, trace)
        self._store.close()

    @property
    def requests_left(self) -> int | None:
        """How many requests may still be sent; None where that is not limited."""
        return self._budget.left

    def ask(self, wanted: Iterable[str], progress: Progress = lambda _done, _all: None) -> Asked:
        """What arXiv says of papers, by identifiers with or without a version; those of no known grammar are not asked.

        What was answered is kept before the next request, so that a run that is broken off is not lost. When the
        server does not answer in several tries, the rest is left unchecked.
        """
        texts = list(dict.fromkeys(wanted))
        asked = Asked(unchecked={text: "no arXiv identifier" for text in texts if parse_id(text) is None})
        valid = [text for text in texts if text not in asked.unchecked]
        asked.answers.update(self._store.known(valid, self._clock() - MAX_AGE))
        due = [text for text in valid if text not in asked.answers]
        for start in range(0, len(due), BATCH):
            progress(start, len(due))
            try:
                self._ask_batch(due[start : start + BATCH], asked)
            except FetchError as error:
                self._refuse_private_interface(error)
                asked.unchecked.update((text, str(error)) for text in due if text not in asked.answers)
                break
        progress(len(due), len(due))
        return asked

    def _ask_batch(self, batch: Sequence[str], asked: Asked, *, is_second: bool = False) -> None:
        """Ask for some papers, and in parts where that cannot be done at once. Raises FetchError."""
        url = self._url(batch)
        try:
            answer, feed = self._answered(batch, url)
        except FetchError as error:
            if error.trouble is not Trouble.TOO_LARGE or len(batch) == 1:
                raise
            self._ask_halves(batch, asked)
            return
        if feed is None:  # nothing has changed
            self._keep(self._store.known(batch, 0.0), asked)
        elif feed.error is not None:
            self._ask_parts(batch, feed, asked)
        else:
            self._errors = 0
            self._take(batch, feed, asked, is_second=is_second)
            if all(text in asked.answers for text in batch):
                # Only now: whoever knows them must know the answers that they stand for.
                validators = Validators(answer.headers.get("etag"), answer.headers.get("last-modified"))
                self._store.keep_validators(url, validators)

    def _take(self, batch: Sequence[str], feed: Feed, asked: Asked, *, is_second: bool) -> None:
        """Keep what a feed says of the papers of a batch, and judge its silence on others."""
        papers = {f"{paper.record.id}v{paper.version}": paper for paper in feed.papers}
        newest = {paper.record.id: paper for paper in sorted(feed.papers, key=lambda paper: paper.version)}
        found: Answers = {}
        absent: list[str] = []
        for text, identifier in ((text, parse_id(text)) for text in batch):
            base = identifier.base if identifier else text
            paper = newest.get(base) if identifier and identifier.version is None else papers.get(str(identifier))
            if paper is not None:
                found[text] = paper
            elif base in feed.unreadable:
                asked.unchecked[text] = feed.unreadable[base]
            else:
                absent.append(text)
        self._keep(found, asked)
        if absent and feed.is_partial and not is_second:
            # An empty or short answer is a moody server's as often as the truth.
            self._ask_batch(absent, asked, is_second=True)
        elif absent and feed.is_partial and 0 < feed.total != len(batch):
            asked.unchecked.update(dict.fromkeys(absent, "answer holds fewer papers than it says"))
        elif absent:
            self._keep(dict.fromkeys(absent), asked)

    def _keep(self, answers: Answers, asked: Asked) -> None:
        """Note when papers were checked, write that down, and only then tell."""
        now = self._clock()
        today = datetime.fromtimestamp(now, UTC).date()
        dated: Answers = {
            text: replace(paper, record=replace(paper.record, checked=today)) if paper else None
            for text, paper in answers.items()
        }
        self._store.keep(dated, now)
        asked.answers.update(dated)

    def _ask_parts(self, batch: Sequence[str], feed: Feed, asked: Asked) -> None:
        """Ask without the identifier that spoils a batch, or for each half where it is not named."""
        self._errors += 1
        if self._errors > _MOST_ERRORS:
            raise FetchError(Trouble.STATUS, f"arXiv answers with errors: {feed.error}")
        if len(batch) == 1:
            asked.unchecked[batch[0]] = f"arXiv answers with an error: {feed.error}"
            return
        if feed.malformed is not None and feed.malformed in batch:
            asked.unchecked[feed.malformed] = f"arXiv answers with an error: {feed.error}"
            self._ask_batch([text for text in batch if text != feed.malformed], asked)
            return
        self._ask_halves(batch, asked)

    def _ask_halves(self, batch: Sequence[str], asked: Asked) -> None:
        for part in (batch[: len(batch) // 2], batch[len(batch) // 2 :]):
            self._ask_batch(part, asked)

    def _url(self, batch: Sequence[str]) -> str:
        query = urlencode({"id_list": ",".join(batch), "max_results": len(batch)}, safe=",/")
        return f"{self._settings.api}{'&' if '?' in self._settings.api else '?'}{query}"

    def _answered(self, batch: Sequence[str], url: str) -> tuple[Answer, Feed | None]:
        """ArXiv's answer on a batch, no feed where it is that of an earlier day. Raises FetchError."""
        is_known = len(self._store.known(batch, 0.0)) == len(batch)
        headers = self._store.validators(url).headers if is_known else {}
        return retried(lambda: self._sent(url, headers), pause=self._settings.interval, sleep=self._sleep)

    def _sent(self, url: str, headers: Mapping[str, str]) -> tuple[Answer, Feed | None]:
        """One request, when it is its turn. Raises FetchError."""
        with self._turns.taken() as wait:

            @contextmanager
            def turn(_url: str) -> Iterator[None]:
                self._budget.spend()
                wait()
                yield

            answer = self._fetcher.fetch("GET", url, headers=headers, most=_LARGEST, turn=turn)
        self._has_answered = True
        if answer.status == _NOT_MODIFIED and headers:
            return answer, None
        if answer.status != 200:
            raise failure(answer, "arXiv")
        return answer, read_feed(answer.body)

    def _refuse_private_interface(self, error: FetchError) -> None:
        """Raises UsageError where the interface that the environment names, and no redirect, is at a private address.

        A name that gets one only after an answer was had is a name server's doing, and nobody's mistake.
        """
        is_given = self._settings.api != ARXIV_API
        if error.trouble is Trouble.FORBIDDEN and is_given and not (error.is_redirected or self._has_answered):
            raise UsageError(f"LITLINT_ARXIV_API: {error}") from error
