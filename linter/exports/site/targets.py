"""Where the links of a list lead on its site."""

from collections.abc import Iterable, Mapping
from html import escape
from posixpath import splitext

from linter.entries.model import Entry, Style
from linter.exports.figures.listed import steps_to
from linter.exports.site.addresses import Names, relative, slug
from linter.exports.site.chapters import Chapter
from linter.exports.site.papers import Paper
from linter.exports.site.repository import Repository
from linter.exports.site.safe_urls import web_address
from linter.markdown.model import Heading
from linter.papers.addresses.urls import split
from linter.rules.context import Page
from linter.text.cover import Cover
from linter.text.references import resolve
from linter.text.within import within

HOME = "index.html"
# What a browser shows as a picture and never as a page of its own: an SVG may hold scripts, which run where it is
# opened by itself.
PICTURES = frozenset({".gif", ".jpeg", ".jpg", ".png", ".webp"})
# Names that the pages themselves use.
OWN_IDS = ("content", "filters", "on-this-page", "q", "results", "status")

Place = tuple[str, str | None]


class Targets:
    """Addresses in the site of a list's files, their headings and their papers.

    `pictures` are the pictures of the list by their names there, with their addresses on the site; `front` is the page
    in whose place the site has its home page.
    """

    def __init__(
        self,
        chapters: Iterable[Chapter],
        papers: Mapping[Entry, Paper],
        pictures: Mapping[str, str],
        repository: Repository | None,
        front: Page | None,
    ) -> None:
        self._pictures = pictures
        self._repository = repository
        self._found: dict[Place, str] = {(front.name, None): HOME, (".", None): HOME} if front else {}
        for chapter in chapters:
            self._found |= _targets_in(chapter, papers)

    def link(self, file: str, url: str) -> str | None:
        """Where an address in a file leads, as an address in the site or of the web; None where to nothing safe."""
        parts = split(url.strip())
        if parts.scheme or parts.host:
            return web_address(f"https:{url.strip()}" if not parts.scheme else url)
        if not url.isprintable():
            return None
        wanted = resolve(file, url)
        if wanted.path is None:
            return None
        path = wanted.path.rstrip("/")
        for place in ((path, (wanted.fragment or "").lower() or None), (path, None)):
            if place in self._found:
                return self._found[place]
        return self._repository.file(path) if self._repository and path not in ("", ".") else None

    def leads_inside(self, file: str, url: str) -> bool:
        """Whether an address in a file leads to a page of the site."""
        target = self.link(file, url)
        return target is not None and not split(target).scheme

    def picture(self, file: str, url: str) -> str | None:
        """The address in the site of a picture."""
        parts = split(url.strip())
        path = None if parts.scheme or parts.host else resolve(file, url).path
        return self._pictures.get(path or "")


class Surrounding:
    """The place of a text in a page of the site, for those who write it as HTML."""

    def __init__(self, targets: Targets, file: str, address: str, shift: int, taken: Iterable[str] = ()) -> None:
        self._targets = targets
        self._file = file
        self._address = address
        self._shift = shift
        self._ids = {*OWN_IDS, *taken}

    def link(self, url: str) -> str | None:
        """Where a link leads, from the page."""
        target = self._targets.link(self._file, url)
        return relative(self._address, target) if target and not split(target).scheme else target

    def image(self, url: str, alternative: str) -> str:
        """The HTML of a picture that the site has, else the text in its place: nothing is loaded from elsewhere."""
        source = self._targets.picture(self._file, url)
        if source is None:
            return escape(alternative, quote=False)
        return f'<img src="{escape(relative(self._address, source))}" alt="{escape(alternative)}" loading="lazy">'

    def level(self, level: int) -> int:
        """The level of a heading: the page's title alone has the first."""
        return max(2, min(6, level + self._shift))

    def claim(self, name: str) -> str | None:
        """A name as an `id` of the page, each once; none that a script of the page might take for its own."""
        if not name or name in self._ids or not name.isprintable() or " " in name:
            return None
        self._ids.add(name)
        return name


def pictures_of(pages: Iterable[Page]) -> dict[str, str]:
    """The pictures in the list's folder that some pages show, by their names there, with addresses on the site."""
    names = Names()
    found: dict[str, str] = {}
    for page in pages:
        # In the place of an entry stands a card. Those of tables stand in rows, which are shown as they are.
        entries = Cover((entry.span, entry) for entry in page.entries if entry.style is not Style.TABLE)
        for link in page.links:
            if entries.innermost(link.span):
                continue
            parts = split(link.url.strip())
            path = None if parts.scheme or parts.host else resolve(page.name, link.url).path
            end = splitext(path or "")[1].lower()
            if path and end in PICTURES and link.is_image and path not in found:
                found[path] = f"files/{names.give(slug(splitext(path)[0]))}{end}"
    return found


def _targets_in(chapter: Chapter, papers: Mapping[Entry, Paper]) -> dict[Place, str]:
    """The addresses of what can be named in the part of a file that a chapter shows: itself, headings and entries."""
    file = chapter.page.name
    found: dict[Place, str] = {}
    if steps := steps_to(file):
        found[file, None] = chapter.address
        if len(steps) == file.count("/"):
            found["/".join(steps), None] = chapter.address
    entries = {entry.heading: entry for entry in chapter.entries if entry.heading}
    sections = {section.heading for section in chapter.sections}
    for anchor in within(chapter.page.document.anchors, chapter.span) if chapter.span else ():
        place = (file, anchor.name.lower())
        if not isinstance(anchor.heading, Heading):
            continue
        if anchor.heading in entries:
            found[place] = f"{chapter.address}#{papers[entries[anchor.heading]].name}"
        elif chapter.top and anchor.heading is chapter.top.heading:
            found[place] = chapter.address
        elif anchor.heading in sections:
            found[place] = f"{chapter.address}#{anchor.name}"
    return found
