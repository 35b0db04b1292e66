import pytest

from linter.entries.labels import header_kind, is_label, kind_of, label_kind, names_outlet, plain_kind
from linter.entries.model import LinkKind


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("paper link", LinkKind.PAPER),
        ("[PDF]", LinkKind.PAPER),
        ("arXiv 2023", LinkKind.PAPER),
        ("Paper (code soon)", LinkKind.PAPER),
        ("Book (Lamp Shop)", LinkKind.PAPER),
        ("Book Chapter", LinkKind.PAPER),
        ("github pr link", LinkKind.CODE),
        ("Official PyTorch Implementation", LinkKind.CODE),
        ("GitHub Page", LinkKind.CODE),
        ("Code (Lantern® Suite)", LinkKind.CODE),
        ("Project Page", LinkKind.PROJECT),
        ("Homepage", LinkKind.PROJECT),
        ("Blog Post", LinkKind.BLOG),
        ("知乎", LinkKind.BLOG),
        ("Dataset", LinkKind.DATA),
        ("YouTube", LinkKind.VIDEO),
        ("Hugging Face models", LinkKind.OTHER),
        ("journal paper", LinkKind.PAPER),
        ("Conference Video", LinkKind.VIDEO),
        ("here", None),
        ("journal", None),
        ("Code Lantern", None),
        ("Data Lighting for Long Halls with Papers", None),
    ],
)
def test_kind_that_a_label_says(label: str, kind: LinkKind | None) -> None:
    assert label_kind(label) is kind


@pytest.mark.parametrize("text", ["here", "📄", ":scroll:", "Paper", "v2", "[link]", "Click here", "Journal", ""])
def test_labels(text: str) -> None:
    assert is_label(text)


@pytest.mark.parametrize("text", ["Lantern", "A Survey of Papers", "长廊的照明", "Code Lantern", "C#"])
def test_titles_and_names_are_no_labels(text: str) -> None:
    assert not is_label(text)


@pytest.mark.parametrize(
    ("label", "is_outlet"),
    [
        ("conference", True),
        ("[Journal version]", True),
        ("journal website", False),
        ("Journal of Lamps", False),
        ("here", False),
        ("paper", False),
    ],
)
def test_labels_that_say_only_where_a_paper_came_out(label: str, is_outlet: bool) -> None:
    assert names_outlet(label) is is_outlet


def test_hosts_say_kinds_too() -> None:
    urls = ["https://arxiv.org/abs/2309.12307", "https://github.com/doe/x", "https://doe.github.io", "x.pdf", ""]

    assert [kind_of(url) for url in urls] == [
        LinkKind.PAPER,
        LinkKind.CODE,
        LinkKind.PROJECT,
        LinkKind.OTHER,
        LinkKind.OTHER,
    ]


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("paper link", LinkKind.PAPER),
        ("Official Code", LinkKind.CODE),
        ("Paper & Code", None),
        ("Source", None),
        ("GIT", None),
        ("tech report", None),
        ("here", None),
        ("Code Lantern", None),
    ],
)
def test_kind_that_a_label_says_beyond_doubt(label: str, kind: LinkKind | None) -> None:
    assert plain_kind(label) is kind


@pytest.mark.parametrize(
    ("header", "url", "kind"),
    [
        ("Code", "https://arxiv.org/abs/2309.12307", LinkKind.CODE),
        ("Paper/Code", "https://github.com/a/b", LinkKind.CODE),
        ("Source", "https://arxiv.org/abs/2309.12307", LinkKind.PAPER),
        ("Report", "https://a.org/x.pdf", LinkKind.PAPER),
        ("Model", "https://github.com/a/b", LinkKind.CODE),
        ("Year", "https://github.com/a/b", None),
    ],
)
def test_kind_that_a_column_says(header: str, url: str, kind: LinkKind | None) -> None:
    assert header_kind(header, url) is kind
