"""The editors' schema: in step with the model, explained field by field, and right about our records."""

import json
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from inspect import get_annotations
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
import yaml
from pydantic import BaseModel

from jejak.records import checks
from jejak.records.load import MODELS
from jejak.records.models import city, schema
from jejak.records.models.city import City
from jejak.records.models.claims import Model
from jejak.records.models.meanings import MEANINGS
from jejak.records.models.vocabulary import WarningCode
from jejak.records.validation import model_of
from support.project import FEW

ROOT = Path(__file__).parents[3]
SCHEMAS = {file: schema.schema_of(model) for file, model in schema.FILES.items()}
SCHEMA = SCHEMAS["city.schema.json"]
FILE = ROOT / "data" / "city.schema.json"
EVERY_FIELD = ROOT / "tests" / "every-field" / "cities"


EXPLAINED = (
    "SigningKind",
    "MilestoneKind",
    "ProgrammeKind",
    "Confidence",
    "Status",
    "Standing",
    "Evidence",
    "Part",
    "Scope",
    "SourceKind",
)
"""Vocabularies whose words data/README.md explains too."""


def all_models(base: type[Model] = Model) -> Iterator[type[Model]]:
    for model in base.__subclasses__():
        yield model
        yield from all_models(model)


def fields() -> list[tuple[type[Model], str]]:
    return [(model, name) for model in all_models() for name in model.model_fields]


def validator(part: dict[str, Any], file: str = "city.schema.json") -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator({**part, "$defs": SCHEMAS[file]["$defs"]})


@pytest.mark.parametrize("file", SCHEMAS)
def test_a_file_is_in_step_with_its_model(file: str) -> None:
    assert (ROOT / "data" / file).read_text("utf-8") == schema.text(file), "jalankan scripts/schema"


@pytest.mark.parametrize("file", SCHEMAS)
def test_it_is_a_schema(file: str) -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(schema.text(file)))


def test_every_file_of_records_has_a_schema_and_stands_beside_it() -> None:
    assert {*schema.FILES.values()} == {City, *MODELS.values()}
    assert {path.name for path in (ROOT / "data").glob("*.json")} == {*schema.FILES}


@pytest.mark.parametrize(("model", "name"), fields(), ids=lambda part: getattr(part, "__name__", part))
def test_every_field_is_described_with_an_example_that_is_valid(model: type[Model], name: str) -> None:
    field = model.model_fields[name]
    assert field.description
    assert field.examples
    model.__pydantic_validator__.validate_assignment(model.model_construct(), name, field.examples[0])


@pytest.mark.parametrize(
    ("file", "where"), [(file, where) for file in SCHEMAS for where in ("", *SCHEMAS[file]["$defs"])]
)
def test_every_example_passes_the_schema_itself(file: str, where: str) -> None:
    part = SCHEMAS[file]["$defs"][where] if where else SCHEMAS[file]
    for name, field in part.get("properties", {}).items():
        for example in field["examples"]:
            assert not list(validator(field, file).iter_errors(example)), name


def test_every_word_of_every_vocabulary_is_explained_where_an_editor_chooses_it() -> None:
    kinds = {name: part for each in SCHEMAS.values() for name, part in each["$defs"].items() if "enum" in part}
    assert {*kinds} == {*MEANINGS}
    for part in kinds.values():
        assert len(part["enumDescriptions"]) == len(part["enum"]) == len({*part["enumDescriptions"]})


def test_the_readme_explains_the_words_as_the_editor_does() -> None:
    told = (ROOT / "data" / "README.md").read_text("utf-8")
    wanted = {f"| `{word}` | {MEANINGS[name][word]} |" for name in EXPLAINED for word in MEANINGS[name]}
    assert [row for row in sorted(wanted) if row not in told] == []


@pytest.mark.parametrize("value", ["2021", 2021, "2021-05-20", None])
def test_a_date_may_stand_unquoted(value: object) -> None:
    assert validator(SCHEMA["$defs"]["Signing"]["properties"]["date"]).is_valid(value)


