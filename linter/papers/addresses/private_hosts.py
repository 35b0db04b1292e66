"""Hosts that only the machine or the network of whoever wrote the address can reach, and addresses of no server."""

from linter.lazy import re

_OWN_NAMES = re.compile(r"(?:.*\.)?localhost(?:\.localdomain)?")
_NAMES = re.compile(r"(?:.*\.)?(?:localhost|localdomain|local|internal|intranet|lan|home\.arpa)")
_NUMBER = re.compile(r"0x[0-9a-f]{0,8}|[0-9]{1,12}")
# First address, length of the prefix, and what it is. RFC 5737's ranges for documentation are no private ones.
_NETWORKS = (
    (0x00000000, 8, "unspecified"),  # this host, RFC 1122
    (0x0A000000, 8, "private"),  # RFC 1918
    (0x64400000, 10, "shared"),  # by customers of one provider, RFC 6598
    (0x7F000000, 8, "loopback"),  # RFC 1122
    (0xA9FE0000, 16, "link-local"),  # RFC 3927; most clouds' metadata services live here
    (0xAC100000, 12, "private"),  # RFC 1918
    (0xC0A80000, 16, "private"),  # RFC 1918
)
# What no server of the public internet has besides: IANA's registry of special-purpose addresses.
_SPECIAL = (
    (0xC0000000, 24, "reserved"),  # IETF protocols, RFC 6890; a metadata service among them
    (0xC0000200, 24, "reserved"),  # documentation, RFC 5737
    (0xC0586300, 24, "reserved"),  # relays of 6to4, RFC 7526
    (0xC6120000, 15, "reserved"),  # benchmarks, RFC 2544
    (0xC6336400, 24, "reserved"),  # documentation
    (0xCB007100, 24, "reserved"),  # documentation
    (0xE0000000, 4, "multicast"),  # RFC 5771
    (0xF0000000, 4, "reserved"),  # RFC 1112, and the broadcast address
    (0xA83F8110, 32, "metadata"),  # of Azure's machines, though it looks like a public address
)
_NETWORKS_6 = (
    ("::/128", "unspecified"),
    ("::1/128", "loopback"),
    ("fd00:ec2::254/128", "metadata"),  # of Amazon's machines
    ("fc00::/7", "private"),
    ("fe80::/10", "link-local"),
    ("fec0::/10", "private"),
)
_SPECIAL_6 = (
    ("ff00::/8", "multicast"),
    ("2001::/23", "reserved"),  # IETF protocols, Teredo's tunnels among them
    ("2001:db8::/32", "reserved"),  # documentation
    ("3fff::/20", "reserved"),  # documentation
)
_GLOBAL_6 = "2000::/3"  # all that has been given out, RFC 4291
# Addresses that hold one of IPv4: the prefix, and how many bits stand behind the inner one.
_EMBEDDING_6 = (("::ffff:0:0/96", 0), ("64:ff9b::/96", 0), ("2002::/16", 80))
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


def kind_of_address(text: str) -> str | None:
    """What an IP address is that no server of the public internet has, in a word; None for what one may have.

    The word is `loopback`, `private`, `link-local`, `shared`, `multicast`, `metadata`, `unspecified` or `reserved`.
    An IPv6 address that holds an IPv4 one (mapped, NAT64, 6to4) is what that one is.
    """
    from ipaddress import IPv4Address, IPv6Network, ip_address

    try:
        address = ip_address(text)
    except ValueError:
        return "reserved"
    if isinstance(address, IPv4Address):
        return _kind_4(int(address))
    bits = int(address)
    for prefix, shift in _EMBEDDING_6:
        if address in IPv6Network(prefix):
            return _kind_4(bits >> shift & 0xFFFFFFFF)
    for network, kind in (*_NETWORKS_6, *_SPECIAL_6):
        if address in IPv6Network(network):
            return kind
    return None if address in IPv6Network(_GLOBAL_6) else "reserved"


def _kind_4(address: int) -> str | None:
    for first, length, kind in (*_NETWORKS, *_SPECIAL):
        if address >> (_BITS - length) == first >> (_BITS - length):
            return kind
    return None


def _is_private_4(address: int) -> bool:
    return any(address >> (_BITS - length) == first >> (_BITS - length) for first, length, _ in _NETWORKS)


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
    return any(address in IPv6Network(network) for network, _ in _NETWORKS_6)
