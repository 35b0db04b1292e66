"""What brackets behind a title say of who made or praised the paper: `(from Long Lamps)`, `(“So bright” - Moss)`."""

from linter.lazy import re

_WELL_KNOWN = (
    "Adobe|Alibaba|Anthropic|Baidu|ByteDance|Cohere|DeepMind|DeepSeek|Facebook|Google|Huawei|Hugging ?Face|IBM"
    "|Microsoft|Mistral|Nvidia|OpenAI|Salesforce|Samsung|Stanford|Tencent|Tsinghua"
)
_PART = "AI|Asia|Brain|Cambridge|Cloud|DeepMind|FAIR|Labs?|Quantum|Research|University"
_SCHOOL = "Universit(?:y|ies|é|ät)|Institutes?|Laborator(?:y|ies)|College"
_CAPITAL = r"[A-Z][\w&.'’-]{0,20}"
# Of a word that is a thing as well (`(Apple)`) only its parts say that a company is meant.
_BODY = (
    rf"(?i:{_WELL_KNOWN})(?:\s(?i:{_PART})){{0,3}}|(?:Amazon|Apple|Intel|Meta)(?:\s(?i:{_PART})){{1,3}}"
    rf"|{_CAPITAL}(?:\s(?:of|and|for|{_CAPITAL})){{0,4}}?\s(?:{_SCHOOL})"
    rf"|University\sof\s{_CAPITAL}(?:\s{_CAPITAL}){{0,2}}"
)
# Whoever it is `from` has a name; `(from Scratch)` and `(from Pixels)` may be the title's.
_FROM = (
    rf"from\s(?!Scratch\b|[A-Z][a-z]+s\s?[)）])(?:(?i:{_WELL_KNOWN}|[a-z]{{2,20}}\s(?:AI|Labs?))|{_CAPITAL})"
    rf"(?:,?\s(?:and|et|al\.|&|of|{_CAPITAL})){{0,5}}"
)
_QUOTED = r"[\"“][^\"“”()（）\r\n]{8,200}[\"”],?\s{1,3}[–—-]{1,2}\s{1,3}[^()（）\r\n]{2,60}"
_BRACKET = re.compile(r"\s{0,3}[(（]")
_MAKER = re.compile(
    rf"{_BRACKET.pattern}\s?(?:(?:by\s|from\s|@\s?)?(?:{_BODY})(?:\s?[,/&]\s?(?:{_BODY})){{0,3}}|{_FROM}|{_QUOTED})\s?[)）]"
)
# What stands behind it says something of the paper, too.
_MAKER_TO_THE_END = re.compile(rf"{_MAKER.pattern}(?:\s{{0,3}}[(（][^()（）\r\n]{{1,120}}[)）]){{0,3}}\s{{0,3}}$")
_LONGEST = 700  # code points


def before_maker(text: str, start: int, end: int) -> int:
    """Where a title ends before brackets behind it that say who made the paper or who praised it; else its end."""
    if not text.endswith((")", "）"), start, end):
        return end
    found = _MAKER_TO_THE_END.search(text, max(start + 1, end - _LONGEST), end)
    return found.start() if found else end


def behind_maker(text: str, at: int) -> int:
    """The offset behind such brackets where they stand right behind a title that ends at `at`; else `at`."""
    # One look at the bracket spares most lists the pattern, which takes 7 ms to compile.
    found = _MAKER.match(text, at) if _BRACKET.match(text, at) else None
    return found.end() if found else at
