"""The resolver of DOIs and an agency on 127.0.0.1, with made-up works.

It does what https://citation.doi.org/docs.html says: who asks for CSL-JSON is led to the agency of the DOI, which
answers with it; 404 for a DOI that there is not, 406 from an agency without such descriptions, and the publisher's page
for whoever asks for anything else.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import unquote

from servers.local import Behaviour, Handler, LocalServer, redirect, reply, running

CSL = "application/vnd.citationstyles.csl+json"
_AGENCY = "/agency/"
PAGE = b"<!DOCTYPE html><title>Lanterns</title>"


@dataclass
class Registry:
    """The works that there are by DOI in lower case, in CSL-JSON; None for one that its agency does not describe."""

    server: LocalServer
    works: dict[str, Mapping[str, object] | None] = field(default_factory=dict)

    @property
    def asked(self) -> list[str]:
        """The DOIs that the resolver was asked for."""
        return [unquote(seen.path[1:]) for seen in self.server.seen if not seen.path.startswith(_AGENCY)]

    def answer(self, handler: Handler) -> None:
        """What resolver and agency do when all is well."""
        is_agency = handler.path.startswith(_AGENCY)
        doi = unquote(handler.path[len(_AGENCY) if is_agency else 1 :])
        self._behaviour(handler, doi.lower(), is_agency=is_agency)(handler)

    def _behaviour(self, handler: Handler, doi: str, *, is_agency: bool) -> Behaviour:
        if doi not in self.works:
            return reply(PAGE, 404, Content_Type="text/html")
        if handler.headers.get("Accept") != CSL:
            return reply(PAGE, Content_Type="text/html")
        if not is_agency:
            return redirect(f"{_AGENCY}{handler.path[1:]}")
        work = self.works[doi]
        return reply(status=406) if work is None else reply(json.dumps(work).encode(), Content_Type=CSL)


@contextmanager
def running_registry() -> Iterator[Registry]:
    """Resolver and agency until the block ends; faults go into `server.script`."""
    with running(reply(status=503)) as server:
        registry = Registry(server)
        server.usual = registry.answer
        yield registry


def at_agency(fault: Behaviour, usual: Behaviour) -> Behaviour:
    """A fault of the agency alone; the resolver leads there as usual."""
    return lambda handler: (fault if handler.path.startswith(_AGENCY) else usual)(handler)
