import json
import re
from xml.etree import ElementTree as ET

import bibtexparser
import pytest
from support.shelves import item
from support.sites import HOSTILE, LANTERNS, Elements, body, built, dangling, site_of

from linter.exports.site.build import site_files
from linter.exports.site.rendering import POLICY

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_same_list_gives_the_same_bytes() -> None:
    built_once, again = (list(site_files(site_of(), lambda _done, _all: None)) for _ in range(2))

    assert built_once == again


def test_no_two_files_have_one_name() -> None:
    names = [name.lower() for name, _ in site_files(site_of(), lambda _done, _all: None)]

    assert len(set(names)) == len(names)


@pytest.mark.parametrize("base_url", [None, "https://doe.github.io/lanterns/"])
def test_every_link_into_the_site_leads_somewhere(base_url: str | None) -> None:
    names = frozenset(name for name, _ in site_files(site_of(base_url=base_url), lambda _done, _all: None))
    files = built(base_url=base_url)
    files.pop("404.html")  # its links begin at the root of a server

    assert dangling(files, names) == []


def test_links_of_the_missing_page_begin_at_the_root_of_the_server() -> None:
    links = Elements(built(base_url="https://doe.github.io/lanterns/")["404.html"]).named("a")

    assert [link["href"] for link in links if link["href"].endswith("papers.html")] == ["/lanterns/papers.html"] * 2


def test_every_page_has_the_policy_before_anything_is_loaded() -> None:
    for name, page in built().items():
        if name.endswith(".html"):
            elements = Elements(page).found
            policy = next(
                at for at, (_, one) in enumerate(elements) if one.get("http-equiv") == "Content-Security-Policy"
            )
            assert elements[policy][1]["content"] == POLICY
            assert {tag for tag, _ in elements[:policy]} <= {"html", "head", "meta"}


def test_policy_allows_nothing_from_elsewhere_and_nothing_inline() -> None:
    sources = {source for part in POLICY.split("; ") for source in part.split(" ")[1:]}

    assert sources == {"'self'", "'none'"}


def test_scripts_in_every_field_do_not_run() -> None:
    for name, page in built(HOSTILE, repository=None).items():
        if not name.endswith(".html"):
            continue
        elements = Elements(page)
        scripts = list(elements.named("script"))
        assert all(re.fullmatch(r"(?:\.\./)*(?:assets|data)/[a-z/.]+js", script["src"]) for script in scripts), name
        assert page.count("</script>") == len(scripts), name
        assert not [one for _, one in elements.found if any(key.startswith("on") or key == "style" for key in one)], (
            name
        )
        assert {tag for tag, _ in elements.found}.isdisjoint({"iframe", "style", "svg", "object", "embed", "base"}), (
            name
        )


def test_only_the_web_and_mail_can_be_clicked() -> None:
    links = [
        one[kind]
        for name, page in built(HOSTILE).items()
        if name.endswith(".html")
        for _, one in Elements(page).found
        for kind in ("href", "src", "srcset", "action")
        if kind in one
    ]

    schemes = {
        found[1].lower() for link in links if (found := re.match(r"\s*([a-z][a-z0-9+.-]*)\s*:", link, re.IGNORECASE))
    }
    assert schemes <= {"https"}
    assert not [link for link in links if link.startswith("//")]


def test_text_of_a_list_cannot_end_the_page_or_send_what_is_typed_elsewhere() -> None:
    home = built(HOSTILE)["index.html"]

    assert (home.count("</main>"), home.count("</body>")) == (1, 1)
    assert [form["action"] for form in Elements(home).named("form")] == ["papers.html"]


def test_data_of_scripts_are_data() -> None:
    for name, text in built(HOSTILE).items():
        if name.startswith("data/"):
            called = re.fullmatch(r"litlint\.\w+\((.*)\);\n", text, re.DOTALL)
            assert called
            json.loads(called[1])


def test_feed_is_read_by_another_reader() -> None:
    feed = ET.fromstring(built(HOSTILE | LANTERNS, base_url="https://doe.github.io/lanterns/")["feed.xml"])
    entries = feed.findall(f"{ATOM}entry")

    dates = [entry.findtext(f"{ATOM}updated", "") for entry in entries]
    assert entries
    assert dates == sorted(dates, reverse=True)
    assert feed.findtext(f"{ATOM}updated") == dates[0]
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", date) for date in dates)
    ids = [entry.findtext(f"{ATOM}id", "") for entry in entries]
    assert len(set(ids)) == len(ids)
    assert all(entry.find(f"{ATOM}link").get("href").startswith("https://doe.github.io/") for entry in entries)


