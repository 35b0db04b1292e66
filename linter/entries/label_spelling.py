"""Labels of links and fields that are misspelt: `papar link`, `Ppaer`, `citaton`."""

from linter.entries.labels import KNOWN_WORDS
from linter.lazy import re
from linter.papers.venues import is_venue_name
from linter.text.misspelling import Spellings, in_case_of

_FURTHER = """
    citation citations bibtex cite authors author venue conference journal year date affiliation institution keywords
    tldr summary note notes title abstract publisher model models illustration figure example examples
    """
# Words and names that are one letter away from a label's.
_OTHERS = """
    artic blob bloc body brook caper charter coda codec codex coded coder cods collab core corps credit dated deport
    demon demos edit foster gage gitlet height here host hug ideo image kits lib memo modal mode modelo node notation
    pager particle past pauper piper pitch pose posed poser posted posters port ports rep reply reprint repot reviewer
    revue rotation sauce sauces side sides site slack slider sliders space station tale tales task tasks taper threat
    tiles torch vide wiki winks
    """
# Only one form of each word is looked for: of two that are equally near none would be meant.
_PLURALS = frozenset(word for word in KNOWN_WORDS if word.endswith("s") and word[:-1] in KNOWN_WORDS)
_SPELLINGS = Spellings(
    (word for word in (KNOWN_WORDS | set(_FURTHER.split())) - _PLURALS if word.isascii() and len(word) > 2),
    _OTHERS.split(),
    {"vedio": "video", "arvix": "arxiv"},
)
_WORD = re.compile(r"[A-Za-z]+")
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_MOST_WORDS, _LONGEST = 4, 40
# What is too short to be told otherwise.
_LINK = frozenset(("lnk", "lik", "lin", "likn", "lnik", "ilnk", "lnki", "linl", "lonk", "linc"))


def meant_label(label: str) -> str | None:
    """The label that a misspelt one was meant to be, None where no word or more than one is misspelt.

    The words beside the misspelt one must be those of labels, too: a name or a sentence is none. Before a year stands
    who wrote the paper: `Wirth (1971)`.
    """
    if len(label) > _LONGEST or _YEAR.search(label):
        return None
    words = list(_WORD.finditer(label))
    unknown = [word for word in words if not (is_known_word(word[0]) or is_venue_name(word[0]))]
    if len(words) > _MOST_WORDS or len(unknown) != 1:
        return None
    (word,) = unknown
    wanted = _meant(word[0], len(words))
    return label[: word.start()] + in_case_of(word[0], wanted) + label[word.end() :] if wanted else None


def _meant(word: str, words: int) -> str | None:
    return "link" if words > 1 and word.casefold() in _LINK else _SPELLINGS.meant(word)


def is_known_word(word: str) -> bool:
    """Whether a word is usual in labels."""
    return word.casefold() in _ALL


_ALL = KNOWN_WORDS | frozenset(_FURTHER.split())
