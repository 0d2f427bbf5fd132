"""Dates as people write them → the EDTF that may be meant. Knows no calendar: a guess may name no day at all.

Only what can be read in one way is guessed; a year of two digits, or a day whose month is in doubt, is not.
"""

import re
from collections.abc import Iterator, Mapping

LENGTH_LIMIT = 60
"""Characters of a text that is worth a guess."""

SPELLINGS = (
    "januari january jan",
    "februari pebruari february feb peb",
    "maret march mar mrt",
    "april apr",
    "mei may",
    "juni june jun",
    "juli july jul",
    "agustus august agust agus agt ags aug",
    "september sept sep",
    "oktober october okt oct",
    "november nopember nov nop",
    "desember december des dec",
)
"""What each month is called, by its number less one."""

MONTHS = tuple(words.split()[0] for words in SPELLINGS)
"""Their Indonesian names, without Babel, whose loading would be a part of every check; a test compares."""

DAYS = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
"""The names of the days, from Monday on as in ``date.weekday()``; compared likewise."""

OTHER_DAYS: Mapping[str, str] = {"jum'at": "jumat", "jum’at": "jumat", "ahad": "minggu"}
"""What some of them are called too."""

_NUMBER = {word: number for number, words in enumerate(SPELLINGS, 1) for word in words.split()}
_ENGLISH = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_LEAD = re.compile(rf"(?:(?:tanggal|tgl|pada|hari|{'|'.join((*DAYS, *OTHER_DAYS, *_ENGLISH))})[.,]? ?)+")
_ABOUT = re.compile(r"(?:sekitar|kira-kira|kurang lebih|circa|ca?\.|±) ?")
_TO = r" ?(?:-|–|—|/|s\.?/?d\.?|sampai(?: dengan)?|hingga|dan|&) ?"
_GAP = r"(?:[-./ ]|\. )"


def _forms() -> Iterator[str]:
    """Patterns of dates: y, m, d of the first day, Y, M, D of what an interval's last day has of its own."""
    word, last_word = r"(?P<m>[a-z]+)\.?", r"(?P<M>[a-z]+)\.?"
    day, month, year = r"(?P<d>\d{1,2})", r"(?P<m>\d{1,2})", r"(?P<y>\d{4})"
    last_day, last_month, last_year = r"(?P<D>\d{1,2})", r"(?P<M>\d{1,2})", r"(?P<Y>\d{4})"
    yield year
    for gap in ("-", r"\.", "/", " "):
        yield f"{day}{gap}{month}{gap}{year}"
        yield f"{year}{gap}{month}(?:{gap}{day})?"
    yield f"{month}[-./]{year}"
    yield f"(?:{day}{_GAP})?{word}{_GAP}{year}"
    yield f"{word} {day},? {year}"
    yield f"{year}{_GAP}{word}(?:{_GAP}{day})?"
    yield r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})"
    yield f"{year}-{month}/{last_month}"
    yield f"{year}-{month}-{day}/(?:{last_month}-)?{last_day}"
    yield f"{day}{_TO}{last_day}{_GAP}{word}{_GAP}{year}"
    yield f"(?:{day} )?{word}{_TO}(?:{last_day} )?{last_word} {year}"
    yield f"(?:{day} )?{word} {year}{_TO}(?:{last_day} )?{last_word} {last_year}"
    yield f"{year}(?:-{month}(?:-{day})?)?{_TO}{last_year}(?:-{last_month}(?:-{last_day})?)?"


_FORMS = tuple(re.compile(form, re.ASCII) for form in _forms())


def guesses(text: str) -> Iterator[str]:
    """The dates that a text may mean, the likeliest first."""
    if len(text) > LENGTH_LIMIT:
        return
    words = _from(_LEAD, " ".join(text.lower().replace("(", "").replace(")", "").split())).rstrip(".,")
    plain = _from(_ABOUT, words)
    mark = "~" if plain != words else words[-1:] if words[-1:] in ("~", "?", "%") else ""
    for form in _FORMS:
        if match := form.fullmatch(plain.rstrip("~?% ")):
            yield _told(match.groupdict(default="")) + mark


def _told(parts: Mapping[str, str]) -> str:
    """A date or an interval of the parts that were read; what the last day lacks is as on the first."""
    first = _date(*(parts.get(part, "") for part in "ymd"))
    own = [parts.get(part, "") for part in "YMD"]
    if not any(own):
        return first
    last = _date(*(mine or parts.get(part, "") for mine, part in zip(own, "ymd", strict=True)))
    whole = own[0] and len(first) == len(last)
    return "/".join(sorted((first, last)) if whole else (first, last))


def _from(lead: re.Pattern[str], text: str) -> str:
    """A text without what leads it in."""
    match = lead.match(text)
    return text[match.end() :] if match else text


def _date(year: str, month: str, day: str) -> str:
    number = _NUMBER.get(month, month)
    return "-".join([year, *(f"{part:>02}" for part in (number, day) if part)])
