"""Configuration files: found, read, and turned into a `Config`."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from linter.config.bounds import LARGEST, bound_problems, parsed, too_large
from linter.config.declarations import declared_problems
from linter.config.kinds import assemble
from linter.config.limits import limit_problems
from linter.config.memory import is_remembered, remember
from linter.config.model import Config
from linter.config.select import complaint, unknown
from linter.config.size import size_in_bytes
from linter.errors import ConfigError
from linter.rules.tables.options import TablesOptions

OWN_NAME = "litlint.toml"
SHARED_NAME = "pyproject.toml"


def find_config(start: Path) -> Path | None:
    """The configuration file in force for a file or folder: the nearest from it upward.

    `litlint.toml` wins beside a `pyproject.toml`, and one of these without `[tool.litlint]` is passed over. The search
    ends at the root of a git work tree: a list that lies inside another repository is not governed by it. Raises
    ConfigError for one that is a link out of that, and where it cannot be looked for.
    """
    try:
        for place in config_places(start):
            if place.is_file() and (place.name == OWN_NAME or _speaks_of_litlint(place)):
                _demand_inside(place)
                return place
    except OSError as error:
        raise ConfigError(f"{error.filename}: cannot be looked for: {error.strerror}") from error
    return None


def _demand_inside(place: Path) -> None:
    """Raise ConfigError for a link out of the repository, or of its folder where there is none.

    What is said of a configuration quotes it, and whoever opens a pull request shall not read this machine's files.
    """
    folders = (place.parent, *place.parent.parents)
    top = next((folder for folder in folders if (folder / ".git").exists()), place.parent)
    if place.is_symlink() and not Path(os.path.realpath(place)).is_relative_to(os.path.realpath(top)):
        raise ConfigError(f"{place}: is a link out of {top}; --config may name such a file")


def config_places(start: Path) -> Iterator[Path]:
    """Where the configuration for a file or folder may stand, in the order in which it is looked for."""
    start = start.absolute()
    for folder in (start, *start.parents):
        yield folder / OWN_NAME
        yield folder / SHARED_NAME
        if (folder / ".git").exists():
            return


def load(path: Path) -> Config:
    """The configuration in a file. Raises ConfigError."""
    return from_toml(_text(path), str(path))


def from_toml(text: str, name: str) -> Config:
    """The configuration in a TOML text; of one called `pyproject.toml`, its `[tool.litlint]`. Raises ConfigError."""
    table = _own_table(parsed(text, name), Path(name).name)
    if table is None:
        raise ConfigError(f"{name}: has no [tool.litlint]")
    for problem in bound_problems(table):
        raise ConfigError(f"{name}: {problem}")
    if not table:
        return Config()
    if not is_remembered(table):
        from linter.config.schema import validate

        validate(table, name)
        remember(table)
    config: Config = assemble(Config, table)
    for problem in (*_problems(config), *limit_problems(table)):
        raise ConfigError(f"{name}: {problem}")
    return config


def _speaks_of_litlint(shared: Path) -> bool:
    return _own_table(parsed(_text(shared), str(shared)), shared.name) is not None


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from error
    if len(content) > LARGEST:
        raise too_large(str(path))
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: not UTF-8") from error


def _own_table(tables: dict[str, Any], file_name: str) -> dict[str, Any] | None:
    """What a file says of litlint; None where a `pyproject.toml` says nothing."""
    if file_name != SHARED_NAME:
        return tables
    tool = tables.get("tool")
    own = tool.get("litlint") if isinstance(tool, dict) else None
    return own if isinstance(own, dict) else None


def _problems(config: Config) -> Iterator[str]:
    """What a schema cannot say: selectors that stand for no rule, sizes that are none."""
    selectors = {
        "select": config.select or (),
        "extend-select": config.extend_select,
        "ignore": config.ignore,
        "extend-ignore": config.extend_ignore,
        "severity": config.severity,
        "extend-safe-fixes": config.extend_safe_fixes,
        **{f"per-file-ignores.{pattern}": codes for pattern, codes in config.per_file_ignores.items()},
    }
    for key, values in selectors.items():
        for selector in unknown(values):
            yield f"{key}: {complaint(selector)}"
    yield from config.options[TablesOptions].problems()
    yield from declared_problems(config)
    yield from config.duplicates.problems()
    if not size_in_bytes(config.max_file_size):
        yield f"max-file-size = {config.max_file_size!r}: wanted a number of bytes, or one with KB, MB or GB"
