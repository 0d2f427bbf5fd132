"""Rules on the letters of web addresses: which a reader takes for others."""

from collections.abc import Iterator

from pydantic import BaseModel

from ..addresses import ascii_of, host_of, scripts_of
from ..models import City
from ..problems import Place
from ..wording import quoted
from .facts import CitingFile, Facts, Fault


def url_scripts(file: CitingFile, facts: Facts) -> Iterator[Fault]:
    """Warning: a host with letters other than a–z may only look like the one that is meant. It may also be right."""
    for place, url in _urls(file):
        if url.isascii() and "xn--" not in url.lower():
            continue
        host = host_of(url)
        scripts = scripts_of(host)
        if scripts != ("Latin",):
            remedy = "salin ulang alamatnya, atau kecualikan bila memang begitu"
            yield place, f"{quoted(host)} ({ascii_of(host)}) memakai huruf {' dan '.join(scripts)}; {remedy}"


def _urls(file: CitingFile) -> Iterator[tuple[Place, str]]:
    places: list[tuple[Place, BaseModel]] = [(("sources", index), each) for index, each in enumerate(file.sources)]
    if isinstance(file.model, City):
        places.append(((), file.model))
    for place, model in places:
        for key in ("website", "url", "archive"):
            url = getattr(model, key, None)
            if url:
                yield (*place, key), url
