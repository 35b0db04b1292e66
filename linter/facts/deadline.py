"""The time that is left for one request."""

import math
import threading
import time

from linter.facts.trouble import FetchError, Trouble


class Deadline(threading.local):
    """When the request that a thread is making must have ended; each thread has its own."""

    end = math.inf

    def start(self, seconds: float) -> None:
        """Give the thread's next request so much time, whatever it does with it."""
        self.end = time.monotonic() + seconds

    def left(self, most: float | None = None) -> float:
        """The seconds that are left, at most `most`. Raises FetchError where there are none."""
        left = self.end - time.monotonic()
        if left <= 0:
            raise FetchError(Trouble.TIMEOUT)
        return left if most is None else min(left, most)
