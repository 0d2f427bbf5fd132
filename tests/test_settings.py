"""mkdocs.yml as we read it ourselves: the same as MkDocs does, and a line where it cannot be used."""

from pathlib import Path

import pytest
from mkdocs.config import load_config

from jejak import settings
from jejak.refusal import RefusedError

ROOT = Path(__file__).parents[1]
LEAST = "site_name: Jejak\ntheme: {custom_dir: tema}\n"
UNKNOWN = "Kalau itu milik MkDocs, susun dengan --builder mkdocs."


def test_our_own_file_says_the_same_to_us_as_to_mkdocs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", "https://contoh.id/jejak/")
    config = load_config(str(ROOT / "mkdocs.yml"))
    known = settings.read(ROOT / "mkdocs.yml")
    source = known.source
    assert (source.name, source.description) == (config.site_name, config.site_description)
    assert (source.site_url, source.repo_url) == (config.site_url, config.repo_url)
    assert (str(source.docs), str(source.theme)) == (config.docs_dir, config.theme.custom_dir)
    assert list(known.extensions) == config.markdown_extensions
    assert {name: options for name, options in known.extensions.items() if options} == config.mdx_configs
    assert known.nav == {file: title for entry in config.nav or [] for title, file in entry.items()}
    assert known.beyond == ()


@pytest.mark.parametrize(
    ("setting", "folder"), [(None, "data"), ("", "data"), ("catatan", "catatan"), ("2021", "2021"), ("/lain", "/lain")]
)
def test_the_records_folder_is_told_from_the_file(
    setting: str | None, folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("JEJAK_DATA", raising=False)
    if setting is not None:
        monkeypatch.setenv("JEJAK_DATA", setting)
    (tmp_path / "mkdocs.yml").write_text(LEAST + "extra: {data: !ENV [JEJAK_DATA, data]}\n", "utf-8")
    assert settings.read(tmp_path / "mkdocs.yml").source.data == tmp_path / folder


def test_what_is_left_out_has_its_usual_value(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(LEAST, "utf-8")
    known = settings.read(tmp_path / "mkdocs.yml")
    assert known.source == settings.Source("Jejak", "", "", "", tmp_path / "docs", tmp_path / "tema", tmp_path / "data")
    assert list(known.extensions) == ["toc", "tables", "fenced_code"]


def test_the_nav_is_read_at_any_depth(tmp_path: Path) -> None:
    nav = "nav: [a.md, {Dua: b.md, Tiga: [c.md, {Empat: d.md}]}, {Luar: 'https://contoh.id/'}]\n"
    (tmp_path / "mkdocs.yml").write_text(LEAST + nav, "utf-8")
    listed = {"a.md": None, "b.md": "Dua", "c.md": None, "d.md": "Empat", "https://contoh.id/": "Luar"}
    assert settings.read(tmp_path / "mkdocs.yml").nav == listed


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plugins: []\n",
        "plugins:\nhooks:\n",
        "edit_uri: a/\nvalidation: {links: {anchors: warn}}\nwatch: [data]\nhooks: [hooks/build.py]\nnav:\n",
    ],
)
def test_what_changes_nothing_of_the_site_is_passed_over(text: str, tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(LEAST + text, "utf-8")
    assert settings.read(tmp_path / "mkdocs.yml").beyond == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("site_nama: Jejak\n", f'setelan "site_nama" tidak dikenal. {UNKNOWN}'),
        ("exclude_docs: a\n", f'setelan "exclude_docs" tidak dikenal. {UNKNOWN}'),
        ("plugins: [search]\n", 'isi "plugins" hanya dipahami MkDocs; susun dengan --builder mkdocs.'),
        ("plugins: {search: {}}\n", 'isi "plugins" hanya dipahami MkDocs; susun dengan --builder mkdocs.'),
        ("hooks: [hooks/build.py, x.py]\n", 'isi "hooks" hanya dipahami MkDocs; susun dengan --builder mkdocs.'),
    ],
)
def test_what_would_be_lost_without_mkdocs_is_told(text: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(LEAST + text, "utf-8")
    assert settings.read(tmp_path / "mkdocs.yml").beyond == (f"mkdocs.yml: {said}",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("site_name: [\n", "mkdocs.yml baris 2 kolom 1: susunan YAML-nya tidak sah."),
        ("site_name: \0\n", "mkdocs.yml: susunan YAML-nya tidak sah."),
        ("theme: {custom_dir: tema}\n", 'mkdocs.yml: setelan "site_name" belum ada.'),
        ("site_name: Jejak\ntheme: {}\n", 'mkdocs.yml: setelan "theme.custom_dir" belum ada.'),
        (LEAST + "site_url: [a]\n", 'mkdocs.yml: setelan "site_url" salah jenisnya.'),
        (LEAST + "nav: [{Tentang: 3}]\n", 'mkdocs.yml: setelan "nav" salah jenisnya.'),
        (LEAST + "nav: [3]\n", 'mkdocs.yml: setelan "nav" salah jenisnya.'),
        ("- a\n", "mkdocs.yml: isinya bukan daftar setelan."),
        (None, "mkdocs.yml tidak ada."),
    ],
    ids=["syntax", "character", "missing", "missing below", "kind", "nav", "nav's kind", "list", "none"],
)
def test_what_cannot_be_used_is_told_in_a_line(text: str | None, said: str, tmp_path: Path) -> None:
    if text is not None:
        (tmp_path / "mkdocs.yml").write_text(text, "utf-8")
    with pytest.raises(RefusedError) as caught:
        settings.read(tmp_path / "mkdocs.yml")
    assert str(caught.value).removeprefix(f"{tmp_path}/") == said
