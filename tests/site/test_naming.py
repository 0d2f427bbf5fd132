"""Indonesian stands where a reader or an editor sees it: in texts and addresses. Names in code are English.

Seen in addresses, and so Indonesian: the ids of headings and other parts that one links to, the fields of forms that
become parameters, and what a column is sorted by.
"""

import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest
from pygments.lexers.javascript import JavascriptLexer
from pygments.token import Comment, Name

ROOT = Path(__file__).parents[2]
THEME = ROOT / "hooks" / "theme"
MARKUP = sorted([*THEME.rglob("*.html"), *(ROOT / "hooks" / "jejak" / "publish" / "templates").rglob("*.jinja")])
SCRIPTS = sorted(file for file in THEME.rglob("*.js") if "vendor" not in file.parts)
STYLES = sorted(THEME.rglob("*.css"))
CODE = sorted(
    file
    for folder in ("hooks", "scripts", "tests")
    for file in (ROOT / folder).rglob("*")
    if file.is_file() and file.suffix in {"", ".py", ".js", ".css", ".html", ".jinja"} and "golden" not in file.parts
)

WORDS = frozenset(
    re.findall(
        r"\w+",
        """
    ada alamat alasan angka angkatan atau awal bagian bagikan banding baru beranda berbeda berkas berita bukti
    buka buat bulan cara cari catatan cetak daerah daftar dari daun diperiksa galat gambar ganti glosarium
    halaman hapus hari hasil hukum ikut isi jawab jenis judul jumlah kartu kata kirim klaim klon kode kolom
    koreksi kosong kunci kutip kutipan lain lama langkah lembar letak linimasa lokasi muat mutu nama nilai panah
    pemasang penanda penilaian peristiwa peta pilar pilih provinsi rincian salin saring sasaran sebar sekarang
    semua setempat simpan situs skema sumber susunan tabel tahap tahun tampil tampilan tanda tanggal tautan teks
    tempat terbaru terpasang titik tombol tonggak tulis uji ukuran unduh urut urutan verifikasi wilayah
    """,
    )
)
PARAMETERS = frozenset(["provinsi", "angkatan", "tahap", "pilar", "jenis", "urut"])
"""What the address of the search or of the directory asks for; scripts read these from forms and lists by that name."""
UNLINKED = re.compile(
    r"<(?:input|label|select|g|circle|path|use|pre|code|span|button|form|img)\b[^>]*? id=\"([^\"]+)\""
)
VALUES = re.compile(r"(?:class|data-act|data-module|data-of|data-pagefind-sort)=\"([^\"]*)\"")


def words_of(name: str) -> list[str]:
    """``readPlace``, ``pick-file``, ``read_place`` → their words in small letters."""
    return [word.lower() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)]


def indonesian(names: Iterator[str], *, but: frozenset[str] = frozenset()) -> set[str]:
    return {name for name in names if WORDS & {*words_of(name)} - but}


def markup_names(text: str) -> Iterator[str]:
    text = re.sub(r"{#.*?#}", "", text, flags=re.DOTALL)
    yield from re.findall(r"\b(data-[a-z-]+)", text)
    for value in [*VALUES.findall(text), *UNLINKED.findall(text)]:
        yield re.sub(r"{[{%].*?[%}]}", " ", value)


def script_names(text: str) -> Iterator[str]:
    for kind, value in JavascriptLexer().get_tokens(text):
        if kind in Name and kind not in Comment:
            yield value


def python_names(file: Path) -> Iterator[str]:
    with tokenize.open(file) as text:
        for token in tokenize.generate_tokens(text.readline):
            if token.type == tokenize.NAME:
                yield token.string


def style_names(text: str) -> Iterator[str]:
    bare = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    yield from re.findall(r"[.#\[]([a-z][\w-]*)", re.sub(r"{[^{}]*}", "{}", bare))
    yield from re.findall(r"--[\w-]+", bare)


@pytest.mark.parametrize("file", MARKUP, ids=lambda file: file.name)
def test_attributes_classes_and_ids_that_no_address_leads_to_are_english(file: Path) -> None:
    assert indonesian(markup_names(file.read_text("utf-8"))) == set()


@pytest.mark.parametrize("file", SCRIPTS, ids=lambda file: file.relative_to(THEME / "js").as_posix())
def test_what_scripts_call_things_is_english(file: Path) -> None:
    assert indonesian(script_names(file.read_text("utf-8")), but=PARAMETERS) == set()


@pytest.mark.parametrize("file", STYLES, ids=lambda file: file.name)
def test_what_styles_call_things_is_english(file: Path) -> None:
    assert indonesian(style_names(file.read_text("utf-8"))) == set()


def test_what_python_calls_things_is_english() -> None:
    modules = [file for file in CODE if file.suffix == ".py" or b"python" in file.read_bytes()[:40]]
    assert {file.name: found for file in modules if (found := indonesian(python_names(file)))} == {}


def test_files_of_code_have_english_names() -> None:
    assert indonesian(file.relative_to(ROOT).as_posix() for file in CODE) == set()


@pytest.mark.parametrize(
    ("name", "found"),
    [("data-ukuran", True), ("salinSemua", True), ("pick-file", False), ("readPlace", False), ("titik-ada", True)],
)
def test_a_word_is_seen_inside_a_name(name: str, found: bool) -> None:
    assert bool(indonesian(iter([name]))) is found
