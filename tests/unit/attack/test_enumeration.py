"""When two answers look alike to somebody who looks for people."""

from tests.attack.enumeration import looks
from tests.bench.wire import Answer

TYPED = {"username": "susan", "password": "x"}


def answer(said: str, token: str = "abc", name: str = "susan", **headers: str) -> bytes:
    head = "\r\n".join(
        ["HTTP/1.1 422 Unprocessable", *(f"{n.replace('_', '-')}: {v}" for n, v in headers.items())]
    )
    body = f'<input name="csrf_token" value="{token}"><input value="{name}"><p>{said}</p>'
    return looks(Answer(422, head.encode(), body.encode()), {**TYPED, "username": name})


def test_what_is_new_in_every_answer_or_was_typed_tells_nothing() -> None:
    one = answer("No.", Date="Mon", X_Request_Id="1", Retry_After="30")
    other = answer(
        "No.", token="def", name="nobody7", Date="Tue", X_Request_Id="2", Retry_After="9"
    )

    assert one == other


def test_another_sentence_tells_two_apart() -> None:
    assert answer("No.") != answer("No such account.")


def test_another_header_tells_two_apart() -> None:
    assert answer("No.", Set_Cookie="a=b") != answer("No.")
