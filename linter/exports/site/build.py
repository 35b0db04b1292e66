"""A list's site, file by file."""

from collections.abc import Callable, Iterator, Sequence
from importlib.resources import files
from importlib.resources.abc import Traversable
from urllib.parse import urlsplit

from markupsafe import Markup

from linter.entries.model import Entry
from linter.exports.site.chapters import Chapter, neighbours
from linter.exports.site.feed import feed
from linter.exports.site.home import introduction
from linter.exports.site.machine import papers_bib, papers_json
from linter.exports.site.model import Site
from linter.exports.site.rendering import Templates
from linter.exports.site.search_data import citation_data, search_data
from linter.exports.site.shown import blocks_text, chapter_text
from linter.exports.site.targets import HOME
from linter.exports.site.tree import rows_of, trail_to, tree_of

Files = Iterator[tuple[str, bytes]]
Progress = Callable[[int, int], None]

ALL_PAPERS = "papers.html"
PAPERS_A_PAGE = 100
_NEWEST_AT_HOME = 10
_COPY, _TABLES, _MATHS = "assets/copy.js", "assets/tables.js", ("assets/katex/katex.min.js", "assets/maths.js")
_SEARCH = ("assets/words.js", "assets/find.js", "assets/choices.js", "assets/rows.js", "assets/papers.js", _COPY)


def site_files(site: Site, progress: Progress) -> Files:
    """Every file of a site by its path. The same list gives the same bytes."""
    templates = Templates(site=site)
    yield from _pages(site, templates, progress)
    yield "papers.json", papers_json(site.papers)
    yield "papers.bib", papers_bib(site.papers)
    yield "feed.xml", feed(templates, site.title, site.newest, site.homes)
    yield "404.html", _missing(site, templates)
    if site.base_url:
        yield "sitemap.xml", templates.render("sitemap.xml", "sitemap.xml", addresses=list(_addresses(site)))
    yield from table_files(site, templates)
    yield from citation_data(site.newest)
    yield from ((f"figures/{name}", text.encode()) for name, text in site.drawn.items())
    yield from site.pictures.values()
    yield ".nojekyll", b""  # GitHub Pages would leave out what its generator takes for its own


def table_files(site: Site, templates: Templates) -> Files:
    """The table of all papers, in as many pages as a browser shows with ease, and all that searching it needs."""
    pages = max(1, -(-len(site.newest) // PAPERS_A_PAGE))
    for number in range(1, pages + 1):
        first = (number - 1) * PAPERS_A_PAGE
        rows = [(paper, site.homes[paper]) for paper in site.newest[first : first + PAPERS_A_PAGE]]
        address = ALL_PAPERS if number == 1 else f"papers/{number}.html"
        scripts = (*_SEARCH, "data/papers.js") if number == 1 else (_COPY,)
        values = {"rows": rows, "number": number, "pages": pages, "first": first + 1, "last": first + len(rows)}
        yield address, templates.render("papers.html", address, scripts=scripts, **values)
    yield "data/papers.js", search_data(site.newest, site.homes, _groups(site))
    yield from _assets(files("linter.exports.site") / "assets", "assets")


def _pages(site: Site, templates: Templates, progress: Progress) -> Files:
    total = len(site.papers) + len(site.chapters)
    yield HOME, _home(site, templates)
    around = neighbours([chapter for chapter in site.chapters if chapter.entries])
    for done, chapter in enumerate(site.chapters, start=1):
        yield from _category(site, templates, chapter, around.get(chapter, (None, None)))
        progress(done, total)
    for done, paper in enumerate(site.papers, start=len(site.chapters) + 1):
        yield paper.page, templates.render("paper.html", paper.page, paper=paper, listed=site.listed[paper])
        progress(done, total)


def _home(site: Site, templates: Templates) -> bytes:
    targets = site.targets
    introduced = introduction(site.pages, site.settings.introduction, targets.leads_inside, site.drawn)
    text = blocks_text(*introduced, targets, HOME) if introduced else Markup()
    return templates.render(
        "home.html",
        HOME,
        introduction=text,
        figures=site.figures,
        places=rows_of(tree_of(site.chapters)),
        chapters=[chapter for chapter in site.chapters if chapter.entries],
        newest=[paper for paper in site.newest if paper.date][:_NEWEST_AT_HOME],
        **_maths(text, (_COPY,)),
    )


def _category(
    site: Site, templates: Templates, chapter: Chapter, around: tuple[Chapter | None, Chapter | None]
) -> Files:
    papers = list(dict.fromkeys(site.paper_of[entry] for entry in chapter.entries))
    names = [paper.name for paper in papers]
    waiting = set(names)

    def card(entry: Entry, level: int | None) -> str:
        paper = site.paper_of[entry]
        is_named = paper.name in waiting  # a paper that a page lists twice can have its name there once
        waiting.discard(paper.name)
        return templates.card(chapter.address, paper, level, site.listed_in(chapter, entry), is_named=is_named)

    body = chapter_text(chapter, site.targets, names, card)
    bibliography = f"{chapter.address.removesuffix('.html')}.bib"
    scripts = (_COPY, _TABLES) if "<table" in body else (_COPY,)
    yield (
        chapter.address,
        templates.render(
            "category.html",
            chapter.address,
            chapter=chapter,
            contents=site.contents(chapter),
            crumbs=trail_to(chapter, site.places),
            names=names,
            body=body,
            before=around[0],
            behind=around[1],
            bibliography=bibliography,
            **_maths(body, scripts),
        ),
    )
    if papers:
        yield bibliography, papers_bib(papers)


def _missing(site: Site, templates: Templates) -> bytes:
    """The page for addresses that lead nowhere. A server shows it at any depth, so its own links begin at the root."""
    if site.base_url is None:
        return templates.render("missing.html", "404.html")
    root = urlsplit(site.base_url).path
    return templates.render("missing.html", "", url=lambda target: f"{root}{target}")


def _addresses(site: Site) -> Iterator[str]:
    """The addresses of all pages that are to be found."""
    yield from ("", ALL_PAPERS)
    yield from (chapter.address for chapter in site.chapters)
    yield from (paper.page for paper in site.papers)


def _groups(site: Site) -> dict[Chapter, str]:
    """The categories that hold papers, and what each is a part of."""
    trails = ((chapter, trail_to(chapter, site.places)) for chapter in site.chapters if chapter.entries)
    return {chapter: trail[-1][0] if trail else "" for chapter, trail in trails}


def _maths(text: str, scripts: Sequence[str]) -> dict[str, object]:
    """What a page needs for its formulas, if it has any."""
    has_maths = 'class="math' in text
    return {"has_maths": has_maths, "scripts": (*scripts, *_MATHS) if has_maths else scripts}


def _assets(folder: Traversable, address: str) -> Files:
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.is_dir():
            yield from _assets(file, f"{address}/{file.name}")
        else:
            yield f"{address}/{file.name}", file.read_bytes()
