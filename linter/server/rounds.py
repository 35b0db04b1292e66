"""When to check: soon after something has changed, one check at a time, however much changes meanwhile."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

# Seconds from the first change to the check that answers it: whoever types makes one every 100 to 200 ms, and need
# not have the processor busy with each.
PAUSE = 0.1


class Rounds:
    """Checks as long as something is wanted. What is wanted while a check runs has the next one, once."""

    def __init__(self, check: Callable[[], Awaitable[None]], failed: Callable[[BaseException], None]) -> None:
        """`failed` is told what a check has died of; the next one may be luckier."""
        self._check = check
        self._failed = failed
        self._is_wanted = False
        self._hurry = asyncio.Event()
        self._running: asyncio.Task[None] | None = None

    def want(self, *, at_once: bool = False) -> None:
        """Have a check that knows what is known now."""
        self._is_wanted = True
        if at_once:
            self._hurry.set()
        if self._running is None:
            self._running = asyncio.create_task(self._run())
            self._running.add_done_callback(self._ended)

    async def settled(self) -> None:
        """Wait until everything that was wanted is done."""
        while self._running:
            await asyncio.wait([self._running])

    async def _run(self) -> None:
        while self._is_wanted:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._hurry.wait(), PAUSE)
            self._is_wanted = False
            self._hurry.clear()
            await self._check()

    def _ended(self, task: "asyncio.Task[None]") -> None:
        self._running = None
        if not task.cancelled() and (error := task.exception()):
            self._failed(error)
        if self._is_wanted:
            self.want()
