from linter.text.words import Words


def test_words_count_without_regard_to_case() -> None:
    words = Words("Mistral, mistral and Mixtral")

    assert words.has_one_of_a_kind("Mixtral")
    assert not words.has_one_of_a_kind("mistral")


def test_one_lone_word_of_a_phrase_is_enough() -> None:
    assert Words("the old lamp, the lamp").has_one_of_a_kind("old lamp")
    assert not Words("the old lamp, the old lamp").has_one_of_a_kind("old lamp")