@pytest.mark.parametrize(
    ("key", "value"), [("participants", 80), ("participants", "80"), ("stages", [1, "2"]), ("series", 2024)]
)
def test_numbers_may_stand_unquoted(key: str, value: object) -> None:
    assert validator(SCHEMA["$defs"]["Bimtek"]["properties"][key]).is_valid(value)


class Reader(yaml.CSafeLoader):
    """Reads a record as editors do: a date is a text."""


Reader.yaml_implicit_resolvers = {
    first: [each for each in known if each[0] != "tag:yaml.org,2002:timestamp"]
    for first, known in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


@cache
def written(file: str) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(json.loads((ROOT / "data" / file).read_text("utf-8")))


def faults(record: str, file: str = "city.schema.json") -> list[object]:
    return list(written(file).iter_errors(yaml.load(record, Reader)))


def test_an_editor_sees_nothing_wrong_with_our_records() -> None:
    for record in (ROOT / "data" / "cities").glob("*.yml"):
        assert faults(record.read_text("utf-8")) == [], record


@pytest.mark.parametrize("name", MODELS)
def test_an_editor_sees_nothing_wrong_with_the_shared_files_either(name: str) -> None:
    for folder in (ROOT / "data", EVERY_FIELD.parent):
        assert faults((folder / name).read_text("utf-8"), f"{name.removesuffix('.yml')}.schema.json") == []


def test_an_editor_sees_what_is_wrong() -> None:
    assert faults((FEW / "cities" / "kota-padang.yml").read_text("utf-8").replace("batch:", "angkatan:"))


@pytest.mark.process
def test_a_tool_for_editors_sees_nothing_wrong_either_whatever_field_is_used() -> None:
    """It reads YAML slowly, so all our records are left to the test above."""
    records = [*EVERY_FIELD.glob("*.yml"), *(FEW / "cities").glob("*.yml")]
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(FILE), *map(str, records)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_record_of_every_field_uses_every_field() -> None:
    """Whatever file a field belongs to; so that all that is tried with that record is tried with a new field too."""
    files: dict[str, type[BaseModel]] = {"cities/kota-pasuruan.yml": City, **MODELS}
    used = {pair for name, model in files.items() for pair in used_fields(model, plain(EVERY_FIELD.parent, name))}
    replaced = {("Contestable", "also_reported")}
    assert {owner(model, name) for model, name in fields()} - used == replaced


def owner(model: type[BaseModel], name: str) -> tuple[str, str]:
    """A field under the model that defines it, for those that are made of it too."""
    return next(each.__name__ for each in model.__mro__ if name in get_annotations(each)), name


def plain(data: Path, name: str) -> Any:
    return yaml.load((data / name).read_text("utf-8"), Reader)


def used_fields(model: type[BaseModel], value: Any) -> Iterator[tuple[str, str]]:
    """The fields that a file's values fill, each with the model that defines it."""
    for item in value if isinstance(value, list) else [value]:
        for name in item if isinstance(item, dict) else ():
            yield owner(model, name)
            inner = model_of(model, name)
            if inner:
                yield from used_fields(inner, item[name])


def test_our_records_name_the_schema_for_the_editor() -> None:
    for name in MODELS:
        head = f"# yaml-language-server: $schema={name.removesuffix('.yml')}.schema.json\n"
        assert (ROOT / "data" / name).read_text("utf-8").startswith(head), name
    for record in (ROOT / "data" / "cities").glob("*.yml"):
        assert record.read_text("utf-8").startswith("# yaml-language-server: $schema=../city.schema.json\n"), record


def test_the_waivable_codes_are_those_of_warnings_about_cities() -> None:
    codes = {checks.code_of(rule) for rule in checks.WARNINGS.record}
    codes |= {checks.code_of(rule) for rule in checks.WARNINGS.file}
    assert codes == {str(code) for code in WarningCode}
    assert city.Exemption.model_fields["code"].annotation is WarningCode
