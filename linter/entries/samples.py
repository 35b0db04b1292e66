"""Samples: what shows how an entry is to be written, and is none."""

from linter.entries.build import Draft
from linter.lazy import re
from linter.papers.addresses.urls import split

_TITLE = re.compile(
    r"\W*(?:(?:your|the|full|example|sample|new|short) )*(?:(?:paper|article|project|model|method|dataset|work)[ _-]?)?"
    r"(?:titles?|names?)(?: of (?:the |your )?(?:paper|article|work))?[ 0-9x]*\W*|(?:论文)?(?:标题|题目|名称)"
    r"|(?:conf(?:erence)?|journal|venue|year|date)(?:[ /,-]{1,3}(?:conf(?:erence)?|journal|venue|year|date)){1,4}",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"\W*(?:tb[ad]|to be (?:decided|announced|determined)|coming soon|none|n/?a|待定)\W*", re.IGNORECASE
)
_PLACEHOLDER = re.compile(
    r"x{3,}|\byour\b|example\.(?:com|org)|\.{3}|/(?:abs|pdf)/?$|github\.com/x+(?:/x+)?/?$", re.IGNORECASE
)


def is_sample(draft: Draft) -> bool:
    """Whether a title only says that a title belongs there, and no link leads anywhere; or that it is yet to come."""
    if _NOT_YET.fullmatch(draft.title) and not draft.links:
        return True
    return _TITLE.fullmatch(draft.title) is not None and all(_leads_nowhere(link.url.strip()) for link in draft.links)


def _leads_nowhere(url: str) -> bool:
    return split(url).scheme not in ("http", "https") or _PLACEHOLDER.search(url) is not None
