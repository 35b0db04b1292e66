import pytest

from linter.text.slips import is_one_edit, is_slip


@pytest.mark.parametrize(
    ("found", "known"),
    [
        ("caht", "chat"),
        ("englsih", "english"),
        ("jsoon", "json"),
        ("enlish", "english"),
        ("englosh", "english"),
        ("flaot16", "float16"),
    ],
)
def test_slip_of_a_finger_is_found(found: str, known: str) -> None:
    assert is_slip(found, known)


@pytest.mark.parametrize(
    ("found", "known"),
    [
        ("json", "jsonl"),
        ("csv", "tsv"),
        ("char", "chat"),
        ("models", "model"),
        ("model", "models"),
        ("Llama3", "Llama2"),
        ("summarization", "summarisation"),
        ("slower", "lower"),
        ("trained", "trainer"),
        ("code", "code"),
    ],
)
def test_word_of_its_own_is_no_slip(found: str, known: str) -> None:
    assert not is_slip(found, known)


def test_one_edit_is_one_letter_or_two_changed_places() -> None:
    assert is_one_edit("cal", "val")
    assert is_one_edit("tset", "test")
    assert not is_one_edit("test", "test")
    assert not is_one_edit("dev", "test")
