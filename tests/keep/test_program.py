"""A program is told from another by what it consists of."""

from briefgen.keep.program import program


def test_the_program_is_told_by_a_digest_that_stays() -> None:
    assert len(program()) == 32
    assert program() == program.__wrapped__()
