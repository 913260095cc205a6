"""The language that the browser asks for, on every page."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.system.browser.people import PASSWORD, log_in, somebody

pytestmark = pytest.mark.system

ENGLISH = re.compile(r"[A-Za-z]{2,}")
NO_SENTENCE = re.compile(r"Doorward|[\w.]+@[\w.]+|susan\d+|\b[0-9a-f]{16}\b")


def english_on(page: Page) -> list[str]:
    """What stands there in Latin letters and is no name: titles, labels and hints included."""
    spoken = page.evaluate(
        "() => [document.title, document.body.innerText,"
        " ...[...document.querySelectorAll('[aria-label]')].map((e) => e.ariaLabel)].join('\\n')"
    )
    return ENGLISH.findall(NO_SENTENCE.sub("", spoken))


def test_russian_from_door_to_door(new_page: Callable[..., Page]) -> None:
    page, name = new_page(locale="ru-RU"), somebody()

    page.goto("/index")
    expect(page.locator("html")).to_have_attribute("lang", "ru")
    expect(page).to_have_title("Вход · Doorward")
    assert english_on(page) == []

    page.get_by_label("Имя пользователя или адрес электронной почты").fill(name)
    page.get_by_label("Пароль", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Войти").click()
    expect(page.get_by_role("alert")).to_have_text("Неверное имя пользователя или пароль")
    assert english_on(page) == []

    page.get_by_role("navigation").get_by_role("link", name="Регистрация").click()
    expect(page.get_by_text("Минимум 15 символов.")).to_be_visible()
    page.get_by_role("button", name="Зарегистрироваться").click()
    expect(page.get_by_role("alert")).to_have_text("Проверьте отмеченные поля.")
    assert set(english_on(page)) <= {"name", "example", "com"}

    page.get_by_label("Имя пользователя").fill(name)
    page.get_by_label("Адрес электронной почты").fill(f"{name}@example.com")
    page.get_by_label("Пароль", exact=True).fill(PASSWORD)
    page.get_by_label("Пароль ещё раз").fill(PASSWORD)
    page.get_by_role("button", name="Показать пароль").first.click()
    expect(page.get_by_role("button", name="Скрыть пароль")).to_be_visible()
    page.get_by_role("button", name="Зарегистрироваться").click()
    expect(page.get_by_role("status")).to_have_text("Поздравляем, вы зарегистрированы!")
    assert english_on(page) == []

    page.get_by_label("Имя пользователя или адрес электронной почты").fill(name)
    page.get_by_label("Пароль", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Войти").click()
    expect(page.get_by_role("heading", name=f"Здравствуйте, {name}!")).to_be_visible()
    assert re.search(r"\b20\d\d г\.", page.get_by_role("main").inner_text())
    assert english_on(page) == []

    page.goto("/nowhere")
    expect(page.get_by_role("heading", name="Страница не найдена")).to_be_visible()
    assert english_on(page) == []

    page.goto("/logout")
    assert english_on(page) == []
    page.get_by_role("main").get_by_role("button", name="Выйти").click()
    expect(page).to_have_title("Вход · Doorward")


@pytest.mark.parametrize("locale", ["en-US", "fr-FR", "ru-UA"])
def test_a_region_is_no_other_language_and_an_unknown_language_gets_english(
    new_page: Callable[..., Page], locale: str
) -> None:
    page = new_page(locale=locale)

    page.goto("/login")

    language = "ru" if locale == "ru-UA" else "en"
    expect(page.locator("html")).to_have_attribute("lang", language)


SETTINGS = ("", "/password", "/username", "/email", "/devices", "/activity", "/export", "/delete")
SAID_IN_LATIN = {"JSON", "UTC", "Chrome", "Linux"}


def test_the_language_of_an_account_is_spoken_in_every_browser_and_on_every_page(
    new_page: Callable[..., Page],
) -> None:
    russian, name = new_page(locale="ru-RU"), somebody()
    russian.goto("/register")
    russian.get_by_label("Имя пользователя").fill(name)
    russian.get_by_label("Адрес электронной почты").fill(f"{name}@example.com")
    russian.get_by_label("Пароль", exact=True).fill(PASSWORD)
    russian.get_by_label("Пароль ещё раз").fill(PASSWORD)
    russian.get_by_role("button", name="Зарегистрироваться").click()
    expect(russian.get_by_role("status")).to_be_visible()
    english = new_page(locale="en-GB")
    english.goto("/login")
    expect(english.locator("html")).to_have_attribute("lang", "en")

    log_in(english, name)

    for page in SETTINGS:
        english.goto(f"/settings{page}")
        expect(english.locator("html")).to_have_attribute("lang", "ru")
        assert set(english_on(english)) <= SAID_IN_LATIN
