"""The account's home."""

from flask import Blueprint, render_template

from adapters.web.login import login_required


def navigation_pages() -> Blueprint:
    pages = Blueprint("navigation", __name__)

    @pages.get("/")
    @pages.get("/index")
    @login_required
    def index() -> str:
        return render_template("index.html")

    return pages
