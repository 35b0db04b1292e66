import pytest
from support.sites import LANTERNS, site_of

from linter.exports.site.repository import Repository

FILES = {
    **LANTERNS,
    "papers/README.md": "# Papers\n\n![oil](../imgs/oil.png) ![x](../imgs/x.svg) ![far](https://x.example/y.png)\n",
    "papers/long.md": (
        "# Long\n\n## Heading Style\n\n### Lanterns of Brass\n\npaper link: [here](https://arxiv.org/abs/2306.00007)\n\n"
        "citation:\n\n```bibtex\n@article{brass, title={Lanterns of Brass}, author={Jane Doe}, year={2023}}\n```\n"
    ),
}


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("../README.md", "index.html"),
        ("/", "index.html"),
        ("../README.md#tin", "category/tin.html"),
        ("../README.md#nowhere", "index.html"),
        ("oil.md#wicks", "category/papers/oil.html#wicks"),
        ("oil.md#Wicks", "category/papers/oil.html#wicks"),
        ("#table", "category/papers/oil.html#table"),
        ("long.md#lanterns-of-brass", "category/papers/long.html#arxiv-2306.00007"),
        ("long.md#long", "category/papers/long.html"),
        (".", "category/papers/index.html"),
        ("../papers/", "category/papers/index.html"),
        ("https://x.example/a", "https://x.example/a"),
        ("//x.example/a", "https://x.example/a"),
        ("../LICENSE", "https://github.com/doe/lanterns/blob/HEAD/LICENSE"),
        ("../javascript:alert(1)", "https://github.com/doe/lanterns/blob/HEAD/javascript%3Aalert%281%29"),
        ("../../elsewhere.md", None),
        ("javascript:alert(1)", None),
        ("java\nscript:alert(1)", None),
        ("{{ site }}/x", None),
    ],
)
def test_links_of_a_list_lead_to_its_site(url: str, wanted: str | None) -> None:
    site = site_of(FILES, repository=Repository("https://github.com/doe/lanterns"))

    assert site.targets.link("papers/oil.md", url) == wanted


def test_link_to_a_file_that_the_site_lacks_is_none_without_a_repository() -> None:
    assert site_of().targets.link("README.md", "LICENSE") is None


def test_pictures_of_the_list_are_on_its_site_unless_they_may_hold_scripts() -> None:
    site = site_of(FILES, {"imgs/oil.png": b"png", "imgs/x.svg": b"<svg/>"})

    assert dict(site.pictures) == {"imgs/oil.png": ("files/imgs-oil.png", b"png")}


def test_picture_that_there_is_not_is_not_shown() -> None:
    assert site_of(FILES).targets.picture("papers/README.md", "../imgs/oil.png") is None


def test_picture_of_an_entry_is_not_shipped_for_its_card_does_not_show_it() -> None:
    readme = "# L\n\n## S\n\n- **Wick: Lanterns.** ![w](w.png) [paper](https://arxiv.org/abs/2306.00001)\n"

    assert dict(site_of({"README.md": readme}, {"w.png": b"png"}).pictures) == {}
