"""What a person does on the pages, by what can be seen there."""

from itertools import count
from typing import Any

from playwright.sync_api import Page

PASSWORD = "three blind mice and a piano"

_numbers = count(1)


def somebody() -> str:
    """A name that nobody had before."""
    return f"susan{next(_numbers)}"


def fill_in_registration(page: Page, name: str, password: str = PASSWORD) -> None:
    page.get_by_label("Username").fill(name)
    page.get_by_label("Email address").fill(f"{name}@example.com")
    page.get_by_label("Password", exact=True).fill(password)
    page.get_by_label("Password, once more").fill(password)


def register(page: Page) -> str:
    """Somebody, newly registered and looking at the login page."""
    name = somebody()
    page.goto("/register")
    fill_in_registration(page, name)
    page.get_by_role("button", name="Create account").click()
    return name


def log_in(page: Page, name: str, password: str = PASSWORD, *, remember: bool = False) -> None:
    """On the login page that is shown."""
    page.get_by_label("Username or email address").fill(name)
    page.get_by_label("Password", exact=True).fill(password)
    page.get_by_label("Remember me on this device").set_checked(remember)
    page.get_by_role("button", name="Log in").click()


def logged_in(page: Page) -> str:
    """Somebody, newly registered and looking at their home page."""
    name = register(page)
    log_in(page, name)
    page.wait_for_url("/")
    return name


def remembered(page: Page) -> None:
    """Somebody who comes back after their session has ended."""
    name = register(page)
    log_in(page, name, remember=True)
    page.wait_for_url("/")
    page.context.clear_cookies(name="doorward_session")


def cookies(page: Page) -> dict[str, Any]:
    return {cookie["name"]: cookie for cookie in page.context.cookies()}
