"""The same bytes by every builder that can read mkdocs.yml, by none at all, and every time.

Today our own command makes the site without any, because that is quickest, and MkDocs with Material is the measure of
it. Material ends in May 2027, and MkDocs may break its hooks: then the others go on, and no reader sees a difference.
"""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from support import sites
from support.history import changes
from support.project import copy_of_project
from support.serving import SITE_URL

pytestmark = pytest.mark.process

ROOT = Path(__file__).parents[2]
MARK = ".jejak-kota-cerdas"

# Hand-written pages that have what ours do not: folders, pictures, a name in a second language, all kinds of links.
WRITTEN = {
    "panduan/index.md": """---
title: 'Panduan: "awal" & akhir'
description: Isi < bentuk.
---
# Panduan

[ke atas](../tentang.md#untuk-siapa) · [beranda](../index.md) · [kota](../kota/padang/index.md?x=1&y=2#sumber) ·
[saudara](baca ini.md) · [sendiri](#sendiri) · [luar](https://contoh.id/?a=1&b=2) · <surat@contoh.id>

![gambar](gambar/titik%20satu.png "Titik") dan <a href="../tentang/">mentah</a>

## Bawah & *samping* `kode <b>`

```
x < y & z
```

Kata[^1], <span class="tag">mentah</span>.

[^1]: Catatan kaki.

### Tingkat tiga
## Judul {#sendiri .kelas}
""",
    "panduan/baca ini.md": "# Judul *dari* kepala & `kode`\n\n[kembali](index.md) [daftar](<baca ini.md>)\n\n## Dua\n",
    "panduan/tanpa-judul.md": "\n\nHanya teks.\n\n# Bukan yang pertama\n\n## Dua\n",
    "panduan/README-lama.md": """\ufeff---
template: correction.html
---

Istilah
:   arti

| a | b |
|--:|:-:|
| 1 | 2 |
""",
    "panduan/gambar/titik satu.png": "bukan gambar",
    "panduan/.rahasia.md": "# Tersembunyi\n",
    "templates/pola.md": "# Pola\n",
    "CNAME": "contoh.id",
}
NAV = """
  - Panduan:
      - panduan/index.md
      - panduan/baca ini.md
      - Dari nav: panduan/tanpa-judul.md
      - Lama: panduan/README-lama.md
"""

# Whatever makes a site without MkDocs must not need it for anything.
BARE = """
import runpy, sys
sys.modules.update(dict.fromkeys(("mkdocs", "material", "properdocs")))
sys.path.insert(0, "scripts")
sys.argv = ["scripts/build", *sys.argv[1:]]
runpy.run_path("scripts/build", run_name="__main__")
"""


def ended(*command: str, at: Path = ROOT, **settings: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "SITE_URL": SITE_URL, **settings}
    return subprocess.run([sys.executable, *command], cwd=at, env=environment, capture_output=True, text=True)


def run(*command: str, at: Path = ROOT, **settings: str) -> None:
    done = ended(*command, at=at, **settings)
    assert done.returncode == 0, done.stdout + done.stderr


def digests(site: Path) -> dict[str, str]:
    """Digest by path of every file of the site itself."""
    return {path: digest for path, digest in sites.digests(site).items() if path != MARK}


