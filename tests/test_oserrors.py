"""The system's errors are told in Indonesian, whatever they are."""

import errno
import os

import pytest

from jejak import oserrors


@pytest.mark.parametrize("number", errno.errorcode)
def test_no_error_is_told_in_the_systems_own_words(number: int) -> None:
    error = OSError(number, os.strerror(number))
    assert os.strerror(number) not in oserrors.told(error)
    assert oserrors.told(error) == oserrors.reason(error)


def test_the_file_is_named_where_the_system_names_one() -> None:
    assert oserrors.told(OSError(errno.ENOSPC, "", "site/index.html")) == "site/index.html: disk penuh"
    assert oserrors.told(OSError(errno.ENOSPC, "", b"site/x")) == "site/x: disk penuh"


def test_an_error_without_a_number_has_words_too() -> None:
    assert oserrors.told(OSError("x")) == "galat yang tidak dikenal"
