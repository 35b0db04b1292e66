import pytest

from linter.papers.addresses.short_lived_hosts import is_short_lived


@pytest.mark.parametrize(
    ("host", "wanted"),
    [
        ("0a1b2c.gradio.live", True),
        ("12345.gradio.app", True),
        ("lamp.eu.ngrok.io", True),
        ("transfer.sh", True),
        ("wetransfer.com", True),
        ("www.gradio.app", False),
        ("gradio.live", False),
        ("www.ngrok.io", False),
        ("ngrok.com", False),
        ("notgradio.live", False),
        ("x.gradio.live.example.org", False),
        ("doe.hf.space", False),
    ],
)
def test_hosts_that_vanish(host: str, *, wanted: bool) -> None:
    assert is_short_lived(host) is wanted


def test_further_hosts_and_their_subdomains() -> None:
    assert [is_short_lived(host, ["a.org"]) for host in ("a.org", "b.a.org", "ba.org")] == [True, True, False]
