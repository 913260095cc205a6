"""A form that a stranger has opened once, and sends again and again."""

from tests.attack.tally import Tally
from tests.bench.wire import Answer, Connection, Visitor, post


class Form:
    """Bound to one browser, and to no address: it is sent from wherever its holder likes."""

    def __init__(self, port: int, path: str, opened_from: str) -> None:
        self._port = port
        self._path = path
        self._opened_from = opened_from
        self._visitor = self._opened()

    def send(
        self, tally: Tally, typed: dict[str, str], source: str, *, cookie: str = "", more: str = ""
    ) -> Answer | None:
        """One try; None where no answer came."""
        cookies = f"{self._visitor.cookie}; {cookie}" if cookie else self._visitor.cookie
        form = {"csrf_token": self._visitor.token, **typed}
        answer = tally.ask(self._port, post(self._port, self._path, form, cookies, more), source)
        if answer and answer.status == 403:
            self._visitor = self._opened()
        return answer

    def _opened(self) -> Visitor:
        with Connection(self._port, self._opened_from) as connection:
            return connection.visit(self._path)


def opens_a_session(answer: Answer | None) -> bool:
    """Whether somebody is logged in by it."""
    return answer is not None and b"doorward_session=" in answer.head.replace(
        b"doorward_session=;", b""
    )
