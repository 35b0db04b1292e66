"""Words without their endings, for finding one in the plural or as a verb."""

from functools import lru_cache

_ENDINGS = ("ing", "ed", "es", "s")
_FEWEST_LETTERS = 4


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """A lower-case English word without the ending of a plural or a verb: equal for `cache`, `caches` and `caching`.

    Only for comparing: what is left need be no word.
    """
    for ending in _ENDINGS:
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= _FEWEST_LETTERS - (ending == "s") and not word.endswith("ss"):
            word = rest
            break
    return word.removesuffix("e") if len(word) > _FEWEST_LETTERS else word
