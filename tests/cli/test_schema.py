"""`litlint schema`: what printed and written things look like."""

import json
from pathlib import Path

import pytest
from support.command import Litlint


@pytest.mark.parametrize("thing", ["config", "entry", "diagnostic"])
def test_schema_names_its_dialect(litlint: Litlint, thing: str) -> None:
    ran = litlint("schema", thing)

    assert ran.status == 0
    assert json.loads(ran.stdout)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_schema_of_a_diagnostic_has_the_fields_of_one(folder: Path, litlint: Litlint) -> None:
    (folder / "list.md").write_text("[a](http://arxiv.org/abs/2309.12307)\n")
    findings = json.loads(litlint("check", "--select", "ARX002", "--output-format", "json").stdout)

    schema = json.loads(litlint("schema", "diagnostic").stdout)

    assert schema["required"] == list(findings[0])
    assert schema["$defs"]["FixRecord"]["required"] == list(findings[0]["fix"])
    assert schema["properties"]["url"]["anyOf"] == [{"type": "string"}, {"type": "null"}]


def test_schema_of_an_entry_has_the_fields_of_one(folder: Path, litlint: Litlint) -> None:
    (folder / "list.md").write_text("# A\n\n## B\n\n- [Sparse Lanterns](https://arxiv.org/abs/2309.12307) Jane Doe.\n")
    entry = json.loads(litlint("entries").stdout)

    schema = json.loads(litlint("schema", "entry").stdout)

    assert schema["required"] == list(entry)
    assert schema["$defs"]["LinkRecord"]["required"] == list(entry["links"][0])


def test_unknown_thing_is_status_2(litlint: Litlint) -> None:
    assert litlint("schema", "rule").status == 2
