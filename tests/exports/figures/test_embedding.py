from html.parser import HTMLParser

from support.shelves import families_of, item

from linter.exports.figures.embedding import alternative_of_overview, file_name, markdown


class Read(HTMLParser):
    """The elements of a text with their attributes, as a browser reads them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_every_file_of_a_figure_is_a_source() -> None:
    found = Read(markdown("overview", "imgs", "Tree")).found
    forms = (("narrow", "dark"), ("narrow", "light"), ("wide", "dark"), ("wide", "light"))

    assert [tag for tag, _ in found] == ["p", "picture", "source", "source", "source", "img"]
    assert [attributes.get("srcset") or attributes.get("src") for _, attributes in found[2:]] == [
        f"imgs/{file_name('overview', *form)}" for form in forms
    ]


def test_phones_are_asked_for_before_themes() -> None:
    media = [attributes["media"] for tag, attributes in Read(markdown("overview", "imgs", "")).found if tag == "source"]

    assert media == [
        "(max-width: 600px) and (prefers-color-scheme: dark)",
        "(max-width: 600px)",
        "(prefers-color-scheme: dark)",
    ]


def test_text_of_strangers_stays_in_its_attribute() -> None:
    text = markdown("overview", 'my "imgs"', 'A "tree" <script>\n\n# of & lists')
    found = Read(text).found

    assert len(found) == 6
    assert found[-1][1]["alt"] == 'A "tree" <script> # of & lists'
    assert found[-1][1]["src"] == "my%20%22imgs%22/overview-light.svg"
    assert "\n\n" not in text


def test_alternative_names_the_families() -> None:
    text = f"# L\n\n## Bright\n\n{item('Wick', '2306.00001')}\n## Dim\n\n{item('Oil', '2307.00002')}"

    assert alternative_of_overview(families_of({"README.md": text})).endswith(": Bright and Dim.")
