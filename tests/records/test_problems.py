"""A problem's text, its order, and GitHub's form of it."""

from jejak.records.problems import Place, Problem, Severity, field_of, located, pointer
from jejak.records.text.wording import quoted

DATE = Problem("data/cities/kota-x.yml", 41, 11, "signings[0].date", '"18-10-2023" bukan tanggal', "date-format")


def test_the_text_gives_path_line_column_field_message_and_code() -> None:
    assert str(DATE) == 'data/cities/kota-x.yml:41:11: signings[0].date: "18-10-2023" bukan tanggal [date-format]'


def test_a_warning_says_so_and_a_problem_without_field_has_none() -> None:
    assert str(Problem("a.yml", 1, 2, "", "pesan", "kode", Severity.WARNING)) == "a.yml:1:2: peringatan: pesan [kode]"


def test_the_github_form_escapes_what_would_end_it() -> None:
    problem = Problem("data/a,b:c%.yml", 1, 2, "x", "100%\nlagi\r: koma, tetap", "kode", Severity.WARNING)
    assert problem.annotation == (
        "::warning file=data/a%2Cb%3Ac%25.yml,line=1,col=2,title=kode::x: 100%25%0Alagi%0D: koma, tetap"
    )


def test_problems_sort_by_path_then_line_then_column() -> None:
    order = [
        Problem(path, line, col, "", "", "")
        for path, line, col in [("a", 2, 9), ("a", 10, 1), ("a", 10, 2), ("b", 1, 1)]
    ]
    shuffled = [order[at] for at in (2, 0, 3, 1)]
    assert sorted(shuffled) == order


def test_a_place_reads_as_one_would_write_it() -> None:
    assert field_of(("signings", 0, "also_reported", 1, "date")) == "signings[0].also_reported[1].date"
    assert field_of(()) == ""


def test_another_place_is_named_with_its_line_once_lines_are_known() -> None:
    message = f"sudah ada di {pointer(('memberships', 0))}, dan di {pointer(('sources', 2))}; gabungkan"
    lines: dict[Place, int] = {("memberships", 0): 5, ("sources", 2): 41}
    assert located(message, lines.__getitem__) == (
        "sudah ada di memberships[0] (baris 5), dan di sources[2] (baris 41); gabungkan"
    )


def test_nothing_that_was_typed_is_taken_for_a_place() -> None:
    typed = f"{quoted(pointer(('memberships', 0)))} sudah ada"
    assert located(typed, lambda place: 5) == typed
