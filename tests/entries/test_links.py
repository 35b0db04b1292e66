import pytest

from linter.entries.links import FieldWords, ReadLink, paper_link, read_links
from linter.entries.model import LinkKind
from linter.entries.visible_texts import VisibleTexts
from linter.markdown.document import parse
from linter.markdown.model import Paragraph
from linter.text.source import Source

ARXIV = "https://arxiv.org/abs/2309.12307"


def links_of(text: str, *fields: str) -> tuple[ReadLink, ...]:
    document = parse(Source("list.md", text))
    block = next(block for block in document.walk() if isinstance(block, Paragraph))
    return read_links(VisibleTexts(document).of(block), FieldWords(fields))


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("paper link: [here](u) github link: [here](v)", ["paper link", "github link"]),
        ("**Paper**: <https://arxiv.org/abs/2309.12307>", ["Paper"]),
        ("📄 Paper：[arXiv](u)，[PDF](v)", ["Paper", "PDF"]),
        ("- notes -\nslides link: [here](u)", ["slides link"]),
        ("Link: [github](u)", ["github"]),
        ("[[Paper]](u) [[Code](v)] ([blog](w))", ["Paper", "Code", "blog"]),
        ("See section 2.1: [Lights of Halls](u)", ["Lights of Halls"]),
        ("[![stars](a.svg)](u) ![b](b.svg) [![venue](c.svg)]()", ["stars"]),
        ("Remark. Paper: [x](u)", ["Paper"]),
        ("github(Keras): https://github.com/a/b", ["github(Keras)"]),
        ("origin: [here](u)", ["origin"]),
        ("[[pdf]] (https://a.example.org/1) [code] <https://b.example.org>", ["pdf", "code"]),
        ("[Long Lamps] (https://a.example.org/1) [v1] https://b.org", ["https://a.example.org/1", "https://b.org"]),
        ('<a href="u">Paper</a>', ["Paper"]),
    ],
)
def test_label_stands_before_the_link_or_is_its_text(text: str, labels: list[str]) -> None:
    links = links_of(text)

    assert [link.entry_link.label for link in links] == labels
    for link in links:
        span = link.entry_link.label_span
        assert text[span.start : span.end] == link.entry_link.label


def test_labels_of_the_configuration_are_known() -> None:
    (link,) = links_of("Lichtblick: [Lights of Halls](u)", "lichtblick")

    assert (link.entry_link.label, link.entry_link.is_labelled) == ("Lichtblick", True)


@pytest.mark.parametrize(
    ("text", "in_sentence"),
    [
        (f"[Paper]({ARXIV}) and [Code](v)", False),
        (f"[paper]({ARXIV}) [code](v)", False),
        (f"[paper]({ARXIV})<br>see there", False),
        (f"Doe et al. [Paper]({ARXIV}).", False),
        (f"as shown in the [paper]({ARXIV})", True),
        (f"as shown in a [paper]({ARXIV})", True),
        (f"[Doe]({ARXIV}) shows it", True),
        (f"the\n[paper]({ARXIV})", False),
    ],
)
def test_links_in_sentences(text: str, in_sentence: bool) -> None:
    assert links_of(text)[0].in_sentence is in_sentence


@pytest.mark.parametrize(
    ("text", "in_sentence"),
    [
        (f"as shown in [long halls](u) and [wide yards]({ARXIV}).", True),
        (f"as shown in [long halls](u) or [wide yards]({ARXIV}).", True),
        (f"as shown in [long halls](u). And [wide yards]({ARXIV}).", False),
        (f"as shown in [long halls](u)<br>and [wide yards]({ARXIV}).", False),
        (f"as shown in [long halls](u) and [PDF]({ARXIV})", False),
        (f"[long halls](u) and [wide yards]({ARXIV})", False),
    ],
)
def test_sentence_goes_on_in_what_it_names_besides(text: str, in_sentence: bool) -> None:
    assert links_of(text)[1].in_sentence is in_sentence


@pytest.mark.parametrize(
    ("text", "is_own"),
    [
        (f"Oil Letters, 2019.\nPreprint available on [arXiv]({ARXIV}).", True),
        (f"The preprint is also available at [arXiv]({ARXIV})", True),
        (f"A long report and a preprint are available on [arXiv]({ARXIV})", False),
        (f"Preprint [arXiv]({ARXIV})", False),
    ],
)
def test_sentence_may_say_where_the_paper_itself_is_too(text: str, is_own: bool) -> None:
    assert links_of(text)[0].is_own is is_own


@pytest.mark.parametrize(
    ("text", "chosen"),
    [
        (f"[Code]({ARXIV}) [Paper](u)", 1),
        (f"[Slides](s) [OpenReview](u) [Paper]({ARXIV})", 1),
        (f"[x]({ARXIV})", 0),
        ("[Blog](u) [Code](https://github.com/doe/x)", None),
        (f"[Code]({ARXIV})", None),
        (f"See the [paper]({ARXIV})", 0),
        (f"See the work of [Doe]({ARXIV})", None),
    ],
)
def test_paper_link(text: str, chosen: int | None) -> None:
    links = links_of(text)

    assert paper_link(links, None) is (None if chosen is None else links[chosen])


@pytest.mark.parametrize(
    ("url", "is_paper"),
    [
        ("https://doe.example/paper", True),
        ("paper.pdf", True),
        ("", True),
        ("https://github.com/doe/x", False),
        ("https://doe.github.io/x", False),
        ("#lights", False),
    ],
)
def test_titles_own_link_is_the_paper_unless_it_leads_elsewhere(url: str, is_paper: bool) -> None:
    (link,) = links_of(f"[Lights of Halls]({url})")

    assert (paper_link([link], link) is link) is is_paper


def test_label_and_host_may_contradict_each_other() -> None:
    (link,) = links_of(f"[Code]({ARXIV})")

    assert (link.entry_link.kind, link.says) == (LinkKind.CODE, LinkKind.CODE)


@pytest.mark.parametrize(("blanks", "wanted"), [(1, True), (99, True), (100, False)])
def test_a_sentence_does_not_go_on_behind_a_hundred_blanks(blanks: int, wanted: bool) -> None:
    (link,) = links_of(f"[Lights](u){'&#32;' * blanks}shows")

    assert link.in_sentence is wanted


def test_links_of_a_text_are_read_once_by_the_words_of_a_list() -> None:
    document = parse(Source("list.md", "origin: [here](u)\n"))
    block = next(block for block in document.walk() if isinstance(block, Paragraph))
    visible, words = VisibleTexts(document).of(block), FieldWords()

    assert read_links(visible, words) is read_links(visible, words)
    (other,) = read_links(visible, FieldWords(("Here",)))
    assert other.entry_link.label == "origin"
