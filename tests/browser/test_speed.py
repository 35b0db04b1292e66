"""How soon a key press is answered: from the key to the page laid out with what was found."""

from math import inf
from pathlib import Path
from statistics import median

import pytest
from support.browsing import Open

QUERIES = ("sparse attention", "lanterns of bade", "kv cahce", "2401.0", "atention jane", "neurips")

_MOST_RUNS = 15
_TYPE = """async (queries) => {
    const field = document.getElementById("q");
    const times = [];
    for (const query of queries) {
        for (let end = 1; end <= query.length; end += 1) {
            field.value = query.slice(0, end);
            await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
            const start = performance.now();
            field.dispatchEvent(new InputEvent("input", { bubbles: true }));
            document.body.getBoundingClientRect();
            times.push(performance.now() - start);
        }
    }
    return times;
}"""


def times(visit: Open, site: Path, wanted: float) -> list[float]:
    """The milliseconds of each key, of some runs the best, for what else the machine does must not count.

    There are runs until all keys take less than is wanted, but not for ever.
    """
    page = visit(site, "papers.html")
    best = [inf] * sum(map(len, QUERIES))
    for _ in range(_MOST_RUNS):
        best = list(map(min, best, page.evaluate(_TYPE, list(QUERIES))))
        if max(best) < wanted:
            break
    print(f"median {median(best):.1f} ms, slowest {max(best):.1f} ms")  # noqa: T201
    return best


def test_each_key_is_answered_at_once(visit: Open, ours: Path) -> None:
    assert max(times(visit, ours, 50)) < 50


@pytest.mark.xdist_group("large")  # whose site is built but once then
def test_largest_list_stays_usable(visit: Open, large: Path) -> None:
    assert max(times(visit, large, 100)) < 100


@pytest.mark.xdist_group("large")
def test_largest_list_is_soon_ready(visit: Open, large: Path) -> None:
    page = visit(large, "papers.html", fresh=True)
    ready = page.evaluate("performance.timing.domContentLoadedEventEnd - performance.timing.navigationStart")
    print(f"16,000 papers: ready after {ready} ms")  # noqa: T201

    assert ready < 5000
