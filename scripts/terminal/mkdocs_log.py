"""What MkDocs says, in Indonesian. Owns the wording of its log lines and errors; knows nothing of our site."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from textwrap import indent

from mkdocs.exceptions import Abort, ConfigurationError, MkDocsException

from jejak.handwritten import complaints
from jejak.refusal import RefusedError

# MkDocs' English and ours; what a group of the pattern finds stands in its place.
WORDS = (
    (r"Config value '([^']*)': .*[Uu]nrecognised configuration name", 'mkdocs.yml: setelan "{}" tidak dikenal.'),
    (r"Config value '([^']*)': The URL isn't valid.*", 'mkdocs.yml: "{}" bukan alamat; awali dengan https://.'),
    (r"Config value '([^']*)': Required configuration not provided.*", 'mkdocs.yml: setelan "{}" belum ada.'),
    (r"Config value '([^']*)': The (?:path|directory) '(.*)' isn't an existing.*", 'mkdocs.yml: "{}": {} tidak ada.'),
    (r"Config value '([^']*)': Invalid type or empty value.*", 'mkdocs.yml: isi "{}" salah jenisnya, atau kosong.'),
    (r"Config value '([^']*)': Expected type: .*", 'mkdocs.yml: isi "{}" salah jenisnya.'),
    (r"Config value '([^']*)': (?:The '(.*)' (?:plugin|hook)|.*[Pp]lugin).*", 'mkdocs.yml: "{}": {} tidak terpasang.'),
    (r"Config value 'markdown_ext.*?xtension '([^']*)'", complaints.NO_EXTENSION),
    (r"Config value '([^']*)': (.*)", 'mkdocs.yml: isi "{}" tidak sah (MkDocs: {}).'),
    (r"Doc file '(.*?)' contains a link '(.*?)', but the target .*", complaints.LOST_FILE),
    (r"Doc file '(.*?)' contains a link '(.*?)', but .*anchor.*", complaints.LOST_ANCHOR),
    (r"Doc file '(.*?)' contains an? .*?link '(.*?)'.*", complaints.NO_FILE),
    (r"Excluding '(.*?)' from the site because it conflicts with '(.*?)'.*", complaints.CONTESTED),
    (r"(?:A reference|An absolute path) to '(.*)' is included in the 'nav'.*", complaints.LOST_IN_NAV),
    (r"Template skipped: '(.*)' not found.*", "Templat {} tidak ada."),
    (r"Encoding error reading file: (.*)", "{} bukan UTF-8; simpan lagi sebagai UTF-8."),
    (r"Config file '(.*)' does not exist.*", "{} tidak ada."),
    (r"The path '(.*)' is set as the 'site_dir'.*", "Folder hasil dan folder docs tidak boleh bercampur."),
)
LISTED = re.compile(r"^  - (.*)", re.MULTILINE)
PLACE = re.compile(r'in "(.*?)", line (\d+), column (\d+)')


def show_log() -> None:
    """Show MkDocs' warnings and errors and what our own hook says it is doing; the rest of MkDocs' lines are noise."""
    handler = logging.StreamHandler()
    handler.addFilter(_worth_showing)
    handler.setFormatter(_Indonesian())
    logger = logging.getLogger("mkdocs")
    logger.setLevel(logging.INFO)
    logger.addHandler(handler)


@contextmanager
def telling_why() -> Iterator[None]:
    """Where MkDocs gives up, what it cannot build is refused in our words."""
    try:
        yield
    except MkDocsException as error:
        raise RefusedError(reason_of(error)) from error


def reason_of(error: MkDocsException) -> str:
    """Why MkDocs gave up. What an Abort stopped for has been shown already."""
    if isinstance(error, ConfigurationError):
        return said(str(error))
    return complaints.MEND if isinstance(error, Abort) else str(error)


def said(text: str) -> str:
    """A sentence of MkDocs', of ours where we know it."""
    if "error parsing the configuration" in text:
        places = PLACE.findall(text)
        where = " baris {} kolom {}".format(*places[-1][1:]) if places else ""
        return f"mkdocs.yml{where}: susunan YAML-nya tidak sah."
    if text.startswith("The following pages exist in the docs directory"):
        return "\n".join(complaints.NOT_IN_NAV.format(name) for name in LISTED.findall(text))
    for pattern, words in WORDS:
        if found := re.match(pattern, text, re.DOTALL):
            return words.format(*(group or "" for group in found.groups()))
    return f"MkDocs: {text}"


class _Indonesian(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        if not _is_ours(record) and record.name != "mkdocs.commands.build":  # that one hands on our own errors
            record = logging.makeLogRecord({**record.__dict__, "msg": said(record.getMessage()), "args": ()})
        return indent(super().format(record), "  ")


def _is_ours(record: logging.LogRecord) -> bool:
    return record.name.startswith("mkdocs.plugins.jejak")


def _worth_showing(record: logging.LogRecord) -> bool:
    """Not where MkDocs stood when an error came up: the error itself is told at the end."""
    place = re.match(r"Error (?:building|reading) page '|File not found: ", record.getMessage())
    return _is_ours(record) or (record.levelno >= logging.WARNING and not place)
