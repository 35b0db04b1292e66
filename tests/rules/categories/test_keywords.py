"""What declared keywords say of a title."""

from collections.abc import Iterator

import pytest

from linter.rules.categories.keywords import Call, Keywords
from linter.rules.categories.options import DeclaredFile, Place, TaxonomyOptions

LAMPS, MIRRORS, HALLS = (Place("a", f"{name}.md", (name,)) for name in ("Lamps", "Mirrors", "Halls"))


def keywords(**of_file: tuple[str, ...]) -> Keywords:
    """Keywords of files that have a section of their own name."""
    files = (DeclaredFile("a", f"{name}.md", (name,), {name: words}) for name, words in of_file.items())
    return Keywords(TaxonomyOptions(tuple(files)))


def test_title_speaks_for_the_one_section_that_has_its_keywords() -> None:
    known = keywords(Lamps=("wick", "oil"), Mirrors=("tin",))

    assert known.call("Wicks and Oil", MIRRORS) == Call(LAMPS, ("wick", "oil"), is_strong=True)


def test_keyword_of_two_other_sections_speaks_for_neither() -> None:
    assert keywords(Lamps=("wick",), Mirrors=("tin",), Halls=("wick",)).call("A Wick", MIRRORS) is None


def test_keyword_of_two_sections_speaks_for_the_other_one_where_one_is_its_own() -> None:
    known = keywords(Lamps=("wick", "glass"), Mirrors=("tin", "glass"))

    assert known.call("Of Glass", LAMPS) is None
    assert known.call("Of Glass", HALLS) is None
    assert known.call("Tin and Silver", LAMPS) == Call(MIRRORS, ("tin",), is_strong=False)


def test_of_hundreds_of_sections_with_a_keyword_no_more_than_two_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[Place] = []
    found, is_within = Keywords._in, Place.is_within

    def counted(self: Keywords, stems: tuple[str, ...]) -> Iterator[tuple[Place, str, range]]:
        for one in found(self, stems):
            looked_at.append(one[0])
            yield one

    def compared(self: Place, other: Place) -> bool:
        looked_at.append(other)
        return is_within(self, other)

    monkeypatch.setattr(Keywords, "_in", counted)
    monkeypatch.setattr(Place, "is_within", compared)
    known = keywords(**{f"Lamps{number}": ("wick",) for number in range(500)})

    assert known.call("A Wick", HALLS) is None
    assert len(looked_at) == 2
