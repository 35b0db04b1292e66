import re
from posixpath import dirname, join, normpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.exports.site.addresses import Names, relative, slug

_STEPS = st.lists(st.sampled_from(["a", "b", "c.html", "d"]), min_size=1, max_size=4).map("/".join)


@given(st.text(st.characters(codec=None)))
def test_any_text_is_a_step_that_needs_no_escapes(text: str) -> None:
    assert re.fullmatch(r"[a-z0-9](?:[a-z0-9._-]{0,58}[a-z0-9])?", slug(text))


def test_accents_fold_and_what_has_no_letters_of_ours_is_told_apart() -> None:
    assert slug("José's Lanterns: a Survey") == "jose-s-lanterns-a-survey"
    assert slug("灯笼") != slug("灯")


@pytest.mark.parametrize("text", ["Con", "AUX", "nul.md", "COM¹", "lpt9.tar.gz", "con.", "Prn :"])
def test_no_step_is_a_device_of_windows(text: str) -> None:
    assert slug(text).startswith("x-")


@pytest.mark.parametrize("text", ["console", "con-text", "com", "com10", "auxiliary", "a.con"])
def test_what_only_begins_as_a_device_stays(text: str) -> None:
    assert slug(text) == text


@given(_STEPS, _STEPS)
def test_reference_from_a_page_leads_to_its_target(page: str, target: str) -> None:
    assert normpath(join(dirname(page), relative(page, target))) == target


def test_reference_to_a_place_in_the_page_itself_is_a_fragment() -> None:
    assert relative("a/b.html", "a/b.html#c") == "#c"
    assert relative("a/b.html", "a/d.html#c") == "d.html#c"


def test_each_name_is_given_once() -> None:
    names = Names("content")

    assert [names.give(name) for name in ("wick", "wick", "wick-2", "wick", "content")] == [
        "wick",
        "wick-2",
        "wick-2-2",
        "wick-3",
        "content-2",
    ]
