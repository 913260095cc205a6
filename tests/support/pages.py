"""A page as a browser understands it: its elements, its forms, and what a form would send."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser

from werkzeug.datastructures import Headers

_VOID = frozenset({"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source"})
_ENTRIES = frozenset({"input", "select", "textarea"})


@dataclass
class Element:
    """One element with all the text inside it."""

    tag: str
    attributes: dict[str, str]
    form: "Element | None" = None
    parts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join("".join(self.parts).split())


class _Reader(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        form = next((element for element in reversed(self._open) if element.tag == "form"), None)
        element = Element(tag, {name: value or "" for name, value in attrs}, form)
        self.elements.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop().tag != tag:
            pass

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.parts.append(data)


@dataclass(frozen=True)
class Form:
    """A form with the values that it would send as it stands."""

    action: str
    values: dict[str, str]
    names: frozenset[str]

    def filled(self, **typed: str) -> dict[str, str]:
        """What it sends once this was typed into it: no browser sends a field that is not there."""
        assert typed.keys() <= self.names, f"the form has no field {typed.keys() - self.names}"
        return {**self.values, **typed}


@dataclass(frozen=True)
class Page:
    """An answer, and the page in it."""

    status: int
    headers: Headers
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def location(self) -> str:
        return self.headers["Location"]

    @cached_property
    def elements(self) -> list[Element]:
        return _Reader(self.text).elements

    @property
    def cookies(self) -> list[str]:
        return self.headers.getlist("Set-Cookie")

    def all(self, tag: str, **attributes: str) -> Iterator[Element]:
        for element in self.elements:
            if element.tag == tag and attributes.items() <= element.attributes.items():
                yield element

    def one(self, tag: str, **attributes: str) -> Element:
        (found,) = self.all(tag, **attributes)
        return found

    def link(self, text: str) -> str:
        """Where the link that says this leads."""
        (found,) = (link for link in self.all("a") if link.text == text)
        return found.attributes["href"]

    @property
    def heading(self) -> str:
        return self.one("h1").text

    @property
    def navigation(self) -> list[str]:
        """What the menu offers, in its order."""
        return [item.text for item in self.all("li")]

    @property
    def said(self) -> list[str]:
        """What is announced above the content: the notice, and what is wrong with a form."""
        roles = ("status", "alert")
        return [
            element.text for element in self.elements if element.attributes.get("role") in roles
        ]

    def entry(self, name: str) -> Element:
        """The field of this name that people see."""
        (found,) = (
            element
            for element in self.elements
            if element.tag in _ENTRIES
            and element.attributes.get("name") == name
            and element.attributes.get("type") != "hidden"
        )
        return found

    def problem(self, name: str) -> str:
        """What is said beside a field that is marked as wrong; empty where it is not."""
        entry = self.entry(name).attributes
        if entry.get("aria-invalid") != "true":
            return ""
        described = [element.text for element in self.elements if self._describes(entry, element)]
        return " ".join(described)

    def form(self, action: str) -> Form:
        """The form that posts there; the last, where the menu has one too."""
        *_, element = self.all("form", method="post", action=action)
        entries = [entry for entry in self.elements if entry.form is element]
        named = [entry.attributes for entry in entries if "name" in entry.attributes]
        sent = {
            attributes["name"]: attributes.get("value", "")
            for attributes in named
            if attributes.get("type") not in ("checkbox", "radio") or "checked" in attributes
        }
        return Form(action, sent, frozenset(attributes["name"] for attributes in named))

    @staticmethod
    def _describes(entry: dict[str, str], element: Element) -> bool:
        by = entry.get("aria-describedby", "").split()
        return element.attributes.get("class") == "problem" and element.attributes.get("id") in by
