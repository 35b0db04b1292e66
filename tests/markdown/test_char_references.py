import pytest

from linter.markdown.char_references import unescape


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a &amp; b", "a & b"),
        ("&#955;&#x3bb;", "λλ"),
        ("&#0;", "\ufffd"),
        ("&copyright; &ampx; &notit;", "&copyright; &ampx; &notit;"),
        ("&amp b &amp", "&amp b &amp"),
        ("&amp\x17;", "&amp\x17;"),
        ("?a=1&section=2;", "?a=1&section=2;"),
    ],
)
def test_whole_names_and_numbers_are_resolved(text: str, wanted: str) -> None:
    assert unescape(text) == wanted
