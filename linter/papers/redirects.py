"""Addresses of sites that but lead on to others: `https://link.zhihu.com/?target=https%3A//arxiv.org/abs/2309.12307`."""

from urllib.parse import unquote

from linter.lazy import re

# Where sites send readers who follow a link out of them, up to the address in a parameter: what is copied from such a
# site into a list leads there.
_LEADS_ON = re.compile(
    r"https?://(?:link\.(?:zhihu\.com|csdn\.net|juejin\.(?:cn|im))/*\?(?:[^#]*&)?target="
    r"|(?:www\.)?google\.com/url\?(?:[^#]*&)?(?:q|url)="
    r"|lm?\.facebook\.com/l\.php\?(?:[^#]*&)?u="
    r"|links?\.jianshu\.com/go\?(?:[^#]*&)?to=)(?P<target>https?(?::|%3A)[^&#]+)",
    re.IGNORECASE,
)


def destination(url: str) -> str:
    """The address that an address leads on to by what it says itself, else the address as it is.

    One that leads on in turn is not followed: nobody writes so, and it might go on without end.
    """
    found = _LEADS_ON.match(url) if "=http" in url else None  # as in next to none: most need not be looked into
    return unquote(found["target"]) if found else url
