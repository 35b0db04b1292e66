"""The templates of a site. Whatever they are handed is escaped, but for what this package wrote as HTML itself."""

from collections.abc import Sized
from functools import partial
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from linter.exports.site.addresses import relative
from linter.exports.site.model import Listed
from linter.exports.site.papers import Paper
from linter.exports.site.targets import HOME
from linter.reports.escape import shown
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
        self._macros: dict[str, dict[str, Any]] = {}  # of the page that is being made
        self._environment.filters["counted"] = _counted
        self._environment.globals |= {"policy": POLICY, **shared}

    def render(self, template: str, address: str, **values: object) -> bytes:
        """The page that stands at an address; as `url` it may be told how it refers to files of the site."""
        return shown(self._environment.get_template(template).render(_defaults(address) | values)).encode()

    def card(self, address: str, paper: Paper, level: int | None, listed: Listed, *, is_named: bool) -> str:
        """What a page shows of a paper among others: a card whose heading has a level, or a link in a table."""
        if address not in self._macros:
            self._macros = {address: vars(self._environment.get_template("card.html").make_module(_defaults(address)))}
        macros = self._macros[address]
        return str(macros["cite"](paper, is_named) if level is None else macros["card"](paper, level, listed, is_named))


def _defaults(address: str) -> dict[str, object]:
    """What a page is handed that needs nothing else."""
    url = partial(relative, address)
    root = url(HOME)[: -len(HOME)]
    return {"address": address, "url": url, "root": root, "has_maths": False, "scripts": ("assets/copy.js",)}


def _counted(number: int | Sized, thing: str = "paper", things: str | None = None) -> str:
    """A number of things: `1 paper`, `1,190 papers`."""
    count = number if isinstance(number, int) else len(number)
    return f"{count:,} {things}" if things and count != 1 else counted(count, thing)
