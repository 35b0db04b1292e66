"""An editor: pygls' own client, and `litlint server` at the other end of two pipes."""

import asyncio
import sys
from collections.abc import Callable, Coroutine, Sequence
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from lsprotocol import types
from pygls.lsp.client import LanguageClient

Answer = TypeVar("Answer")

# Far more seconds than anything takes; a test that waits for them has failed.
PATIENCE = 60
# What editors of today can do, as far as the server asks.
ABLE = types.ClientCapabilities(
    workspace=types.WorkspaceClientCapabilities(
        workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=True),
        did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True),
    ),
    text_document=types.TextDocumentClientCapabilities(
        publish_diagnostics=types.PublishDiagnosticsClientCapabilities(related_information=True),
        hover=types.HoverClientCapabilities(content_format=[types.MarkupKind.Markdown]),
        code_action=types.CodeActionClientCapabilities(
            resolve_support=types.ClientCodeActionResolveOptions(properties=["edit"])
        ),
    ),
)


def place(row: int, column: int, end_row: int, end_column: int) -> types.Range:
    """A range as the protocol counts, from 0."""
    return types.Range(types.Position(row, column), types.Position(end_row, end_column))


EVERYWHERE = place(0, 0, 1_000_000, 0)


class Editor:
    """Holds texts and what the server says of them. Every method returns once its effect is known."""

    def __init__(
        self,
        folders: Sequence[Path] = (),
        *,
        can: types.ClientCapabilities = ABLE,
        command: Sequence[str] = ("-m", "linter", "server"),
    ) -> None:
        self.told: dict[str, types.PublishDiagnosticsParams] = {}
        self.messages: list[str] = []
        self.watched: list[str] = []
        self.stderr = ""
        self._loop = asyncio.new_event_loop()
        self._news = asyncio.Event()
        self._client = LanguageClient("editor", "1")
        self._client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(partial(self._hear))
        self._client.feature(types.WINDOW_SHOW_MESSAGE)(partial(self._hear_message))
        self._client.feature(types.CLIENT_REGISTER_CAPABILITY)(partial(self._hear_wish))
        self._do(self._client.start_io(sys.executable, *command))
        named = [types.WorkspaceFolder(folder.as_uri(), folder.name) for folder in folders]
        params = types.InitializeParams(capabilities=can, workspace_folders=named)
        self.agreed = self._do(self._client.initialize_async(params)).capabilities
        self._client.initialized(types.InitializedParams())

    def open(self, uri: str, text: str, *, language: str = "markdown") -> None:
        self._client.text_document_did_open(
            types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, language, 1, text))
        )

    def change(self, uri: str, version: int, *changes: types.TextDocumentContentChangeEvent) -> None:
        document = types.VersionedTextDocumentIdentifier(uri=uri, version=version)
        self._client.text_document_did_change(types.DidChangeTextDocumentParams(document, changes))

    def save(self, uri: str) -> None:
        self._client.text_document_did_save(types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri)))

    def close(self, uri: str) -> None:
        self._client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))

    def changed_on_disk(self, *paths: Path) -> None:
        changes = [types.FileEvent(path.as_uri(), types.FileChangeType.Changed) for path in paths]
        self._client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams(changes))

    def found(self, uri: str, version: int = 1) -> list[types.Diagnostic]:
        """What the server says of a version of a text."""
        self.until(lambda: uri in self.told and self.told[uri].version == version)
        return list(self.told[uri].diagnostics)

    def codes(self, uri: str, version: int = 1) -> list[str]:
        return [str(one.code) for one in self.found(uri, version)]

    def until(self, is_so: Callable[[], bool]) -> None:
        """Wait for what the server says."""
        self._do(self._heard(is_so))

    def actions(
        self, uri: str, where: types.Range = EVERYWHERE, only: Sequence[str] | None = None
    ) -> list[types.CodeAction]:
        context = types.CodeActionContext([], only=only)
        params = types.CodeActionParams(types.TextDocumentIdentifier(uri), where, context)
        return list(self._do(self._client.text_document_code_action_async(params)) or [])

    def resolved(self, action: types.CodeAction) -> types.CodeAction:
        return self._do(self._client.code_action_resolve_async(action))

    def hover(self, uri: str, row: int, column: int) -> types.Hover | None:
        params = types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(row, column))
        return self._do(self._client.text_document_hover_async(params))

    def ask(self, method: str, params: object) -> Any:
        async def ask() -> Any:
            return await self._client.protocol.send_request_async(method, params)

        return self._do(ask())

    def quit(self) -> int:
        """Take leave as the protocol wants; the server's exit status."""
        self._do(self._client.shutdown_async(None))
        return self.leave()

    def leave(self, *, says_exit: bool = True) -> int:
        """Leave without the word before the last; or, as an editor that dies, without a word."""
        server = self._client._server
        if says_exit:
            self._client.exit(None)
        else:
            server.stdin.close()
        self.stderr = self._do(server.stderr.read()).decode()
        status = self._do(server.wait())
        self._do(self._client.stop())
        # The pipes close in callbacks of the loop.
        self._do(asyncio.sleep(0))
        self._loop.close()
        return status

    def _do(self, task: Coroutine[Any, Any, Answer]) -> Answer:
        return self._loop.run_until_complete(asyncio.wait_for(task, PATIENCE))

    async def _heard(self, is_so: Callable[[], bool]) -> None:
        while not is_so():
            self._news.clear()
            await self._news.wait()

    def _hear(self, params: types.PublishDiagnosticsParams) -> None:
        self.told[params.uri] = params
        self._news.set()

    def _hear_message(self, params: types.ShowMessageParams) -> None:
        self.messages.append(params.message)
        self._news.set()

    def _hear_wish(self, params: types.RegistrationParams) -> None:
        for wish in params.registrations:
            self.watched += [watcher["globPattern"] for watcher in wish.register_options["watchers"]]
        self._news.set()


def edited(text: str, edits: Sequence[types.TextEdit]) -> str:
    """A text of the first plane after an editor's edits, in which columns count code points as well."""
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    for edit in sorted(edits, key=lambda edit: (edit.range.start.line, edit.range.start.character), reverse=True):
        start = starts[edit.range.start.line] + edit.range.start.character
        end = starts[edit.range.end.line] + edit.range.end.character
        text = text[:start] + edit.new_text + text[end:]
    return text
