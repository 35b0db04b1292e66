"""Lists read by a configuration, and their entries as plain values."""

from linter.config.load import from_toml
from linter.engine.library import read_entries
from linter.entries.model import Entry, FieldName


def entries_by(config: str, text: str) -> tuple[Entry, ...]:
    """The entries of a text that a configuration, as TOML, declares."""
    return read_entries(text, from_toml(config, "litlint.toml"))


def entry_by(config: str, text: str) -> Entry:
    """The only entry of a text."""
    (entry,) = entries_by(config, text)
    return entry


def told(entry: Entry) -> dict[str, object]:
    """What an entry says, without what it does not."""
    values = {
        "title": entry.title,
        "short-name": entry.short_name,
        "authors": ", ".join(entry.authors),
        "venue": entry.venue,
        "year": entry.year,
        "date": str(entry.date) if entry.date else None,
        "tags": ", ".join(tag.text for tag in entry.tags),
        "paper": entry.paper_link.link.url if entry.paper_link else None,
        **{name.value: entry.written[name].text for name in _PLAIN if name in entry.written},
        **{name.value: _url(entry, name) for name in _LINKS},
        "category": " > ".join(entry.category),
    }
    return {name: value for name, value in values.items() if value}


_PLAIN = (FieldName.AFFILIATION, FieldName.RATING, FieldName.NOTE)
_LINKS = (FieldName.CODE, FieldName.PROJECT, FieldName.DEMO, FieldName.DATA)


def _url(entry: Entry, name: FieldName) -> str | None:
    place = entry.place(name)
    return next((link.link.url for link in entry.links if link.link.span == place), None)