def test_two_builds_of_the_whole_record_are_the_same_bytes(site: Path, tmp_path: Path) -> None:
    """One without any builder, of which this run's tests read, and one by MkDocs."""
    run("scripts/build", "--builder", "mkdocs", "--out", str(tmp_path / "lain"))
    assert digests(tmp_path / "lain") == digests(site)
    assert (tmp_path / "lain" / MARK).read_bytes() == (site / MARK).read_bytes()


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four records, our own hand-written pages, and those above."""
    tree = copy_of_project(tmp_path_factory.mktemp("tali"))
    (tree / "data" / "cities" / "kota-bukittinggi.yml").unlink()
    for name, text in WRITTEN.items():
        file = tree / "docs" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    settings = tree / "mkdocs.yml"
    text = settings.read_text("utf-8").replace("  - Kinerja: kinerja.md\n", f"  - Kinerja: kinerja.md{NAV}")
    settings.write_text(text, "utf-8")
    (tree / "sendiri.yml").write_text(text.replace("name: material", "name: null"), "utf-8")
    return tree


@pytest.fixture(scope="module")
def today(tree: Path) -> dict[str, str]:
    """What MkDocs with Material makes of it. From then on its records lie elsewhere, and each builder must be told."""
    run("-m", "mkdocs", "build", "--strict", at=tree)
    (tree / "data").rename(tree / "catatan")
    (tree / "data").mkdir()
    return digests(tree / "site")


@pytest.mark.parametrize(
    ("builder", "theme"),
    [("mkdocs", "sendiri.yml"), ("properdocs", "mkdocs.yml"), ("properdocs", "sendiri.yml")],
    ids=["MkDocs alone", "ProperDocs with Material", "ProperDocs alone"],
)
def test_every_builder_makes_the_same_bytes(
    builder: str, theme: str, tree: Path, today: dict[str, str], tmp_path: Path
) -> None:
    """From the folder that mkdocs.yml names, told from its own."""
    options = ["--strict", "--config-file", str(tree / theme), "--site-dir", str(tmp_path / "lain")]
    run("-m", builder, "build", *options, at=tmp_path, JEJAK_DATA="catatan")
    assert digests(tmp_path / "lain") == today


def test_mkdocs_called_by_our_own_command_makes_what_it_makes_plain(
    tree: Path, today: dict[str, str], tmp_path: Path
) -> None:
    """From the folder that it is told, whatever mkdocs.yml names."""
    options = ["--builder", "mkdocs", "--out", str(tmp_path / "kita"), "--data", "catatan"]
    done = ended("scripts/build", *options, at=tree, JEJAK_DATA=str(tree / "tidak-ada"))
    assert has_warned(done)
    assert digests(tmp_path / "kita") == today


def test_no_builder_at_all_makes_the_same_bytes(tree: Path, today: dict[str, str], tmp_path: Path) -> None:
    done = ended("-c", BARE, "--out", str(tmp_path / "tanpa"), at=tree, JEJAK_DATA="catatan")
    assert has_warned(done)
    made = digests(tmp_path / "tanpa")
    assert made == today
    assert {"panduan/baca ini/index.html", "panduan/gambar/titik satu.png", "CNAME", "404.html"} <= made.keys()
    assert {"kota/padang/index.html"} == {name for name in made if name.startswith(("kota/padang/i", "kota/bukit"))}


def has_warned(done: subprocess.CompletedProcess[str]) -> bool:
    """Whether the site stands, and one line tells what is wrong in the folder of records, by whoever builds."""
    assert (done.returncode, done.stderr.count("\n")) == (0, 1), done.stderr
    return done.stderr.startswith("  jejak: catatan/sources.yml:")


def test_every_gzip_header_names_no_system(site: Path) -> None:
    """Python 3.13 writes another one there than 3.11: bytes must not tell who packed them."""
    packed = [*site.glob("pagefind/index/*"), *site.glob("pagefind/*.pf_meta"), site / "sitemap.xml.gz"]
    assert {file.read_bytes()[:10] for file in packed} == {b"\x1f\x8b\x08\0\0\0\0\0\x02\xff"}


def test_the_map_tells_the_day_of_the_record_and_of_nothing_else(site: Path) -> None:
    entries = re.findall(r"<loc>(.*?)</loc>(?:<lastmod>(.*?)</lastmod>)?", (site / "sitemap.xml").read_text("utf-8"))
    told = {url.removeprefix(SITE_URL): day for url, day in entries}
    assert {path for path, day in told.items() if day and not path.startswith(("kota/", "kabupaten/"))} == set()
    for name in ("kota/pasuruan", "kabupaten/tegal"):
        path = f"cities/{name.replace('/', '-')}.yml"
        checked = re.findall(r"(?m)^checked: \W?([\d-]+)", (ROOT / "data" / path).read_text("utf-8"))
        assert told[f"{name}/"] == changes(ROOT / "data").get(path, checked[0])


def broken_record(tree: Path) -> None:
    file = tree / "data" / "cities" / "kota-padang.yml"
    file.write_text(file.read_text("utf-8").replace("code:", "kode:"), "utf-8")


def refused_html(tree: Path) -> None:
    (tree / "docs" / "tentang.md").write_text("# A\n\n<script>x</script>\n\n<iframe src=x></iframe>\n", "utf-8")
    correction, away = tree / "docs" / "koreksi.md", "<meta http-equiv=refresh content='0;url=//contoh.id'>"
    correction.write_text(f"{correction.read_text('utf-8')}\n{away}\n", "utf-8")
    (tree / "docs" / "pindah.html").write_text(away, "utf-8")


def clash(tree: Path) -> None:
    (tree / "docs" / "kota").mkdir()
    (tree / "docs" / "kota" / "index.md").write_text("# Kota\n", "utf-8")


def broken_view(tree: Path) -> None:
    (tree / "hooks" / "jejak" / "publish" / "templates" / "city.html.jinja").write_text("\n{{ tidak_ada }}", "utf-8")


def broken_frame(tree: Path) -> None:
    (tree / "hooks" / "theme" / "404.html").write_text("\n{% if %}", "utf-8")


def broken_page(tree: Path) -> None:
    (tree / "hooks" / "theme" / "main.html").write_text("\n{{ tidak_ada.x }}", "utf-8")


def missing_template(tree: Path) -> None:
    (tree / "docs" / "tentang.md").write_text("---\ntemplate: tidak-ada.html\n---\n# Tentang\n", "utf-8")


def dead_links(tree: Path) -> None:
    about = tree / "docs" / "tentang.md"
    links = "[a](#tidak) [b](koreksi.md#tidak) [c](tidak.md) [d](/a) [e](../kota/) ![f](tidak.png)"
    about.write_text(f"{about.read_text('utf-8')}\n{links}\n", "utf-8")
    for name in ("satu", "dua"):
        (tree / "docs" / f"{name}.md").write_text("# Judul\n", "utf-8")
    settings = tree / "mkdocs.yml"
    nav = "nav:\n  - /a.md\n  - Tiga: tiga.md\n  - Luar: https://contoh.id/\n"
    settings.write_text(settings.read_text("utf-8").replace("nav:\n", nav, 1), "utf-8")


def unusable_extension(tree: Path) -> None:
    settings = tree / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("permalink:", "permalnk:"), "utf-8")


def no_settings(tree: Path) -> None:
    (tree / "mkdocs.yml").unlink()


def broken_settings(tree: Path) -> None:
    (tree / "mkdocs.yml").write_text("site_name: [\n", "utf-8")


BREAK: dict[Callable[[Path], None], list[str]] = {
    broken_record: ["kota-padang.yml:"],
    refused_html: ["docs/tentang.md:3: <script>", "docs/koreksi.md:", "<meta>", "docs/pindah.html: "],
    clash: ["docs/kota/index.md menempati alamat"],
    broken_view: ['city.html.jinja baris 2: nama "tidak_ada" tidak dikenal.'],
    broken_frame: ["404.html baris 2:"],
    broken_page: ['main.html baris 2: nama "tidak_ada" tidak dikenal.'],
    missing_template: ['Templat "tidak-ada.html" tidak ada.'],
    dead_links: [
        "docs/dua.md belum",
        "docs/satu.md belum",
        "menyebut tiga.md",
        "menyebut /a.md",
        '"../kota/"',
        '"#tidak"',
    ],
    unusable_extension: ['perluasan Markdown "toc" tidak dapat dipakai.'],
    no_settings: ["mkdocs.yml tidak ada."],
    broken_settings: ["mkdocs.yml baris 2 kolom 1: susunan YAML-nya tidak sah."],
}


@pytest.mark.parametrize("mistake", BREAK, ids=lambda mistake: mistake.__name__)
def test_a_mistake_has_the_same_lines_with_a_builder_and_without(
    mistake: Callable[[Path], None], tmp_path: Path
) -> None:
    tree = copy_of_project(tmp_path)
    mistake(tree)
    said = {
        builder: ended("scripts/build", "--builder", builder, "--out", str(tmp_path / "situs"), at=tree)
        for builder in ("mkdocs", "none")
    }
    assert said["none"].stderr == said["mkdocs"].stderr
    assert {done.returncode for done in said.values()} == {1}
    assert [part for part in BREAK[mistake] if part not in said["none"].stderr] == []
    assert "Traceback" not in said["none"].stderr
    assert not (tmp_path / "situs").exists()
