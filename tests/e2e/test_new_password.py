"""A new password that is refused: what is wrong with it, and what to choose instead."""

import pytest

from tests.support.browser import Site
from tests.support.builders import PASSWORD

TOLD = {
    "short": (
        "This password is too short. Please use at least 15 characters.",
        "Пароль слишком короткий. Минимальное число символов — 15.",
    ),
    "long " * 60: (
        "This password is too long. Please use at most 256 characters.",
        "Пароль слишком длинный. Максимальное число символов — 256.",
    ),
    "correct horse battery staple": (
        "This is one of the passwords that are tried first. Please use several unrelated words.",
        (
            "Это один из тех паролей, которые подбирают в первую очередь."
            " Возьмите несколько слов, не связанных между собой."
        ),
    ),
    "mole!mole!mole!mole!": (
        "This password only repeats itself. Please use several unrelated words.",
        "Пароль состоит из одних повторений. Возьмите несколько слов, не связанных между собой.",
    ),
    "trewsdfghjuytrew": (
        "This password follows the keyboard or the alphabet. Please use several unrelated words.",
        (
            "Это просто ряд клавиш или букв по алфавиту."
            " Возьмите несколько слов, не связанных между собой."
        ),
    ),
    "john@example.com": (
        (
            "This password is too close to your name, your address or the name of this site."
            " Please use several words that have nothing to do with these."
        ),
        (
            "Пароль слишком похож на ваше имя, ваш адрес или название этого сайта."
            " Возьмите несколько слов, которые с ними не связаны."
        ),
    ),
}


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("password", TOLD, ids=range(len(TOLD)))
def test_a_refused_password_is_told_with_what_to_choose_instead(
    site_in_memory: Site, password: str, language: str
) -> None:
    page = site_in_memory.browser(language).register("john", password=password, password2=password)

    assert page.status == 422
    assert page.problem("password") == TOLD[password][language == "ru"]


@pytest.mark.parametrize("password", TOLD, ids=range(len(TOLD)))
def test_it_is_told_alike_where_a_password_is_changed(site_in_memory: Site, password: str) -> None:
    site_in_memory.add_user("john")
    browser = site_in_memory.browser()
    browser.log_in("john")

    page = browser.fill(
        browser.get("/settings/password"),
        "/settings/password",
        current_password=PASSWORD,
        password=password,
        password2=password,
    )

    assert page.status == 422
    assert page.problem("password") == TOLD[password][0]
