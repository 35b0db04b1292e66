"""Which addresses no server of the public internet has."""

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.papers.addresses.private_hosts import is_private, kind_of_address


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("127.0.0.1", "loopback"),
        ("127.255.255.254", "loopback"),
        ("0.0.0.0", "unspecified"),
        ("10.1.2.3", "private"),
        ("172.31.255.255", "private"),
        ("192.168.0.1", "private"),
        ("100.127.255.255", "shared"),
        ("169.254.169.254", "link-local"),
        ("168.63.129.16", "metadata"),
        ("192.0.0.192", "reserved"),
        ("198.19.0.1", "reserved"),
        ("203.0.113.1", "reserved"),
        ("239.1.1.1", "multicast"),
        ("255.255.255.255", "reserved"),
        ("::", "unspecified"),
        ("::1", "loopback"),
        ("fd00:ec2::254", "metadata"),
        ("fd12::1", "private"),
        ("fe80::1%eth0", "link-local"),
        ("ff02::1", "multicast"),
        ("::ffff:10.0.0.1", "private"),
        ("::ffff:169.254.169.254", "link-local"),
        ("::7f00:1", "reserved"),
        ("64:ff9b::a00:1", "private"),
        ("64:ff9b:1::1", "reserved"),
        ("2002:c0a8:101::1", "private"),
        ("2001:0:4136:e378:8000:63bf:3fff:fdd2", "reserved"),
        ("2001:db8::1", "reserved"),
        ("4000::1", "reserved"),
        ("lanterns.example", "reserved"),
        ("127.1", "reserved"),
        ("", "reserved"),
    ],
)
def test_address_of_no_public_server_has_a_kind(address: str, kind: str) -> None:
    assert kind_of_address(address) == kind


@pytest.mark.parametrize(
    "address",
    [
        *("8.8.8.8", "172.15.0.1", "172.32.0.1", "100.63.0.1", "100.128.0.1", "192.0.1.1", "168.63.129.17"),
        *("223.255.255.1", "2606:4700::1111", "2a00:1450::1", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1"),
    ],
)
def test_address_of_a_public_server_has_none(address: str) -> None:
    assert kind_of_address(address) is None


@given(st.ip_addresses(v=4))
def test_whatever_the_library_calls_private_has_a_kind(address: ipaddress.IPv4Address) -> None:
    if not address.is_global or address.is_multicast or address.is_reserved:
        assert kind_of_address(str(address))
    assert kind_of_address(f"::ffff:{address}") == kind_of_address(str(address))


@given(st.ip_addresses(v=6))
def test_whatever_the_library_calls_private_has_a_kind_in_ipv6(address: ipaddress.IPv6Address) -> None:
    if not address.is_global and address.ipv4_mapped is None and address.sixtofour is None:
        assert kind_of_address(str(address))


@given(st.ip_addresses())
def test_what_a_linter_calls_private_is_never_visited(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> None:
    if is_private(f"[{address}]" if address.version == 6 else str(address)):
        assert kind_of_address(str(address))
