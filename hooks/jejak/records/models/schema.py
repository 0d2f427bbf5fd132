"""The models of all files as JSON Schema, for editors: ``data/*.schema.json``. Knows models; reads no record."""

import json
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema

from .city import City, SharedSources
from .glossary import Glossary
from .meanings import MEANINGS
from .media import Media
from .pillars import Pillars
from .programme import NationalProgramme

FILES: Mapping[str, type[BaseModel]] = {
    "city.schema.json": City,
    "glossary.schema.json": Glossary,
    "media.schema.json": Media,
    "pillars.schema.json": Pillars,
    "programme.schema.json": NationalProgramme,
    "sources.schema.json": SharedSources,
}
"""Each file of a schema, and the model that it is of."""

_TITLES = {
    City: "Catatan satu daerah",
    Glossary: "Istilah dan artinya",
    Media: "Keluarga media",
    Pillars: "Pilar bersama",
    NationalProgramme: "Program nasional",
    SharedSources: "Sumber bersama",
}


class _Editors(GenerateJsonSchema):
    """Without the English titles that pydantic makes of field names."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def schema_of(model: type[BaseModel]) -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of a file. Its texts are the Indonesian ones of the fields and of the words."""
    schema = model.model_json_schema(schema_generator=_Editors)
    for part in (schema, *schema["$defs"].values()):
        part.pop("description", None)  # the class's docstring, which is for developers
        part.pop("title", None)
    for name, definition in schema["$defs"].items():
        if "enum" in definition:
            definition["enumDescriptions"] = [MEANINGS[name][word] for word in definition["enum"]]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": _TITLES[model], **schema}


def text(file: str) -> str:
    """The schema as the file holds it: the same bytes for the same model."""
    return json.dumps(schema_of(FILES[file]), ensure_ascii=False, indent=2, sort_keys=True) + "\n"
