"""Authors before a title: `Ada Moss, Ben Oak. **Title**`, `Moss, A., Oak, B. (2024). Title`."""

from linter.lazy import re
from linter.papers.authors import listed_authors

_INITIALS = r"(?:\s?[^\W\d_]\.-?)++"
# `Moss, A., Oak, B.: `, as publishers write.
_REVERSED = re.compile(
    rf"(?:[^\W\d_][\w'’-]*+(?:\s[\w'’-]++)?,{_INITIALS}(?:,\s|\s?(?:and|&)\s|,\s(?:and|&)\s)?)++(?:et al\.?)?:\s+"
)
# `Moss, A., & Oak, B. (2024). `, `Moss, A. (2024, June 3-7). `
_CITED = re.compile(
    r"([^()\"“”\r\n]{4,250}?)\s*\((?:19|20)[0-9]{2}[a-z]?(?:,\s[A-Z][a-z]{2,8}(?:[\s–-][\w–-]{1,12})?)?\)[.,:]\s+"
)
# `(Moss et al. 2024)`, `(Moss & Oak, 2024)`, as texts cite.
_CITED_IN_BRACKETS = re.compile(
    r"\s?[(（](?=[^\W\d_a-z])[\w'’-]{2,30}"
    r"(?:\set\sal\.?(?:,?\s(?:19|20)[0-9]{2}[a-z]?)?|\s(?:and|&)\s[^\W\d_a-z][\w'’-]{1,30},?\s(?:19|20)[0-9]{2}[a-z]?"
    r")[)）]"
)
# What follows a title in a citation begins with a capital, or is a preprint.
_CITED_END = re.compile(r"(?:(?<=[^\s.])(?<!\bvs)\.|(?<=[?!])(?=\s+In\b))\s+(?=[A-Z0-9]|[A-Za-z]{2,6}[Xx]iv\b)")
_AUTHORS_LIKE = re.compile(r"\b[A-Z]\.|\bet al\b|[,&]")
_YEAR_BEHIND = re.compile(r"\s*\(?(?:19|20)[0-9]{2}[a-z]?\)?[.,:]?\s*$")
_ET_AL = re.compile(r"^[^\W\d_][\w'’. -]{1,40}\set\.?\s?al\b", re.IGNORECASE)
_NAME = re.compile(
    r"(?:[^\W\d_a-z]\.-?){1,3}[^\W\d_a-z][\w'’-]+\.?"  # `A.Moss`
    r"|[^\W\d_a-z][\w.'’-]*(?:\s(?:[^\W\d_a-z][\w.'’-]*|van|von|de|der|den|la|le|di|da|del|bin|el)){1,3}"
)
# Words of titles that may be written as names are.
_NO_NAME = re.compile(
    r"[^\W\d_]*(?:(?:learn|train|model|reason|caption|render|track|plann|process|comput|understand|edit|answer|min"
    r"|cluster|prun|prompt|tun|sampl|cod|scal|sens|imag|match|light)ing|[ts]ion|ness|ics|ism|works?|models?|agents?|data|deep|large|speech|text|graphs?|images?"
    r"|videos?|vision|language|neural|attention|machines?|robust|efficient)s?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_INITIAL = re.compile(r"\b[A-Z]\.")
_FULL_STOP = re.compile(r"(?<=[^\s.A-Z])\.\s+(?=[^\W\d_a-z])")
_PART_OF_CITATION = re.compile(r",\s+")
_CITED_BEHIND = re.compile(r",\s+(?:arxiv:\S+|[A-Z][^,]{1,60},? (?:19|20)[0-9]{2})\b|,\s*$", re.IGNORECASE)
_FEWEST_NAMES, _FEWEST_WORDS = 2, 3
_LONGEST = 400  # code points
LONGEST_AUTHORS = 1000  # code points; papers of fifty people stay below


def byline_end(text: str, start: int, end: int) -> int | None:
    """Where a title begins that authors stand before, with a year in brackets or a colon between the two."""
    reversed_names = _REVERSED.match(text, start, min(end, start + _LONGEST))
    if reversed_names:
        return reversed_names.end()
    cited = _CITED.match(text, start, min(end, start + _LONGEST))
    return cited.end() if cited and _AUTHORS_LIKE.search(cited[1]) else None


def cited_end(text: str, start: int, end: int) -> int:
    """Where a title ends that stands behind authors and year, as citations do: at the full stop before its venue."""
    stop = _CITED_END.search(text, start, end)
    return stop.start() if stop else end


def is_cited_byline(text: str) -> bool:
    """Whether a text is but the authors of a paper and its year, as citations begin: `Moss, A., & Oak, B. (2024).`"""
    whole = f"{text.strip()} "  # what parts the year from the title
    return byline_end(whole, 0, len(whole)) == len(whole)


def is_cited(text: str, at: int) -> bool:
    """Whether the first authors of a paper stand in brackets at an offset, as texts cite: `(Moss et al. 2023)`."""
    return _CITED_IN_BRACKETS.match(text, at) is not None


def are_names(text: str, least: int = 1) -> bool:
    """Whether a text is so many full names and nothing else, or one and `et al.`; a year may stand behind them."""
    if len(text) > _LONGEST:
        return False
    names = _YEAR_BEHIND.sub("", text).strip(" \t\n\r.,:;")
    if _ET_AL.match(names):
        return True
    listed = listed_authors(names)
    return len(listed) >= least and all(_NAME.fullmatch(name) for name in listed)


def are_people(text: str) -> bool:
    """Whether a text lists several full names, none with a word that titles and venues have."""
    names = text.strip(" \t\n\r.,:;()（）")
    return are_names(names, least=_FEWEST_NAMES) and not any(map(_NO_NAME.fullmatch, _WORD.findall(names)))


def are_mostly_people(text: str) -> bool:
    """Whether a text lists several people, of whom one in five may be written otherwise: `Dee (Di) Fir`."""
    if len(text) > LONGEST_AUTHORS:
        return False
    names = listed_authors(text.strip(" \t\r\n.,:;："))
    likely = sum(bool(_NAME.fullmatch(name)) and not any(map(_NO_NAME.fullmatch, name.split())) for name in names)
    return len(names) >= _FEWEST_NAMES and likely * 5 >= len(names) * 4


def names_end(text: str, start: int, end: int) -> int | None:
    """Where a title begins in a citation that is parted by commas alone: `Ada Moss, Ben Oak, Title, ICML, 2015`.

    None where fewer than two full names lead it (or one with an initial), or neither venue, year nor a comma stands
    behind the title.
    """
    at, names = start, 0
    for comma in _PART_OF_CITATION.finditer(text, start, min(end, start + _LONGEST)):
        part = text[at : comma.start()].strip()
        several = re.split(r"\s(?:and|&)\s", part.removeprefix("and "))
        if not all(_NAME.fullmatch(name) and not any(map(_NO_NAME.fullmatch, name.split())) for name in several):
            break
        at, names = comma.end(), names + len(several) + (_INITIAL.search(part) is not None)
    is_title = len(text[at:end].split()) >= _FEWEST_WORDS and text[at : at + 1].isupper()
    is_cited = names >= _FEWEST_NAMES and is_title and _CITED_BEHIND.search(text, at, end) is not None
    return at if is_cited else None


def people_end(text: str, start: int, end: int) -> int | None:
    """Where a title begins that a full stop parts from several people before it: `Ada Moss and Ben Oak. Title`."""
    stop = _FULL_STOP.search(text, start, min(end, start + _LONGEST))
    is_title = stop is not None and len(text[stop.end() : end].split()) >= _FEWEST_WORDS
    return stop.end() if stop and is_title and are_people(text[start : stop.start()]) else None
