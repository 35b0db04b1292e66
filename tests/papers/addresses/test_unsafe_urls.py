import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.papers.addresses.private_hosts import is_own_machine, is_private
from linter.papers.addresses.unsafe_urls import unsafety

PRIVATE = """
    127.0.0.1 127.1 2130706433 0x7f000001 0x7f.1 0177.0.0.1 10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1
    169.254.1.1 0.0.0.0 0 100.64.0.1 [::1] [::] [fd00::1] [fe80::1] [::ffff:10.0.0.1] localhost x.localhost
    box.local a.b.internal
    """
PUBLIC = """
    8.8.8.8 172.15.0.1 172.32.0.1 192.0.2.1 198.51.100.7 203.0.113.9 [2001:db8::1] [2606:4700::1] 08.1.1.1
    1.2.3.4.5 256.1.1.1 10.0.0.1.example.org local.example.org localhost.example.org [x] example.org 99999999999
    """
SHARED = ipaddress.ip_network("100.64.0.0/10")


@pytest.mark.parametrize("host", PRIVATE.split())
def test_private(host: str) -> None:
    assert is_private(host)


@pytest.mark.parametrize("host", PUBLIC.split())
def test_public(host: str) -> None:
    assert not is_private(host)


@given(st.ip_addresses(v=4))
def test_every_notation_of_an_address_reads_the_same(address: ipaddress.IPv4Address) -> None:
    number = int(address)
    wanted = is_private(str(address))

    assert {is_private(str(number)), is_private(hex(number)), is_private(f"0{number:o}")} == {wanted}
    assert wanted <= (address.is_private or address in SHARED)


@pytest.mark.parametrize(
    ("host", "wanted"),
    [
        ("localhost", True),
        ("lamp.localhost", True),
        ("127.0.0.9", True),
        ("0.0.0.0", True),
        ("[::1]", True),
        ("[::]", True),
        ("[fe80::1]", False),
        ("10.0.0.1", False),
        ("localhost.example.org", False),
    ],
)
def test_own_machine(host: str, *, wanted: bool) -> None:
    assert is_own_machine(host) is wanted


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("https://doe:secret@a.org/", "holds a password"),
        ("https://doe@a.org/", "holds a user name"),
        ("ssh://git:secret@a.org/", "holds a password"),
        ("ssh://git@a.org/", None),
        ("java\tscript:x", "runs a script (`javascript:`)"),
        ("file:///x", "leads to a file on the writer's own machine"),
        ("mailto:doe@a.org", None),
        ("https://medium.com/@doe", None),
        ("git@github.com:a/b.git", None),
        ("data:image/png;base64,AA", None),
        ("", None),
    ],
)
def test_what_is_unsafe(url: str, wanted: str | None) -> None:
    assert unsafety(url) == wanted


def test_no_secret_is_repeated() -> None:
    assert "secret" not in str(unsafety("https://doe:secret@a.org/"))


@given(st.text())
def test_any_text_has_an_answer(text: str) -> None:
    unsafety(f"http://{text}")
