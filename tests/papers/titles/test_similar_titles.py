"""Which titles are probably one paper's, and that the search finds what comparing all would."""

import os
import subprocess
import sys
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.papers.titles.near_titles import candidate_pairs, similar_pairs
from linter.papers.titles.similar_titles import Title, are_similar

LONG = "Reading Long Letters by the Light of One Lamp"
NOUNS = [f"{first}{second}" for first in ("lamp", "letter", "night", "moth", "oil") for second in "abcdefghij"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (LONG, "Reading Long Leters by the Light of One Lamp"),
        (LONG, "Reading Long Letters by the Light of One Lapm"),
        (LONG, "Reaading Long Letters by the Light of One Lamp"),
        (LONG, "Reading Long Letters by Light of One Lamp"),
        (LONG, "Reading Long Letters in the Light of One Lamp"),
        (LONG, "Reading Long Letter by the Light of One Lamps"),
        (LONG, "Reading Letters by the Light of One Lamp"),
        (LONG, "Reading Letters Long by the Light of One Lamp"),
        ("Reading from Lamps to Long Bright Letters", "Reading from Lamps to Bright Long Letters"),
        (LONG, f"{LONG}: A Study"),
        (LONG, f"LampLit: {LONG}"),
        (LONG, f"{LONG} (LampLit)"),
        ("Reading Letters with Large Language Models", "Reading of Letters with LLMs"),
        ("Summarising Letters by Lamplight", "Summarizing Letter by Lamplight"),
        ("Reading Letters by Lamplight", "Reading Letters by Lamplihgt"),
        ("Cosy Reading by Lamplight", "Cozy Reading by Lamplight"),
    ],
)
def test_one_paper_written_otherwise(one: str, other: str) -> None:
    assert are_similar(Title.of(one), Title.of(other))
    assert are_similar(Title.of(other), Title.of(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (LONG, LONG),
        (LONG, f"{LONG}, Part II"),
        (LONG, f"{LONG} 2.0"),
        (LONG, f"{LONG} v2"),
        (LONG, f"{LONG}++"),
        (LONG, f"{LONG} (Extended Version)"),
        (LONG, f"{LONG}: A Survey"),
        (LONG, f"Revisiting {LONG}"),
        (LONG, f"Rethinking {LONG}"),
        (LONG, f"Nightly {LONG}"),
        (LONG, f"Not {LONG}"),
        ("Reading Long Letters beside ab Lamps", "Reading Long Letters beside ba Lamps"),
        ("Reformer: Reading Letters by Lamplight", "RoFormer: Reading Letters with Turning Lamps"),
        (LONG, "Reading Short Letters by the Light of One Lamp"),
        (LONG, "Writing Long Letters by the Light of One Lamp"),
        ("Reading Notes by Lamplight", "Reading Nodes by Lamplight"),
        ("LaMPa: Reading Long Letters by Light", "LaMVa: Reading Long Letters by Light"),
        ("Reading Letters with QLamp at Home Tonight", "Reading Letters with Lamp at Home Tonight"),
        ("Synchronous Reading of Long Letters", "Asynchronous Reading of Long Letters"),
        ("Macroscopic Reading of Long Letters", "Microscopic Reading of Long Letters"),
        ("Long Models of Reading at Night Alone", "Long Modals of Reading at Night Alone"),
        ("From Lamps to Letters in One Short Night", "From Letters to Lamps in One Short Night"),
        ("Reading 10 Letters by the Light of Lamps", "Reading 20 Letters by the Light of Lamps"),
        ("Lamp", "Lamps"),
        ("LampLit", "LampLit: Reading Long Letters"),
        ("Efficient Large Language Models", "Efficient Large Language Models: A Study"),
        ("", "Reading"),
    ],
)
def test_two_papers_or_in_doubt(one: str, other: str) -> None:
    assert not are_similar(Title.of(one), Title.of(other))
    assert not are_similar(Title.of(other), Title.of(one))


VOCABULARY = "reading letters by the light of one lamp at night alone with lmap lettters lamps:"
WORDS = st.sampled_from(VOCABULARY.split())


@given(st.lists(st.lists(WORDS, min_size=1, max_size=7).map(" ".join), max_size=8))
def test_search_finds_only_what_is_similar(titles: list[str]) -> None:
    read = [Title.of(title) for title in titles]
    alike = {pair for pair in combinations(range(len(titles)), 2) if are_similar(read[pair[0]], read[pair[1]])}

    assert set(similar_pairs(titles)) <= alike


def test_search_finds_a_slip_among_many() -> None:
    titles = [f"The {one} beside a {other} reads quietly" for one, other in combinations(NOUNS, 2)]
    slips = [title.replace("quietly", "quitely") for title in titles[::50]]

    found = set(similar_pairs([*titles, *slips]))

    assert {(number * 50, len(titles) + number) for number in range(len(slips))} <= found


@pytest.mark.parametrize(
    ("title", "copy"),
    [
        (LONG, "Raeding Long Letters by the Light of One Lmap"),
        (LONG, "Reading Long Lettrs by the Licht of One Lamp"),
        ("Reading Letters with Large Language Models at Nightfall", "Raeding Letters with LLMs at Nightfal"),
        ("A Survey of Vigilant Lamplighters", "A Survey of Vigliant Lamplighters"),
        ("Vigilant Lamplighters Guard Harbours", "Vigilamt Lamplighters Guard Harbouts"),
    ],
)
def test_search_finds_two_slips_among_titles_that_share_most_words(title: str, copy: str) -> None:
    words = ("Red", "Old", "Wet", "Dry")
    siblings = [title.replace("Letters", f"{word} Letters").replace("Vigilant", word) for word in words]
    others = [f"{start} by the Light of One Lamp {number}" for start in ("Reading", "Writing") for number in range(40)]

    assert (0, 1) in set(similar_pairs([title, copy, *siblings, *others]))


def test_title_is_compared_with_few_however_many_share_its_words() -> None:
    titles = [Title.of(f"A Survey of {one} and {other} Lamps") for one, other in product(NOUNS, NOUNS)]

    assert len(list(candidate_pairs(titles))) <= 32 * len(titles)


def test_search_finds_the_same_in_each_process() -> None:
    script = """
from linter.papers.titles.near_titles import similar_pairs
titles = [f"A Survey of {one} and {other} Lamps by Night" for one in ("lit", "lti") for other in ("oil", "olive")]
print(list(similar_pairs(titles + [title + "s" for title in titles])))
"""
    found = {
        subprocess.run(
            [sys.executable, "-c", script], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2", "3")
    }

    assert len(found) == 1
    assert found != {b"[]\n"}


def test_titles_with_one_beginning_are_not_all_compared() -> None:
    titles = [f"A Survey of Reading Long Letters by the Light of {number:x} Lamps" for number in range(5000)]

    assert list(similar_pairs(titles)) == []
    assert sum(1 for _ in candidate_pairs(list(map(Title.of, titles)))) < 40 * len(titles)
