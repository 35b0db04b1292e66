"""A linter for literature lists.

`check_text` and `check_paths` find what is wrong, `read_entries` reads the papers that a list holds.
"""

TYPE_CHECKING = False  # without `typing`, whose import is a third of the time before Ctrl-C is heard

if TYPE_CHECKING:
    from linter.config.model import Config as Config
    from linter.diagnostics import Diagnostic as Diagnostic
    from linter.engine.library import check_paths as check_paths
    from linter.engine.library import check_text as check_text
    from linter.engine.library import read_entries as read_entries

__all__ = ["Config", "Diagnostic", "check_paths", "check_text", "read_entries"]

_HOMES = {"Config": "linter.config.model", "Diagnostic": "linter.diagnostics"}


def __getattr__(name: str) -> object:
    """The public names, imported when they are first asked for: commands load only what they use."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES.get(name, "linter.engine.library")), name)
