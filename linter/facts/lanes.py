"""Many addresses at once: some lanes for each host, and a few threads that take lane after lane."""

from collections import deque
from collections.abc import Iterable, Iterator
from queue import Empty, SimpleQueue
from threading import Thread

from linter.facts.courtesy import AT_ONCE
from linter.facts.probe import Prober
from linter.papers.addresses.link_status import LinkStatus
from linter.papers.addresses.urls import split

_THREADS = 12

_Lane = deque[str]
_Result = tuple[str, LinkStatus] | Exception


def probe_all(prober: Prober, urls: Iterable[str]) -> Iterator[tuple[str, LinkStatus]]:
    """Each address with what became of it, as it is known. Whoever stops listening stops the prober."""
    lanes: SimpleQueue[_Lane] = SimpleQueue()
    results: SimpleQueue[_Result] = SimpleQueue()
    wanted = list(urls)
    for lane in _lanes(wanted):
        lanes.put(lane)
    for _ in range(min(_THREADS, len(wanted))):
        # A daemon: whoever interrupts the run does not wait for the slowest server.
        Thread(target=_work, args=(prober, lanes, results), daemon=True).start()
    try:
        for _ in wanted:
            result = results.get()
            if isinstance(result, Exception):
                raise result
            yield result
    finally:
        prober.stop()


def _lanes(urls: list[str]) -> list[_Lane]:
    """What may be asked side by side, the longest first; lanes of one host share its addresses."""
    hosts: dict[str, _Lane] = {}
    for url in urls:
        hosts.setdefault(split(url).host, deque()).append(url)
    longest_first = sorted(hosts.values(), key=len, reverse=True)
    return [lane for lane in longest_first for _ in range(min(AT_ONCE, len(lane)))]


def _work(prober: Prober, lanes: SimpleQueue[_Lane], results: SimpleQueue[_Result]) -> None:
    while True:
        try:
            lane = lanes.get_nowait()
        except Empty:
            return
        while True:
            try:
                url = lane.popleft()
            except IndexError:
                break
            try:
                results.put((url, prober.probe(url)))
            except Exception as error:  # noqa: BLE001  raised where somebody listens
                results.put(error)
                return
