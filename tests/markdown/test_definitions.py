"""References to one long address lead as far as they do on GitHub."""

from linter.markdown.document import parse
from linter.text.source import Source

LONG = "https://a.example/" + "b" * 9_982


def urls(text: str) -> list[str]:
    return [link.url for link in parse(Source("a.md", text)).links]


def test_references_to_a_short_address_are_all_links() -> None:
    assert urls("[a]: b\n\n" + "[a]\n\n" * 2_000) == ["b"] * 2_000


def test_what_references_stand_for_is_as_long_as_a_short_document_may_be() -> None:
    assert urls(f"[a]: {LONG}\n\n" + "[a] " * 50) == [LONG] * 10


def test_it_is_the_first_references_that_lead_somewhere_whichever_is_asked_for_first() -> None:
    document = parse(Source("a.md", f"[a]: {LONG}\n\n" + "[a]\n\n" * 50))
    paragraphs = document.blocks[1:]

    assert document.inlines(paragraphs[-1])[0].span == paragraphs[-1].span
    assert [len(document.inlines(block)) for block in paragraphs] == [1] * 50
    assert document.plain_text(paragraphs[-1]) == "[a]"
    assert len(document.links) == 10


def test_in_a_long_document_they_may_be_as_long_as_that() -> None:
    assert len(urls(f"[a]: {LONG}\n\n" + "[a] " * 50 + "\n\n" + "lamp " * 40_000)) == 21
