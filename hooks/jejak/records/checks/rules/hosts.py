"""Rules on web addresses: letters that a reader takes for others, and forms of a page that are not the page itself."""

from collections.abc import Iterator

from jejak.records.checks.facts import CitingFile, Facts, Fault
from jejak.records.models.city import City
from jejak.records.problems import Place
from jejak.records.text.addresses import ascii_of, host_of, scripts_of
from jejak.records.text.articles import form_of
from jejak.records.text.wording import quoted


def url_scripts(file: CitingFile, facts: Facts) -> Iterator[Fault]:
    """Warning: a host with letters other than a–z may only look like the one that is meant. It may also be right."""
    for index, source in enumerate(file.sources):
        yield from _told(("sources", index, "url"), source.url)
        yield from _told(("sources", index, "archive"), source.archive)
    if isinstance(file.model, City):
        yield from _told(("website",), file.model.website)


def _told(place: Place, url: str | None) -> Iterator[Fault]:
    if url is None or (url.isascii() and "xn--" not in url.lower()):
        return
    host = host_of(url)
    scripts = scripts_of(host)
    if scripts != ("Latin",):
        remedy = "salin ulang alamatnya, atau kecualikan bila memang begitu"
        yield place, f"{quoted(host)} ({ascii_of(host)}) memakai huruf {' dan '.join(scripts)}; {remedy}"


def url_form(file: CitingFile, facts: Facts) -> Iterator[Fault]:
    """Warning: an address for telephones, of a test site, of one part of an article. The page's own lasts longer."""
    for index, source in enumerate(file.sources):
        form = form_of(source.url) if source.url else None
        if form is not None:
            yield ("sources", index, "url"), f"alamat ini {form.what}; pakai {form.better}"
