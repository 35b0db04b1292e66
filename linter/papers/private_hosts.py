"""Hosts that only the machine or the network of whoever wrote the address can reach."""

import re

_OWN_NAMES = re.compile(r"(?:.*\.)?localhost(?:\.localdomain)?")
_NAMES = re.compile(r"(?:.*\.)?(?:localhost|localdomain|local|internal|intranet|lan|home\.arpa)")
_NUMBER = re.compile(r"0x[0-9a-f]{0,8}|[0-9]{1,12}")
# First address and length of the prefix. RFC 5737's ranges for documentation are no private ones.
_NETWORKS = (
    (0x00000000, 8),  # this host, RFC 1122
    (0x0A000000, 8),  # private, RFC 1918
    (0x64400000, 10),  # shared by customers of one provider, RFC 6598
    (0x7F000000, 8),  # loopback, RFC 1122
    (0xA9FE0000, 16),  # link-local, RFC 3927
    (0xAC100000, 12),  # private, RFC 1918
    (0xC0A80000, 16),  # private, RFC 1918
)
_NETWORKS_6 = ("::/128", "::1/128", "fc00::/7", "fe80::/10", "fec0::/10")
_BITS = 32


def is_own_machine(host: str) -> bool:
    """Whether a host, in lower case, is whoever visits it: `localhost`, a loopback or the unspecified address."""
    if host.startswith("["):
        return host in ("[::1]", "[::]")
    address = _address(host)
    return _OWN_NAMES.fullmatch(host) is not None if address is None else address >> 24 in (0, 127)


def is_private(host: str) -> bool:
    """Whether a host, in lower case, is a private, loopback, link-local or unspecified address, or a name for one.

    IPv4 addresses are read as browsers read them: `127.1`, `0x7f.1` and `2130706433` are 127.0.0.1.
    """
    if host.startswith("["):
        return _is_private_6(host.strip("[]"))
    address = _address(host)
    return _is_private_4(address) if address is not None else _NAMES.fullmatch(host) is not None


def _is_private_4(address: int) -> bool:
    return any(address >> (_BITS - length) == first >> (_BITS - length) for first, length in _NETWORKS)


def _address(host: str) -> int | None:
    """The IPv4 address that a host is (URL Standard, 3.5)."""
    parts = host.split(".")
    if len(parts) > 4 or not all(map(_NUMBER.fullmatch, parts)):
        return None
    try:
        *leading, last = (int(part, _base(part)) if part != "0x" else 0 for part in parts)
    except ValueError:  # a digit that its base lacks: `08`
        return None
    if any(number > 0xFF for number in leading) or last >= 0x100 ** (5 - len(parts)):
        return None
    return last + sum(number << (24 - 8 * place) for place, number in enumerate(leading))


def _base(part: str) -> int:
    if part.startswith("0x"):
        return 16
    return 8 if part.startswith("0") else 10


def _is_private_6(text: str) -> bool:
    from ipaddress import IPv6Address, IPv6Network  # rarely needed

    try:
        address = IPv6Address(text)
    except ValueError:
        return False
    if address.ipv4_mapped is not None:
        return _is_private_4(int(address.ipv4_mapped))
    return any(address in IPv6Network(network) for network in _NETWORKS_6)
