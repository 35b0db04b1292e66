"""What an editor offers to do about findings."""

from collections.abc import Iterator, Sequence

from lsprotocol import types

from linter.diagnostics import Applicability, Fix
from linter.reports.escape import visible
from linter.server.lists import Checked
from linter.server.open_text import OpenText
from linter.server.translate import Translator
from linter.text.span import Span

FIX_ALL = f"{types.CodeActionKind.SourceFixAll.value}.litlint"
KINDS = (types.CodeActionKind.QuickFix, types.CodeActionKind.SourceFixAll, FIX_ALL)


def wants(kind: str, only: "Sequence[types.CodeActionKind | str] | None") -> bool:
    """Whether a request asks for a kind of action: by its name or that of a kind around it, or for all kinds."""
    names = [one.value if isinstance(one, types.CodeActionKind) else one for one in only or ()]
    return only is None or any(kind == name or kind.startswith(f"{name}.") or name == "" for name in names)


def quick_fixes(
    checked: Checked, place: Span, translator: Translator, *, versioned: bool
) -> Iterator[types.CodeAction]:
    """The repairs of the findings that a span of the text touches."""
    for found in checked.findings:
        if found.fix is None or found.span.start > place.end or place.start > found.span.end:
            continue
        edits = translator.edits(found.fix.edits, checked.sources[found.file], checked.text.uri)
        yield types.CodeAction(
            title=_title(found.fix, found.code),
            kind=types.CodeActionKind.QuickFix,
            diagnostics=[translator.diagnostic(found, checked)],
            is_preferred=found.fix.applicability is Applicability.SAFE,
            edit=workspace_edit(checked.text, edits, versioned=versioned),
        )


def fix_all(text: OpenText, edit: types.WorkspaceEdit | None = None) -> types.CodeAction:
    """The action that makes all safe repairs; without its edit, it is for the client to ask for that."""
    return types.CodeAction(
        title="litlint: make all safe repairs", kind=FIX_ALL, edit=edit, data=None if edit else {"uri": text.uri}
    )


def workspace_edit(text: OpenText, edits: Sequence[types.TextEdit], *, versioned: bool) -> types.WorkspaceEdit:
    """Edits of one open text; `versioned` for a client that refuses them where the text has changed since."""
    if not versioned:
        return types.WorkspaceEdit(changes={text.uri: edits})
    document = types.OptionalVersionedTextDocumentIdentifier(text.uri, text.version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, edits)])


def _title(fix: Fix, code: str) -> str:
    caution = "" if fix.applicability is Applicability.SAFE else "unsafe, look at the result: "
    return f"{caution}{visible(fix.message)} ({code})"
