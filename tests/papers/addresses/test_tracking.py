import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.papers.addresses.tracking import tracking_of

PIECES = st.sampled_from(["a=1", "b=%2f", "UTM_x=y", "trk", "", "c=d?e", "&amp;", "ref=1", "fbclid=2"])


def without(url: str) -> str:
    tracking = tracking_of(url)
    return url if tracking is None else url[: tracking.start] + tracking.kept + url[tracking.end :]


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("https://a.org/x?utm_source=b", "https://a.org/x"),
        ("https://a.org/x?a=1&UTM_Source=b&c=2#utm_d", "https://a.org/x?a=1&c=2#utm_d"),
        ("https://a.org/x?utm_source=b&amp;a=1&amp;trkInfo=2", "https://a.org/x?a=1"),
        ("https://a.org/x?utm%5Fsource=b&a=1", "https://a.org/x?a=1"),
        (r"https://a.org/x?utm\_source=b&a\_b=1", r"https://a.org/x?a\_b=1"),
        ("https://a.org/?fbclid", "https://a.org/"),
        ("https://a.org/?ref=b&u=utm_source", "https://a.org/?ref=b&u=utm_source"),
        ("https://a.org/#?utm_source=b", "https://a.org/#?utm_source=b"),
        ("https://web.archive.org/web/1/https://a.org/?trk=b", "https://web.archive.org/web/1/https://a.org/?trk=b"),
        ("x.md?trk=b", "x.md?trk=b"),
    ],
)
def test_only_what_tracks_goes(url: str, wanted: str) -> None:
    assert without(url) == wanted


def test_place_runs_from_the_first_to_the_last() -> None:
    url = "https://a.org/?a=1&trk=2&b=3&gclid=4&c=5"
    tracking = tracking_of(url)

    assert tracking is not None
    assert url[tracking.first : tracking.last] == "trk=2&b=3&gclid=4"
    assert tracking.names == ("trk", "gclid")


@given(st.lists(PIECES), st.sampled_from(["", "#x", "#?trk=1"]))
def test_once_is_enough(pieces: list[str], fragment: str) -> None:
    once = without(f"https://a.org/x?{'&'.join(pieces)}{fragment}")

    assert tracking_of(once) is None
    assert once.endswith(fragment)
