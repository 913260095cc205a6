"""A small blog whose readers log in at Doorward; it knows no password and keeps no session."""

import json
from urllib.error import HTTPError
from urllib.parse import quote, unquote
from urllib.request import Request as Question
from urllib.request import urlopen

from flask import Flask, Request, abort, redirect, render_template, request
from flask_login import LoginManager, UserMixin, login_required
from werkzeug.wrappers import Response

PROXY = "127.0.0.1"
"""Believed about who somebody is; whoever can connect from there can be anybody here."""
POSTS = (
    ("mira", "The swifts are back over the harbour, three days earlier than last year."),
    ("tomas", "Finished the boat's second coat of paint. It needs a third."),
    ("mira", "Whoever left the umbrella at the reading: it is behind the counter."),
)

app = Flask(__name__)
app.config.from_prefixed_env("MICROBLOG")
logins = LoginManager(app)


class Reader(UserMixin):
    def __init__(self, stable_id: str, name: str) -> None:
        self.id, self.name = stable_id, name


def by_proxy(asked: Request) -> Reader | None:
    """As the proxy says, which has asked Doorward about this very request."""
    stable_id = asked.headers.get("X-Doorward-User")
    if asked.remote_addr != PROXY or not stable_id:
        return None
    return Reader(stable_id, unquote(asked.headers["X-Doorward-Name"]))


def by_token(asked: Request) -> Reader | None:
    """As the JSON API says of the bearer token that came along, where there is no such proxy."""
    token = {"Authorization": asked.headers.get("Authorization", "")}
    question = Question(f"{app.config['DOORWARD']}/api/v1/session", headers=token)
    try:
        with urlopen(question, timeout=5) as answer:
            user = json.load(answer)["user"]
    except HTTPError:
        return None
    if user["leaves_at"]:  # can do nothing any more but think better of it
        return None
    return Reader(user["id"], user["username"])


logins.request_loader(by_token if "DOORWARD" in app.config else by_proxy)


@logins.unauthorized_handler
def to_login() -> Response:
    wanted = request.full_path if request.query_string else request.path
    return redirect(f"/.doorward/start?to={quote(wanted)}", 303)


@app.get("/")
@login_required
def index() -> str:
    return render_template("index.html", posts=POSTS)


@app.get("/by/<author>")
@login_required
def author(author: str) -> str:
    posts = [post for post in POSTS if post[0] == author] or abort(404)
    return render_template("author.html", author=author, posts=posts)


@app.get("/about")
def about() -> str:
    return render_template("about.html")
