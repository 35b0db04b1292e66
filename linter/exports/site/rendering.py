"""The templates of a site. Whatever they are handed is escaped, but for what this package wrote as HTML itself."""

from collections.abc import Callable, Sized
from functools import partial

from jinja2 import Environment, PackageLoader, StrictUndefined
from jinja2.environment import TemplateModule

from linter.exports.site.addresses import relative
from linter.exports.site.model import Listed
from linter.exports.site.papers import Paper
from linter.reports.report import counted

# What a page may load and do: its own scripts, styles, pictures and fonts, and a search that stays on the site.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "base-uri 'none'; form-action 'self'"
)


class Templates:
    """Renders the pages of one site; `shared` is what all of them are handed."""

    def __init__(self, **shared: object) -> None:
        self._environment = Environment(
            autoescape=True,
            loader=PackageLoader("linter.exports.site", "templates"),
            lstrip_blocks=True,
            trim_blocks=True,
            undefined=StrictUndefined,
            auto_reload=False,
        )
        self._cards: dict[str, TemplateModule] = {}  # of the page that is being made
        self._environment.filters["counted"] = _counted
        self._environment.globals |= {"policy": POLICY, **shared}

    def render(self, template: str, address: str, url: Callable[[str], str] | None = None, **values: object) -> bytes:
        """The page that stands at an address; `url` says how it refers to files of the site, by default relatively."""
        url = url or partial(relative, address)
        defaults = {"has_maths": False, "scripts": ("assets/copy.js",), "root": url("index.html")[: -len("index.html")]}
        return self._environment.get_template(template).render(address=address, url=url, **(defaults | values)).encode()


    def card(self, address: str, paper: Paper, level: int | None, listed: Listed, *, is_named: bool) -> str:
        """What a page shows of a paper among others: a card whose heading has a level, or a link in a table."""
        macros = self._cards.get(address)
        if macros is None:
            template = self._environment.get_template("card.html")
            macros = template.make_module({"url": partial(relative, address)})
            self._cards = {address: macros}
        if level is None:
            return str(macros.cite(paper, is_named))  # type: ignore[attr-defined]  a macro
        return str(macros.card(paper, level, listed, is_named))  # type: ignore[attr-defined]  as above


def _counted(number: int | Sized, thing: str = "paper", things: str | None = None) -> str:
    """A number of things: `1 paper`, `1,190 papers`."""
    count = number if isinstance(number, int) else len(number)
    return f"{count:,} {things}" if things and count != 1 else counted(count, thing)
