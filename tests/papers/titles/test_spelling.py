import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.papers.titles.spelling import Likeness, are_apart, compare, normalised_title, words

LONG = "Reading Long Letters by the Light of One Lamp"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Reading by Lamp", "READING  by\nlamp."),
        ("Fine-Tuning Lamps", "Finetuning lamps"),
        ("Fine‑tuning – Lamps", "fine tuning: lamps"),
        ("∞-Lamp", "$\\infty$-lamp"),
        ("∞-Lamp", "$$\\backslash$infty $-Lamp"),
        ("Émile's Straße", "{\\'E}mile’s Strasse"),
        ("A 10× S³ Study", "A 10$\\times$ S$^3$ study"),
        ("𝒪(n) Lamps", "$\\mathcal{O}(n)$ lamps"),
        ("α-Lamps", "$\\alpha$-lamps"),
        ("Lamps & Letters", "Lamps {\\&} Letters"),
        ("Lamps & Letters", "Lamps and Letters"),
        ("İstanbul Lamps", "Istanbul lamps"),
    ],
)
def test_writing_does_not_count(one: str, other: str) -> None:
    assert normalised_title(one) == normalised_title(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Lamps in C", "Lamps in C++"), ("Lamps in C", "Lamps in C#"), ("Lamp-2", "Lamp-3"), ("Gist Lamp", "Gist Lamps")],
)
def test_what_names_another_thing_counts(one: str, other: str) -> None:
    assert normalised_title(one) != normalised_title(other)


def test_words_are_parted_at_punctuation() -> None:
    assert words("Don't Read: Long-Letter Lamps") == ["dont", "read", "long", "letter", "lamps"]


@given(st.text() | st.text(alphabet="a+#∞ß\\{}$^'ΐ\u0345 ", max_size=20))
def test_normal_form_is_its_own(title: str) -> None:
    assert normalised_title(normalised_title(title)) == normalised_title(title)


@pytest.mark.parametrize(
    ("heading", "citation", "short_name"),
    [
        (LONG, LONG.upper(), None),
        ("LampChain: Building Lights from Parts", "LampChain", None),
        ("LampChain: Building Lights from Parts", "Building lights from parts", None),
        ("Building Lights from Parts", "{LampChain}: Building lights from parts", None),
        ("Building Lights from Parts (LampChain)", "Building Lights from Parts", None),
        ("Building Lights from Parts", "Building lights from parts: A study of lamps", None),
        ("Building Lights from Parts — A Study", "Building lights from parts", None),
        ("Can Lamps Read? A Study", "Can lamps read?", None),
        ("∞-lamp: Endless Light", "$\\infty$-lamp: endless light", None),
        ("Building Lights from Parts", "LampChain", "LampChain"),
    ],
)
def test_short_name_and_subtitle_make_no_other_paper(heading: str, citation: str, short_name: str | None) -> None:
    assert compare(heading, citation, short_name) is Likeness.SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Learning to light letters with gist lamp", "Learning to Light Letters with Gist Lamps"),
        (LONG, LONG.replace("Light", "Ligth")),
        (LONG, LONG.replace(" Long", "")),
        (LONG, LONG.replace("Lamp", "Candle")),
        (f"LampLight: {LONG}", LONG.replace("Light", "Ligth")),
        ("Lampformer: The Long-Letter Transformer", "Lampformer: The Long-Leter Transformer"),
        ("Reading Letters Needs No Light", "Reading Letters Needs No $ O (n\\^{} 2) $ Light"),
    ],
)
def test_few_letters_or_a_word_are_a_slip(one: str, other: str) -> None:
    assert compare(one, other) is Likeness.SLIP
    assert compare(other, one) is Likeness.SLIP


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (LONG, "Counting Sheep without a Fence"),
        ("LampLight: Reading Letters at Night", "RopeKnot: Retrieval for Sailing Agents"),
        ("Lampformer: The Long-Letter Transformer", "Ropeformer: Knots for Sailing Transformers"),
        ("FlashLamp-2: Faster Light", "FlashLamp-3: Faster Light"),
        ("Letters by Lamp, Part I", "Letters by Lamp, Part II"),
        ("Letters by Lamp v2", "Letters by Lamp v3"),
    ],
)
def test_titles_without_likeness_or_with_other_numbers_are_two_papers(one: str, other: str) -> None:
    assert compare(one, other) is Likeness.OTHER
    assert compare(other, one) is Likeness.OTHER


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("RoLamp", "ReLamp"),
        ("Lamp-3", "Letters are Few-Shot Readers at Night"),
        ("FlashLamp-2: Faster Light for Letters", "FlashLamp: Fast Light for Letters at Night"),
        ("LampLight: Reading Letters at Night", "LampLight: A Modular Framework for Evening Study"),
        ("Mixture of Lamps for Reading Letters", "MoL: Lighting Every Room of a House"),
        ("Reading Long Letters with Sparse Lamps", "Lamps, Sparse and Dense, for Letters of any Length"),
        ("", LONG),
        ("!!!", "???"),
        (LONG, "lamp " * 1000),
    ],
)
def test_in_doubt_nothing_is_said(one: str, other: str) -> None:
    assert compare(one, other) is Likeness.UNSURE
    assert compare(other, one) is Likeness.UNSURE


@given(st.text(max_size=60), st.text(max_size=60))
def test_comparing_goes_both_ways(one: str, other: str) -> None:
    assert compare(one, other) is compare(other, one)


@given(st.text(min_size=1, max_size=60))
def test_title_is_like_itself(title: str) -> None:
    assert compare(title, title) in (Likeness.SAME, Likeness.UNSURE)


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        ("Sparse Lanterns Guide Travelling Moths", "Counting Rivers Slowly Before Breakfast", True),
        ("Sparse Lanterns Guide Travelling Moths", "Counting Rivers Makes Lanterns Brighter", True),
        ("Wick: Lanterns Guiding Moths", "Flow: Lanterns Counting Rivers", True),
        (
            "Sparse Lanterns Guide Travelling Moths Past Foggy Harbours",
            "Counting Rivers Slowly Makes Sparse Lanterns Shine Brighter",
            False,
        ),
        ("Sparse Lanterns at Night", "Dense Lanterns at Night", False),
    ],
)
def test_renaming_explains_two_words_in_common(one: str, other: str, *, wanted: bool) -> None:
    assert are_apart(one, other) is wanted
    assert are_apart(other, one) is wanted
