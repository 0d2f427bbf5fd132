"""``data/city.schema.json``: the city record's model as JSON Schema, for editors. Knows models; reads no record."""

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from .city import City


class _Editors(GenerateJsonSchema):
    """Without the English titles that pydantic makes of field names."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def city_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of a city record. Its texts are the Indonesian ones of the fields."""
    schema = City.model_json_schema(schema_generator=_Editors)
    for model in (schema, *schema["$defs"].values()):
        model.pop("description", None)  # the class's docstring, which is for developers
    for definition in schema["$defs"].values():
        definition.pop("title", None)
    return schema


def text() -> str:
    """The schema as the file holds it: the same bytes for the same model."""
    return json.dumps(city_schema(), ensure_ascii=False, indent=2, sort_keys=True) + "\n"
