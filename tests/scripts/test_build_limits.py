"""scripts/build at every limit of the system: it ends within seconds, says why in one line, and leaves nothing behind.

Each limit is a real one. What must hold is the same for all, and stands in ``Build.fails``.
"""

import os
import resource
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from jejak import surroundings
from support.building import Build, standing
from support.project import copy_of_project
from terminal import mkdocs_log

ROOT = Path(__file__).parents[2]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Where a site stands already."""
    return standing(tmp_path / "situs")


@contextmanager
def disk(folder: Path, options: str) -> Iterator[Path]:
    """A small file system; only root may have one."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("only root can mount a small disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


# Shares of what a site takes: among static files, among pages, in Pagefind's links, in Pagefind, behind Pagefind.
@pytest.mark.parametrize("share", [0.15, 0.45, 0.6, 0.7, 0.85, 0.95])
def test_a_full_disk_at_any_moment_ends_the_build(few_site: Path, tmp_path: Path, share: float) -> None:
    with disk(tmp_path / "disk", f"size={int(blocks_of(few_site) * share) + 16}k") as folder:
        out = standing(folder / "situs")
        said = Build(out).fails()
        assert "disk penuh" in said
        assert "situs sebelumnya tidak diubah" in said


def blocks_of(site: Path) -> int:
    """What a site takes of a disk, in kilobytes."""
    return sum(-(-file.stat().st_size // 4096) * 4 for file in site.rglob("*") if file.is_file())


@pytest.mark.parametrize("share", [0.3, 0.75, 1.02])
def test_too_few_inodes_end_the_build(few_site: Path, tmp_path: Path, share: float) -> None:
    inodes = sum(1 for _ in few_site.rglob("*"))
    with disk(tmp_path / "disk", f"size=50m,nr_inodes={int(inodes * share)}") as folder:
        assert "disk penuh" in Build(folder / "situs").fails()


@pytest.mark.parametrize(("size", "what"), [(5_000, "Gagal menulis"), (60_000, "Pencarian teks gagal dibuat")])
def test_a_limit_to_the_size_of_a_file_ends_the_build(out: Path, size: int, what: str) -> None:
    build = Build(out, limit=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)))
    said = build.fails()
    assert what in said
    assert "melampaui batas ukuran" in said
    assert build.process.returncode == 1


@pytest.mark.parametrize("number", [8, 9])
def test_too_few_open_files_end_the_build(out: Path, number: int) -> None:
    Build(out, limit=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (number, number))).fails()


def test_a_template_that_fails_half_way_is_named_with_its_line(out: Path, tmp_path: Path) -> None:
    tree = copy_of_project(tmp_path)
    (tree / "hooks" / "theme" / "printed.html").write_text("\n{{ printed.x.y }}\n")
    said = Build(out, tree, builder="mkdocs").fails()
    assert 'hooks/theme/printed.html baris 2: "str" tidak punya "x".' in said


SORTING = """
def on_files(files, config):
    pages = sorted(files.documentation_pages(), key=lambda file: file.src_uri, reverse=True)
    for page in pages:
        files.remove(page)
    for page in pages:
        files.append(page)
    return files
"""


def test_pages_in_another_order_are_never_published_at_each_others_addresses(out: Path, tmp_path: Path) -> None:
    tree = copy_of_project(tmp_path)
    (tree / "urut.py").write_text(SORTING)
    settings = tree / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("[hooks/build.py]", "[hooks/build.py, urut.py]"), "utf-8")
    assert "diminta saat giliran" in Build(out, tree, builder="mkdocs").fails()


@pytest.mark.parametrize("seconds", ["", "abc", "-5", "99999999999999"])
def test_a_clock_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch, seconds: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    assert f'SOURCE_DATE_EPOCH "{seconds}"' in str(surroundings.refusal(None, None, ROOT / "docs"))


def test_a_clock_that_is_none_ends_the_build_before_the_builder_reads_it(out: Path) -> None:
    assert 'SOURCE_DATE_EPOCH ""' in Build(out, setting={"SOURCE_DATE_EPOCH": ""}).fails()


@pytest.mark.parametrize("name", ["SITE_URL", "REPO_URL"])
def test_an_address_that_no_reader_can_open_is_refused(out: Path, name: str) -> None:
    assert f'{name} "ftp://contoh.id/" bukan alamat web' in Build(out, setting={name: "ftp://contoh.id/"}).fails()


def test_what_somebody_put_into_a_site_is_not_lost(out: Path) -> None:
    (out / "CNAME").write_text("contoh.id")
    assert "di situ ada CNAME" in Build(out).fails()


def test_a_link_at_the_locks_place_is_not_followed(out: Path) -> None:
    lock, other = out.with_name(".situs.lock"), out.with_name("penting")
    other.write_text("penting")
    lock.symlink_to(other)
    assert "adalah tautan" in Build(out).fails()
    assert other.read_text() == "penting"


def test_a_circle_of_links_is_named(tmp_path: Path) -> None:
    (tmp_path / "putar").symlink_to(tmp_path / "putar")
    assert "berputar tanpa akhir" in Build(tmp_path / "putar").ended()


def test_a_name_with_a_pattern_in_it_is_a_name(tmp_path: Path) -> None:
    """Its own left-over goes; what the name would fit, read as a pattern or half as one, stays."""
    others = [tmp_path / f".{name}.new-01234567" for name in ("ab1", "a1", "ab[1]", "a*1")]
    own = tmp_path / ".a*[1].new-01234567"
    for folder in (*others, own):
        folder.mkdir()
    build = Build(tmp_path / "a*[1]")
    assert build.ended() == ""
    assert build.out.is_dir()
    assert not own.exists()
    assert all(other.is_dir() for other in others)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Config value 'site_url': The URL isn't valid, it should include the http:// (scheme)",
            '"site_url" bukan alamat',
        ),
        (
            "Doc file 'a.md' contains a link 'b.md', but the target is not found among documentation files.",
            'docs/a.md: tautan "b.md" menuju berkas yang tidak ada.',
        ),
        ("Doc file 'a.md' contains an absolute link '/b', it was left as is.", 'tautan "/b" tidak menuju berkas'),
        ("A reference to 'x.md' is included in the 'nav' configuration, which is not found", "nav menyebut x.md"),
        (
            'MkDocs encountered an error parsing the configuration file: while parsing\n  in "x", line 3, column 5\n',
            "mkdocs.yml baris 3 kolom 5: susunan YAML-nya tidak sah.",
        ),
    ],
)
def test_what_mkdocs_says_is_told_in_indonesian(text: str, said: str) -> None:
    assert said in mkdocs_log.said(text)
