"""`litlint schema`: print a JSON Schema."""

from typing import Any

import click

from linter.cli.output import write
from linter.cli.status import Status


@click.command(name="schema")
@click.argument("thing", type=click.Choice(("config", "entry", "diagnostic")))
def command(*, thing: str) -> int:
    """Print the JSON Schema of the configuration, of an entry or of a diagnostic, as `check` and `entries` print it."""
    from linter.reports.escape import safe_json

    write(safe_json(_schema(thing), indent=2) + "\n")
    return Status.CLEAN


def _schema(thing: str) -> dict[str, Any]:
    from pydantic import TypeAdapter
    from pydantic.json_schema import GenerateJsonSchema

    from linter.config.schema import json_schema
    from linter.entries.record import EntryRecord
    from linter.reports.records import FindingRecord

    if thing == "config":
        return json_schema()
    kind = EntryRecord if thing == "entry" else FindingRecord
    schema = TypeAdapter[Any](kind).json_schema(mode="serialization")
    return {"$schema": GenerateJsonSchema.schema_dialect, **schema}
