"""When a server is asked again."""

import random
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TypeVar

from tenacity import RetryCallState, Retrying, retry_if_exception, stop_after_attempt, stop_before_delay

from linter.facts.fetch import Answer
from linter.facts.trouble import FetchError, Trouble

_TRIES = 4
_LONGEST = 180.0  # seconds from the first try to the last
_PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})

Result = TypeVar("Result")


def retried(
    ask: Callable[[], Result],
    *,
    pause: float,
    sleep: Callable[[float], None],
    tries: int = _TRIES,
    longest: float = _LONGEST,
) -> Result:
    """What is answered in one of several tries, ever longer apart, the first wait being about `pause` seconds.

    Asks again only after trouble that may pass, not before the server wants it, and not later than `longest` seconds
    after the first try. Raises the last FetchError.
    """

    def wait(state: RetryCallState) -> float:
        error = state.outcome.exception() if state.outcome else None
        asked = error.retry_after if isinstance(error, FetchError) and error.retry_after else 0.0
        # Jitter: those who were turned away together shall not come back together.
        return asked + pause * 2.0 ** (state.attempt_number - 1) * random.uniform(0.5, 1.5)  # noqa: S311

    trying = Retrying(
        retry=retry_if_exception(lambda error: isinstance(error, FetchError) and error.may_pass),
        stop=stop_after_attempt(tries) | stop_before_delay(longest),
        wait=wait,
        sleep=sleep,
        reraise=True,
    )
    return trying(ask)


def failure(answer: Answer, server: str) -> FetchError:
    """What a status other than success means for whoever asked."""
    seconds = retry_after(answer.headers.get("retry-after", ""), datetime.now(UTC))
    reason = f"{server} answers {answer.status}"
    if seconds is not None and seconds > 0:
        reason += f" and asks to wait {seconds:,.0f} seconds"
    error = FetchError(Trouble.STATUS, reason, may_pass=answer.status in _PASSING, retry_after=seconds)
    error.status, error.url = answer.status, answer.url
    return error


def retry_after(value: str, now: datetime) -> float | None:
    """The seconds that a `Retry-After` asks to wait, given as a number or a date; None for what is neither."""
    value = value.strip()
    if value.isascii() and value.isdigit():
        return float(value[:9])
    try:
        date = parsedate_to_datetime(value)
    except ValueError:
        return None
    return max(0.0, (date.replace(tzinfo=date.tzinfo or UTC) - now).total_seconds())
