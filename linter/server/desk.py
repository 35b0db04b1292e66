"""The open texts of one editor: checked in a thread of their own whenever something changes, and what it is told."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from linter.diagnostics import Applicability
from linter.engine.edits import difference
from linter.errors import LitlintError
from linter.lazy.dataclasses import dataclass
from linter.reports.escape import visible
from linter.reports.tool import HOMEPAGE, NAME
from linter.server import actions, complaints, hover
from linter.server.client import Client
from linter.server.lists import Checked, Lists, Outcome
from linter.server.open_text import OpenText, span_of
from linter.server.rounds import Rounds
from linter.server.state import Complaint
from linter.server.translate import Translator
from linter.server.uris import path_of, uri_of
from linter.text.source import Source

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class _Published:
    version: int | None
    diagnostics: list[types.Diagnostic]


class Desk:
    """Holds what the editor has open, and answers what it asks.

    The loop that reads messages never works on texts: it hands them to the one thread that may use `Lists`, so that
    messages are taken as they come, and of many changes only the last is checked.
    """

    def __init__(self, server: LanguageServer) -> None:
        self._server = server
        self._lists = Lists()
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="check")
        self._rounds = Rounds(self._check, self._failed)
        self._texts: dict[str, OpenText] = {}
        self._checked: Mapping[str, Checked] = {}
        self._published: dict[str, _Published] = {}
        self._complaints: Sequence[Complaint] = ()
        self._failure = ""
        self._is_disk_stale = True

    def start(self, client: Client) -> None:
        """Know what the editor can do, before anything else is asked of it."""
        self._client = client
        self._translator = Translator(client.unit, relates=client.relates)

    def open(self, text: OpenText) -> None:
        """A text was opened."""
        self._texts[text.uri] = text
        self.look_at_disk()

    def change(self, params: types.DidChangeTextDocumentParams) -> None:
        """An open text was changed."""
        text = self._texts.get(params.text_document.uri)
        if text:
            version = params.text_document.version
            self._texts[text.uri] = text.changed(version, params.content_changes, self._client.unit)
            self._rounds.want()

    def close(self, uri: str) -> None:
        """A text was closed; its file holds what was saved last."""
        if self._texts.pop(uri, None):
            if uri in self._published:
                self._publish(uri, None, [])
                del self._published[uri]
            self.look_at_disk()

    def look_at_disk(self) -> None:
        """Something may have changed where lists are kept."""
        self._is_disk_stale = True
        self._rounds.want(at_once=True)

    def stop(self) -> None:
        """Take on no more work."""
        self._worker.shutdown(wait=False, cancel_futures=True)

    async def actions(self, params: types.CodeActionParams) -> list[types.CodeAction] | None:
        """What can be done at a place, of the kinds that are asked for."""
        await self._rounds.settled()
        checked = self._checked.get(params.text_document.uri)
        if checked is None or self._texts.get(checked.text.uri) is not checked.text:
            return None
        only = params.context.only
        offered: list[types.CodeAction] = []
        if actions.wants(types.CodeActionKind.QuickFix.value, only):
            offered += await self._work(lambda: self._quick_fixes(checked, params.range))
        if actions.wants(actions.FIX_ALL, only) and any(
            found.fix and found.fix.applicability is Applicability.SAFE for found in checked.findings
        ):
            if only is None and self._client.resolves_edits:
                offered.append(actions.fix_all(checked.text))
            elif edit := await self._repaired(checked.text):
                offered.append(actions.fix_all(checked.text, edit))
        return offered

    async def resolve(self, action: types.CodeAction) -> types.CodeAction:
        """An action that was offered without its edit, with it."""
        await self._rounds.settled()
        uri = action.data.get("uri") if isinstance(action.data, dict) else None
        text = self._texts.get(uri) if isinstance(uri, str) else None
        if text:
            action.edit = await self._repaired(text)
        return action

    async def hover(self, params: types.HoverParams) -> types.Hover | None:
        """The facts of the paper that the link at a place leads to."""
        await self._rounds.settled()
        text = self._texts.get(params.text_document.uri)
        return await self._work(lambda: self._hover(text, params.position)) if text else None

    def _quick_fixes(self, checked: Checked, place: types.Range) -> list[types.CodeAction]:
        span = span_of(checked.sources[checked.name], place, self._client.unit)
        return list(actions.quick_fixes(checked, span, self._translator, versioned=self._client.takes_versions))

    async def _repaired(self, text: OpenText) -> types.WorkspaceEdit | None:
        """The edit that makes all safe repairs in a text; None where there are none."""
        texts = tuple(text if one.uri == text.uri else one for one in self._texts.values())
        try:
            fixed = await self._work(lambda: self._lists.repaired(text, texts))
        except LitlintError as error:
            self._say(f"{NAME}: {error}")
            return None
        for refusal in fixed.refused if fixed else ():
            self._say(f"{NAME}: {refusal}")
        after = next(iter(fixed.texts.values()), None) if fixed else None
        # Not every client refuses an edit of a text that has changed since.
        if after is None or self._texts.get(text.uri) is not text:
            return None
        source = Source("", text.text)
        edits = Translator(self._client.unit, relates=False).edits(difference(text.text, after), source, text.uri)
        return actions.workspace_edit(text, edits, versioned=self._client.takes_versions)

    def _hover(self, text: OpenText, position: types.Position) -> types.Hover | None:
        span = span_of(Source("", text.text), types.Range(position, position), self._client.unit)
        try:
            paper = self._lists.paper_at(text, span, tuple(self._texts.values()))
        except LitlintError:  # the last check has said it
            return None
        if paper is None or paper.record is None:
            return None
        kind = types.MarkupKind.Markdown if self._client.takes_markdown else types.MarkupKind.PlainText
        tell = hover.markdown if self._client.takes_markdown else hover.plain
        place = self._translator.range(paper.place, paper.source, text.uri)
        return types.Hover(types.MarkupContent(kind, tell(paper.arxiv, paper.record)), place)

    async def _work(self, task: Callable[[], Answer]) -> Answer:
        return await asyncio.get_running_loop().run_in_executor(self._worker, task)

    async def _check(self, *, in_full: bool) -> bool:
        texts, folders = tuple(self._texts.values()), self._folders()
        is_disk_stale, self._is_disk_stale = self._is_disk_stale, False

        def check() -> tuple[Outcome, dict[str, list[types.Diagnostic]]]:
            outcome = self._lists.check(texts, folders, is_disk_stale=is_disk_stale, in_full=in_full)
            told = {uri: self._translator.diagnostics(checked) for uri, checked in outcome.checked.items()}
            return outcome, told

        outcome, told = await self._work(check)
        self._checked = outcome.checked
        wrong = self._complained(outcome.complaints)
        for uri in self._published.keys() - told.keys() - wrong.keys():
            self._publish(uri, self._texts[uri].version if uri in self._texts else None, [])
        for uri, checked in outcome.checked.items():
            # What has changed meanwhile is wanted anew: these places are no longer true.
            if self._texts.get(uri) is checked.text:
                self._publish(uri, checked.text.version, told[uri])
        for uri, diagnostics in wrong.items():
            self._publish(uri, None, diagnostics)
        return not outcome.is_owing

    def _complained(self, new: Sequence[Complaint]) -> dict[str, list[types.Diagnostic]]:
        """Say what is wrong with lists, once each; what is to be told of their configurations as long as it is."""
        for complaint in new:
            if complaint not in self._complaints:
                self._say(complaints.shown(complaint))
        self._complaints = new
        return {uri_of(one.file): complaints.diagnostics(one, one.file) for one in new if one.file}

    def _publish(self, uri: str, version: int | None, diagnostics: list[types.Diagnostic]) -> None:
        published = _Published(version, diagnostics)
        if self._published.get(uri) != published:
            self._published[uri] = published
            self._server.text_document_publish_diagnostics(
                types.PublishDiagnosticsParams(uri=uri, diagnostics=diagnostics, version=version)
            )

    def _say(self, text: str) -> None:
        self._server.window_show_message(types.ShowMessageParams(types.MessageType.Error, text))

    def _failed(self, error: BaseException) -> None:
        self._is_disk_stale = True
        said = visible(f"{type(error).__name__}: {error}")
        if said != self._failure:
            self._failure = said
            self._say(f"{NAME}: internal error: {said}; report it with the list that causes it at {HOMEPAGE}/issues")

    def _folders(self) -> tuple[Path, ...]:
        """The folders that the editor shows."""
        folders = map(path_of, self._server.workspace.folders)
        return tuple(folder for folder in folders if folder)
