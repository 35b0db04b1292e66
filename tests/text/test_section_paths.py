import pytest

from linter.text.section_paths import plain, read_path


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", ()),
        ("Vision", ("Vision",)),
        ("Papers > Vision", ("Papers", "Vision")),
        ("  2.1 Papers >  🔥 Vision ", ("Papers", "Vision")),
    ],
)
def test_path_is_read_without_numbers_and_emoji(text: str, wanted: tuple[str, ...]) -> None:
    assert read_path(text) == wanted


def test_title_of_nothing_but_signs_stays() -> None:
    assert plain(("🔥",)) == ("🔥",)
