"""Hosts whose pages vanish when somebody closes a program: tunnels to a machine, and links shared for some days."""

from collections.abc import Collection
from itertools import pairwise

from linter.lazy import re
from linter.papers.addresses.urls import domains

# What stands before these names one tunnel or one share.
_TUNNEL_HOSTS = """
    a.free.pinggy.link a.pinggy.io bore.digital cpolar.cn cpolar.io cpolar.top devtunnels.ms free.pinggy.link
    gradio.live lhr.life lhr.pro lhr.rocks lhrtunnel.link loca.lt localhost.run localtunnel.me natappfree.cc
    ngrok-free.app ngrok-free.dev ngrok.app ngrok.dev ngrok.io pagekite.me pinggy.link pinggy.online
    proxy.runpod.net serveo.net share.zrok.io sharedwithexpose.com tcp.ngrok.io telebit.io trycloudflare.com
    tunnelmole.com tunnelmole.net tunnelto.dev vaiwan.com
    """
_TUNNELS = frozenset(_TUNNEL_HOSTS.split())
# Files and ports that are shared for hours or days.
_SHARE_HOSTS = """
    0x0.st app.github.dev bore.pub file.io filebin.net litter.catbox.moe temp.sh tmpfiles.org transfer.sh uguu.se we.tl
    wetransfer.com
    """
_SHARES = frozenset(_SHARE_HOSTS.split())
# Gradio's shares were numbered, before they had a host of their own; its other names are its own pages.
_GRADIO_SHARE = re.compile(r"(?:[0-9]{3,}|[0-9a-f]{8,})\.gradio\.app")
_OWN_PAGES = frozenset({"www", "api", "app", "docs", "dashboard", "blog", "status", "admin", "help", "support"})


def is_short_lived(host: str, more: Collection[str] = ()) -> bool:
    """Whether a host, in lower case, is known to vanish; `more` are further hosts that are, with their subdomains."""
    if _GRADIO_SHARE.fullmatch(host) or any(host == name or host.endswith(f".{name}") for name in more):
        return True
    if host in _SHARES:
        return True
    for domain, parent in pairwise(domains(host)):
        if parent in _TUNNELS or parent in _SHARES:
            return domain.partition(".")[0] not in _OWN_PAGES
    return False
