"""The language server on standard input and output: which messages it takes."""

import logging
from collections.abc import Iterator
from typing import Any

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol, lsp_method

from linter.config.load import OWN_NAME, SHARED_NAME
from linter.engine.baseline_file import NAME as BASELINE
from linter.engine.files.markdown_files import SUFFIXES
from linter.facts.snapshot import NAME as SNAPSHOT
from linter.reports.tool import NAME
from linter.server import actions
from linter.server.client import Client
from linter.server.desk import Desk
from linter.server.open_text import OpenText
from linter.version import VERSION

_WATCHED = (*(f"*{suffix}" for suffix in SUFFIXES), OWN_NAME, SHARED_NAME, SNAPSHOT, BASELINE, ".gitignore")


class _Protocol(LanguageServerProtocol):
    """The protocol as pygls speaks it, but that pygls keeps no texts.

    It would end their lines at U+2028 and form feeds, as no editor does, and move what it then finds out of place.
    """

    @lsp_method(types.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(self, params: types.DidOpenTextDocumentParams) -> Iterator[Any]:
        """Leave it to our own handler, as the two below."""
        yield self.fm.features[types.TEXT_DOCUMENT_DID_OPEN], (params,), None

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: types.DidChangeTextDocumentParams) -> Iterator[Any]:
        """See above."""
        yield self.fm.features[types.TEXT_DOCUMENT_DID_CHANGE], (params,), None

    @lsp_method(types.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(self, params: types.DidCloseTextDocumentParams) -> Iterator[Any]:
        """See above."""
        yield self.fm.features[types.TEXT_DOCUMENT_DID_CLOSE], (params,), None


class ListServer(LanguageServer):
    """A server that remembers whether it was told to shut down, which decides how it ends."""

    def __init__(self) -> None:
        super().__init__(NAME, VERSION, protocol_cls=_Protocol)
        self.was_shut_down = False


def serve() -> bool:
    """Serve the editor at standard input and output until it goes; whether it took its leave as the protocol wants."""
    # What pygls logs quotes messages, and so lists; what it cannot do for a client it tells that as well.
    logging.getLogger("pygls").addHandler(logging.NullHandler())
    logging.getLogger("pygls").propagate = False
    server = ListServer()
    desk = Desk(server)
    _listen(server, desk)
    _answer(server, desk)
    server.start_io()
    desk.stop()
    return server.was_shut_down


def _listen(server: ListServer, desk: Desk) -> None:
    """Take what the editor tells."""

    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        desk.start(Client.of(params.capabilities, server.workspace.position_encoding))

    @server.feature(types.INITIALIZED)
    def initialized(_: types.InitializedParams) -> None:
        if Client.of(server.client_capabilities, server.workspace.position_encoding).watches_files:
            watchers = [types.FileSystemWatcher(f"**/{pattern}") for pattern in _WATCHED]
            options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
            wanted = types.Registration("watch", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
            server.client_register_capability(types.RegistrationParams([wanted]))

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def did_open(params: types.DidOpenTextDocumentParams) -> None:
        given = params.text_document
        desk.open(OpenText(given.uri, given.language_id, given.version, given.text))

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def did_change(params: types.DidChangeTextDocumentParams) -> None:
        desk.change(params)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(params: types.DidCloseTextDocumentParams) -> None:
        desk.close(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def did_save(_: types.DidSaveTextDocumentParams) -> None:
        desk.look_at_disk()

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def did_change_files(_: types.DidChangeWatchedFilesParams) -> None:
        desk.look_at_disk()

    @server.feature(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)
    def did_change_folders(_: types.DidChangeWorkspaceFoldersParams) -> None:
        desk.look_at_disk()

    @server.feature(types.SHUTDOWN)
    def shutdown(_: None) -> None:
        server.was_shut_down = True


def _answer(server: ListServer, desk: Desk) -> None:
    """Take what the editor asks."""

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions(code_action_kinds=list(actions.KINDS), resolve_provider=True),
    )
    async def code_action(params: types.CodeActionParams) -> list[types.CodeAction] | None:
        return await desk.actions(params)

    @server.feature(types.CODE_ACTION_RESOLVE)
    async def resolve(action: types.CodeAction) -> types.CodeAction:
        return await desk.resolve(action)

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(params: types.HoverParams) -> types.Hover | None:
        return await desk.hover(params)
