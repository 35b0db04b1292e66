"""The hosts that a configuration declares, as the reader of addresses takes them."""

from functools import lru_cache

from linter.entries.kinds import HostsOptions
from linter.papers.addresses.hosts import WELL_KNOWN, HostKind, Hosts

_NONE = HostsOptions()


@lru_cache(maxsize=4)  # one configuration, asked for every file
def hosts_of(options: HostsOptions) -> Hosts:
    """The hosts that are known, and those that a configuration declares."""
    if options == _NONE:
        return WELL_KNOWN
    return Hosts(
        {
            HostKind.PAPER: options.paper,
            HostKind.PREPRINT: options.preprint,
            HostKind.CODE: options.code,
            HostKind.PROJECT: options.project,
            HostKind.BLOG: options.blog,
            HostKind.DATA: options.data,
            HostKind.DEMO: options.demo,
            HostKind.VIDEO: options.video,
            HostKind.BADGE: options.badge,
            HostKind.IGNORED: options.ignored,
        }
    )