def test_feed_has_the_newest_papers_first() -> None:
    readme = "# L\n\n" + "".join(item(f"N{number}", f"23{number % 12 + 1:02}.{number:05}") for number in range(1, 61))
    entries = ET.fromstring(built({"README.md": readme})["feed.xml"]).findall(f"{ATOM}entry")

    assert len(entries) == 50
    assert entries[0].findtext(f"{ATOM}updated") == "2023-12-01T00:00:00Z"


def test_snapshot_tells_the_day() -> None:
    snapshot = '{"id": "2306.00001", "title": "Wick: Lanterns of Wick", "published": "2023-06-05"}\n'
    feed = dict(site_files(site_of(snapshot=snapshot), lambda _done, _all: None))["feed.xml"].decode()

    assert "2023-06-05T00:00:00Z" in feed


def test_identifiers_of_the_feed_stay_when_the_site_moves() -> None:
    ids = [re.findall(r"<id>(.*?)</id>", built(base_url=url)["feed.xml"]) for url in (None, "https://a.example/")]

    assert ids[0] == ids[1]


def test_sitemap_names_every_page_once() -> None:
    files = built(base_url="https://doe.github.io/lanterns/")
    found = [one.text for one in ET.fromstring(files["sitemap.xml"]).iter(f"{SITEMAP}loc")]

    pages = {name for name in files if name.endswith(".html") and name != "404.html"}
    assert sorted(found) == sorted(
        "https://doe.github.io/lanterns/" + ("" if name == "index.html" else name) for name in pages
    )


def test_there_is_no_sitemap_without_an_address() -> None:
    assert "sitemap.xml" not in built()


def test_machines_read_each_paper_once() -> None:
    files = built()
    papers = json.loads(files["papers.json"])

    assert [paper["arxiv"] for paper in papers] == ["2306.00001", "2401.00002", None]
    assert all(paper["page"] in files for paper in papers)
    assert len(bibtexparser.parse_string(files["papers.bib"]).entries) == 3


def test_hostile_papers_are_read_by_machines_too() -> None:
    files = built(HOSTILE)

    parsed = bibtexparser.parse_string(files["papers.bib"])
    assert len(parsed.entries) == len(json.loads(files["papers.json"])) >= 6
    assert parsed.failed_blocks == []


def test_category_has_its_introduction_its_papers_and_their_citations() -> None:
    files = built()
    page = body(files["category/tin.html"])

    assert '<span class="math">m = \\rho V</span>' in page
    assert page.count("<article") == 2
    assert len(bibtexparser.parse_string(files["category/tin.bib"]).entries) == 2


def test_formulas_are_shipped_with_pages_that_have_some() -> None:
    files = built()

    assert "katex.min.js" in files["category/tin.html"]
    assert "katex" not in files["category/papers/oil.html"]


def test_paper_is_shown_with_both_its_places() -> None:
    page = body(built()["paper/arxiv-2306.00001.html"])

    assert 'href="../category/tin.html#arxiv-2306.00001"' in page
    assert 'href="../category/papers/oil.html#arxiv-2306.00001"' in page


def test_table_of_all_papers_goes_on_on_further_pages() -> None:
    readme = "# L\n\n## S\n\n" + "".join(item(f"N{number}", f"2306.{number:05}") for number in range(1, 205))
    files = built({"README.md": readme})

    rows = [body(files[name]).count('<td class="what">') for name in ("papers.html", "papers/2.html", "papers/3.html")]
    assert rows == [100, 100, 4]


def test_home_page_shows_figures_for_both_schemes() -> None:
    home = body(built()["index.html"])

    assert home.count("<picture>") == 2
    assert home.count("(prefers-color-scheme: dark)") == 4


def test_links_into_the_repository_name_lines_and_files() -> None:
    from linter.exports.site.repository import Repository

    files = {**LANTERNS, "README.md": LANTERNS["README.md"].replace("on lanterns", "on [lanterns](LICENSE)")}
    site = built(files, repository=Repository("https://github.com/doe/lanterns"))

    assert 'href="https://github.com/doe/lanterns/blob/HEAD/LICENSE"' in site["index.html"]
    assert 'href="https://github.com/doe/lanterns/blob/HEAD/README.md?plain=1#L13"' in site["category/tin.html"]


def test_nothing_leads_to_a_repository_that_nobody_named() -> None:
    assert not [name for name, text in built().items() if "blob/HEAD" in text]
