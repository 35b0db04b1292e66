"""Whether a paper is withdrawn: arXiv has no field for it, only what its authors say."""

from linter.lazy import re

_WORK = (
    r"(?:(?:this|the|our)\s+)?(?:(?:arxiv|current)\s+)?"
    r"(?:paper|article|work|submission|manuscript|preprint|version|note|report|study|document|thesis)?"
)
_ACT = r"\s*(?:has\s+been|have\s+been|was|is|is\s+being)?\s*(?:temporarily\s+|now\s+)?(?:withdrawn|retracted)\b"
# What begins a sentence; and a venue that a paper was withdrawn from says nothing of arXiv.
_WITHDRAWN = re.compile(
    rf"(?:^|[.;:!,(\[]|\s-+\s)[\s*'\"]*(?:please\s+)?(?:note\s+that\s+)?{_WORK}{_ACT}(?!\s+from\s+(?!arxiv|the\s+arxiv))",
    re.IGNORECASE,
)
_LONGEST = 5000


def is_withdrawn(comment: str | None, abstract: str | None) -> bool:
    """Whether a paper's comment says that it is withdrawn, or its abstract begins with that.

    A sentence must be about the paper itself: `replaces a withdrawn article` and `withdrawn from a conference` are not.
    """
    if comment and _WITHDRAWN.search(comment[:_LONGEST]):
        return True
    found = _WITHDRAWN.match((abstract or "").lstrip()[:_LONGEST])
    return found is not None
