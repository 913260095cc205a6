"""The example for single-page applications does in a real browser what it says."""

import re
from pathlib import Path

from playwright.sync_api import Page

from tests.system.browser.people import PASSWORD, cookies, register

DOCUMENTATION = Path(__file__).resolve().parents[3] / "docs/api.md"

AFTERWARDS = """
  const who = await (await fetch("/api/v1/session")).json();
  const changed = await call("PUT", "/account/language", { language: "ru" });
  const out = await call("DELETE", "/session");
  return [who.user.username, changed.status, out.status];
"""


def example() -> str:
    (found,) = re.findall(r"```js\n(.*?)```", DOCUMENTATION.read_text("utf-8"), re.DOTALL)
    return str(found)


def test_the_example_logs_in_and_works_without_reading_a_token(page: Page) -> None:
    name = register(page)
    page.wait_for_url("**/login*")
    script = example().replace('"susan"', f'"{name}"')

    found = page.evaluate(f"async (password) => {{ {script} {AFTERWARDS} }}", PASSWORD)

    assert found == [name, 200, 204]
    assert page.evaluate("document.cookie") == ""
    assert not {"doorward_session", "doorward_remember"} & cookies(page).keys()
