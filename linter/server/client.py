"""What an editor says that it can do."""

from lsprotocol import types
from pygls.capabilities import get_capability

from linter.lazy.dataclasses import dataclass
from linter.text.columns import Unit

_UNITS = {"utf-8": Unit.UTF8, "utf-16": Unit.UTF16, "utf-32": Unit.UTF32}


@dataclass(frozen=True, slots=True)
class Client:
    """Columns count `unit`s. It shows related places, takes edits of one version of a text and Markdown, asks for an
    action's edit when it is chosen, and tells of changed files once it is asked to; or not.
    """

    unit: Unit
    relates: bool
    takes_versions: bool
    takes_markdown: bool
    resolves_edits: bool
    watches_files: bool

    @classmethod
    def of(cls, can: types.ClientCapabilities, encoding: "types.PositionEncodingKind | str | None") -> "Client":
        """The editor with some capabilities, which agreed to count columns so."""
        formats = get_capability(can, "text_document.hover.content_format") or ()
        resolved = get_capability(can, "text_document.code_action.resolve_support.properties") or ()
        return cls(
            unit=_UNITS[types.PositionEncodingKind(encoding or "utf-16").value],
            relates=bool(get_capability(can, "text_document.publish_diagnostics.related_information")),
            takes_versions=bool(get_capability(can, "workspace.workspace_edit.document_changes")),
            takes_markdown=types.MarkupKind.Markdown in formats,
            resolves_edits="edit" in resolved,
            watches_files=bool(get_capability(can, "workspace.did_change_watched_files.dynamic_registration")),
        )
