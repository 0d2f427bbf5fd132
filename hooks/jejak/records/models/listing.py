"""Lists as editors type them. Knows no field, no record and no file."""

from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema


@dataclass(frozen=True)
class OneOrMore:
    """Marks a list whose single item may stand by itself: ``pillar: branding`` and ``pillar: [branding, economy]``.

    Where it is ``optional``, null is the empty list.
    """

    optional: bool = True

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self._listed, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        several = handler(schema)
        return {"anyOf": [several["items"], several, *([{"type": "null"}] if self.optional else [])]}

    def _listed(self, value: object) -> object:
        if isinstance(value, list | tuple):
            return value
        return [] if value is None and self.optional else [value]
