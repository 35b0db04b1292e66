from hypothesis import given
from hypothesis import strategies as st

from linter.entries.visible import Visible
from linter.entries.visible_texts import VisibleTexts
from linter.markdown.document import parse
from linter.markdown.model import HtmlBlock, TextBlock
from linter.text.source import Source


def visible_of(text: str) -> Visible:
    document = parse(Source("list.md", text))
    return VisibleTexts(document).of(next(block for block in document.walk() if isinstance(block, TextBlock)))


def test_reader_sees_no_marks_targets_images_and_tags() -> None:
    visible = visible_of("**a** [b](c) ![d](e) `f`<b>g</b><!-- h --> $x_1$ &amp; \\*\n")

    assert visible.text == "a b  fg $x_1$ & *"


def test_breaks_are_characters() -> None:
    assert visible_of("a  \nb\nc<br>d\\\ne").text == "a\rb\nc\rd\re"


def test_parts_know_their_places() -> None:
    text = "*see* \\[x\\] [**bold** text](u), `code` & [![alt](i.svg)](v) &amp; end"
    visible = visible_of(text)

    link, badge = visible.links
    assert visible.text[link.start : link.end] == "bold text"
    assert (badge.link.url, badge.start) == ("v", badge.end)
    assert [visible.text[part.start : part.end] for part in visible.emphases] == ["see", "bold"]
    assert [visible.text[part.start : part.end] for part in visible.codes] == ["code"]
    assert [image.url for image in visible.images] == ["i.svg"]
    assert visible.unlinked == "see [x] \r\r\r\r\r\r\r\r\r, code &  & end"


def test_spans_lead_back_to_the_source() -> None:
    text = "> - *see* \\[x\\] &amp; `co`\n>   y"
    visible = visible_of(text)

    assert visible.text == "see [x] & co\ny"
    for piece, source in (("see", "see"), ("[x]", "\\[x\\]"), ("&", "&amp;"), ("co", "co"), ("y", "y")):
        start = visible.text.index(piece)
        span = visible.span(start, start + len(piece))
        assert text[span.start : span.end] == source


def test_links_of_html_in_text_and_in_blocks() -> None:
    visible = visible_of('see <a href="u"><b>this</b> one</a> too')
    document = parse(Source("list.md", '<p><a href="u">Paper</a> and <a href="v"><img src="w"></a></p>\n'))
    (block,) = document.blocks
    assert isinstance(block, HtmlBlock)
    of_block = VisibleTexts(document).of_html(block)

    assert [visible.text[link.start : link.end] for link in visible.links] == ["this one"]
    assert [(link.link.url, of_block.text[link.start : link.end]) for link in of_block.links] == [
        ("u", "Paper"),
        ("v", ""),
    ]


@given(st.text(alphabet="ab*_`[]()<>!\\&;$ \n#-|", max_size=60))
def test_span_of_each_character_lies_in_its_block(text: str) -> None:
    document = parse(Source("list.md", text))
    texts = VisibleTexts(document)
    for block in document.walk():
        if isinstance(block, TextBlock):
            visible = texts.of(block)
            for start in range(len(visible.text)):
                assert block.span.covers(visible.span(start, start + 1))


def test_question_is_asked_once() -> None:
    visible = visible_of("a")
    answers = iter(["first", "second"])

    assert [visible.once("question", lambda: next(answers)) for _ in range(2)] == ["first", "first"]
