"""Names of authors taken apart, as reference managers want them: given name, particle, family name, suffix."""

from collections.abc import Sequence

from linter.lazy import re
from linter.lazy.dataclasses import dataclass
from linter.papers.authors import bibtex_pieces, comma_parts, is_plain_list, listed_authors
from linter.papers.latex import to_text

# In small letters the numbers are names: `Ii`.
_SUFFIX = re.compile(r"(?i:Jr|Sr)\.?|I{2,3}|IV")
_PARTICLE_WORDS = """
    af al am bin bint d' da dal das de degli dei del dela della den der des di do dos du el het ibn la las le les lo los
    op 't te ten ter tot van vom von y zu zum zur
"""
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_BODY_WORDS = """
    academy agency ai alliance center centre collaboration collective committee community company consortium
    contributors corp corporation council department foundation group hub inc institute lab labs laboratory llc ltd
    network organization project research school society team university
"""
_BODIES = frozenset(_BODY_WORDS.split())
_WHOLE = re.compile(r"\s*\{[^{}]*\}\s*")


@dataclass(frozen=True, slots=True)
class Name:
    """A name in its parts; what is absent is the empty string.

    `is_whole`: a team, a company or a name of one word, all of it in `family`.
    """

    family: str
    given: str = ""
    particle: str = ""
    suffix: str = ""
    is_whole: bool = False


def read_name(text: str) -> Name:
    """The parts of a name written `First von Last`, with or without a comma before a suffix.

    The last word is the family name: where a name says no more, nothing else can be told. A name with another comma or
    an `and` is that of a group.
    """
    words = text.split()
    suffix = words.pop() if len(words) > 2 and _SUFFIX.fullmatch(words[-1]) else ""
    bare = " ".join(words).rstrip(" ,") if suffix else " ".join(words)
    parts = bare.split()
    if len(parts) < 2 or _is_body(parts):
        return Name(" ".join(text.split()), is_whole=True)
    return Name(parts[-1], *_with_particle(parts[:-1]), suffix)


def _is_body(words: Sequence[str]) -> bool:
    return words[-1].strip(".,").lower() in _BODIES or any("," in word or word.lower() == "and" for word in words)


def bibtex_names(value: str) -> tuple[Name, ...]:
    """The names of a BibTeX `author` field in their parts, as `bibtex_authors` reads them whole."""
    if is_plain_list(value):
        return tuple(map(read_name, listed_authors(to_text(value))))
    return tuple(name for piece in bibtex_pieces(value) if (name := _read_piece(piece)).family)


def _read_piece(piece: str) -> Name:
    if _WHOLE.fullmatch(piece):
        return Name(to_text(piece), is_whole=True)
    last, *rest = (to_text(part) for part in comma_parts(piece))
    given = rest.pop() if rest else ""
    if not given:
        return read_name(" ".join([last, *rest]))
    *particle, family = _parted_family(last.split())
    return Name(family, given, " ".join(particle), " ".join(rest))


def _parted_family(words: Sequence[str]) -> list[str]:
    """The particles before a family name, and all of that, which may have several words."""
    count = 0
    while count < len(words) - 1 and words[count] in _PARTICLES:
        count += 1
    return [*words[:count], " ".join(words[count:])]


def _with_particle(words: list[str]) -> tuple[str, str]:
    """What stands before a family name, as given name and particle. A capital makes a particle part of a name."""
    at = len(words)
    while at > 0 and words[at - 1] in _PARTICLES:
        at -= 1
    return " ".join(words[:at]), " ".join(words[at:])
