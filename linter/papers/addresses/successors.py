"""Whether the address to which a server sends its readers for good may stand in the place of the old one."""

from urllib.parse import unquote

from linter.lazy import re
from linter.papers.addresses.urls import is_tracking, normalised, split
from linter.papers.paper_names import paper_of

# Names that are given to things so that they may move behind them: that they redirect is what they are for.
_PERSISTENT = re.compile(
    r"(?:www\.|dx\.)?(?:doi\.org|hdl\.handle\.net|handle\.net|purl\.(?:org|com|archive\.org)|w3id\.org|n2t\.net"
    r"|identifiers\.org|urn\.fi|nbn-resolving\.(?:de|org)|perma\.cc)"
)
# Where readers are sent who may not, or who have come for something that is gone.
_DOOR = re.compile(
    r"(?:^|[/._?&=-])(?:log-?in|sign-?in|sign_in|log_in|sign-?up|register|sso|oauth2?|auth|authenticate|saml|shibboleth"
    r"|idp|cas|accounts?|session|consent|cookies?|captcha|challenge|verify|age-?gate|paywall|subscribe|unsupported)"
    r"(?:$|[/._?&=-])",
    re.IGNORECASE,
)
_NOWHERE = re.compile(
    r"(?:^|[/._?&=-])(?:40[0-9]|410|50[0-9]|not[-_]?found|page[-_]?not[-_]?found|errors?|gone|removed|deleted|expired"
    r"|missing|unavailable|sunset|deprecated|archived?|discontinued|parking|parked|for-?sale|sorry|search|home|homepage"
    r"|start|welcome|default|all|main)(?:$|[/._?&=-])",
    re.IGNORECASE,
)
_SESSION = re.compile(
    r"session|sid$|token|ticket|sig(?:nature)?$|expires|jsessionid|phpsessid|nonce|auth", re.IGNORECASE
)
_INDEX = re.compile(r"(?:index|default|home)\.\w{2,5}", re.IGNORECASE)
# What stands in a link of any form, in text, in a table and in HTML as it is.
_HARMLESS = re.compile(r"https?://[A-Za-z0-9.:-]+(?:[/?#][A-Za-z0-9/?#@!$&+,;:=._~%-]*)?")
_ENTITY = re.compile(r"&#?\w+;")
_LONGEST = 500
# Hosts that redirect where something was renamed and nowhere else, and the steps that name a thing there.
_RENAMING = frozenset({"github.com", "gitlab.com", "codeberg.org", "huggingface.co"})
_NAMED = 2
_SHORTEST = 4  # letters of a name that says something


def is_expected(url: str, final: str) -> bool:
    """Whether it is no news that one address redirects to another: a name made for that, or a door before a page."""
    if _PERSISTENT.fullmatch(split(url).host):
        return True
    return _leads(_DOOR, final) and not _leads(_DOOR, url)


def successor(url: str, final: str) -> str | None:
    """The address that may stand for another one, whose server redirects to `final` for good; None where in doubt.

    The fragment stays. It is in doubt whether a start page, a page above, or a page of another host that has nothing
    of the address is about the same thing; a paper must stay the same paper, and what was encrypted must stay so.
    """
    old, new = split(url), split(final)
    fragment = f"#{old.fragment}" if old.fragment and not new.fragment else ""
    wanted = f"{final}{fragment}"
    if not _is_writable(wanted) or old.user or new.user or (old.scheme == "https" and new.scheme != "https"):
        return None
    if paper_of(url) != paper_of(wanted) or _leads(_DOOR, final) or _names_session(new.query):
        return None
    return wanted if _is_same_thing(url, final) else None


def _is_same_thing(url: str, final: str) -> bool:
    if normalised(url) == normalised(final):
        return True
    is_site, old, new = _site(url) == _site(final), _steps(url), _steps(final)
    if _lacks_query(url, final) or (_leads(_NOWHERE, final) and not _leads(_NOWHERE, url)):
        return False
    if new == old:
        return bool(new) or is_site
    if new == old[: len(new)]:  # the start page, or one above
        return False
    if is_site and _site(url) in _RENAMING and len(new) >= len(old) >= _NAMED:
        return True
    return _keeps_name(old, new) if is_site else bool(old) and new[-len(old) :] == old


def _keeps_name(old: list[str], new: list[str]) -> bool:
    """Whether the last step of a path, its ending apart, is a step of another one."""
    name = old[-1].partition(".")[0] if old else ""
    return len(name) >= _SHORTEST and name in (step.partition(".")[0] for step in new)


def _lacks_query(url: str, final: str) -> bool:
    """Whether what a query asked for is not in the other address."""
    values = [part.partition("=") for part in split(url).query.split("&") if part]
    return any(
        (value or name) not in unquote(final)
        for name, _, value in ((unquote(name), mark, unquote(value)) for name, mark, value in values)
        if not is_tracking(name)
    )


def _steps(url: str) -> list[str]:
    steps = [step.lower() for step in unquote(split(url).path).split("/") if step]
    return steps[:-1] if steps and _INDEX.fullmatch(steps[-1]) else steps


def _site(url: str) -> str:
    return split(url).host.removeprefix("www.")


def _leads(pattern: re.Pattern[str], url: str) -> bool:
    parts = split(url)
    return any(pattern.search(text) for text in (parts.host, unquote(parts.path), parts.query))


def _names_session(query: str) -> bool:
    return any(_SESSION.search(part.partition("=")[0]) for part in query.split("&") if part)


def _is_writable(url: str) -> bool:
    """Whether an address can stand in a link of any form without being read as something else."""
    is_whole = len(url) <= _LONGEST and _HARMLESS.fullmatch(url) and (url[-1].isalnum() or url[-1] == "/")
    return bool(is_whole) and not _ENTITY.search(url) and "~~" not in url
