"""Addresses of sites that but lead on to others: `https://link.zhihu.com/?target=https%3A//arxiv.org/abs/2309.12307`."""

from urllib.parse import unquote

from linter.lazy import re

# Where sites send readers who follow a link out of them, up to the address in a parameter: what is copied from such a
# site into a list leads there. Sites of copies are asked for papers by their whole addresses.
_LEADS_ON = re.compile(
    r"https?://(?:link\.(?:zhihu\.com|csdn\.net|juejin\.(?:cn|im))/*\?(?:[^#]*&)?target="
    r"|(?:www\.)?google\.com/url\?(?:[^#]*&)?(?:q|url)="
    r"|lm?\.facebook\.com/l\.php\?(?:[^#]*&)?u="
    r"|links?\.jianshu\.com/go\?(?:[^#]*&)?to="
    r"|(?:www\.)?sci-hub\.[a-z]{2,6}/+(?=http)"
    r"|[\w.-]{0,80}proxy[\w.-]{0,80}(?::[0-9]{1,5})?/+login\?(?:[^#]*&)?q?url=)(?P<target>https?(?::|%3A)[^&#]+)",
    re.IGNORECASE,
)
# A library's proxy reaches a publisher by a name of its own, below which it writes the publisher's, with dots or with
# hyphens for these and two for each hyphen: `https://dl-acm-org.libproxy.lanterns.edu/doi/10.1145/1234567`.
_PROXIED = re.compile(
    r"https?://(?P<host>[a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60}){0,4}?[.-](?:com|edu|gov|net|org))\."
    r"[a-z0-9-]{0,30}proxy[a-z0-9-]{0,30}\.[a-z0-9.-]{1,100}(?::[0-9]{1,5})?(?=[/?#]|$)",
    re.IGNORECASE,
)


def destination(url: str) -> str:
    """The address that an address leads on to by what it says itself, else the address as it is.

    One that leads on in turn is not followed: nobody writes so, and it might go on without end.
    """
    is_likely = "=http" in url or "/http" in url  # as in next to none: most need not be looked into
    found = _LEADS_ON.match(url) if is_likely else None
    if found:
        return unquote(found["target"])
    proxied = _PROXIED.match(url) if "proxy" in url else None
    if proxied is None:
        return url
    host = proxied["host"]
    host = host if "." in host else host.replace("--", "\n").replace("-", ".").replace("\n", "-")
    return f"https://{host}{url[proxied.end() :]}"
