"""The core by itself: its use cases run where no third-party package can be imported."""

import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]

STORY = '''
import sys
from importlib.abc import MetaPathFinder

PROJECT = sys.argv[1]
sys.path.insert(0, PROJECT)


class OnlyOurs(MetaPathFinder):
    """Refuses whatever is neither the standard library's nor ours."""

    def find_spec(self, name, path=None, target=None):
        root = name.partition(".")[0]
        ours = ("domain", "application", "adapters", "tests")
        if root in sys.stdlib_module_names or root in ours:
            return None
        raise ImportError(f"{name} is neither ours nor of the standard library")


sys.meta_path.insert(0, OnlyOurs())
try:
    import flask
except ImportError:
    pass
else:
    sys.exit("a third-party package can be imported here")

from datetime import datetime, timezone

from adapters.memory import InMemoryStorage
from application.accounts.account_form import AccountForm
from application.accounts.find_users import ParseLogin
from application.accounts.register_user import RegisterUser
from application.events.new_event import NewEvent
from application.navigation.safe_redirect import SafeRedirect
from application.sessions.authenticate_user import AuthenticateUser
from application.sessions.log_out import LogOut
from application.sessions.notice_login import NoticeLogin
from application.sessions.resolve_session import ResolveSession
from application.throttling.throttle import Throttle
from application.verify_password import VerifyPassword
from domain.accounts import UsernameTaken
from domain.errors import Refusals
from domain.navigation import LocalPath
from domain.passwords import PasswordPolicy
from domain.registrations import NameDigests
from domain.secrets import Key, KeyRing
from domain.sessions import InvalidCredentials, RememberLimits, SessionLimits
from domain.sessions.known_devices import DeviceTokens
from domain.throttling import Counters
from tests.support.doubles import (
    FixedCircumstances,
    FrozenClock,
    PlainHasher,
    SeededEntropy,
    SetBlocklist,
    SimpleEmailParser,
)

storage, clock, entropy, hasher = InMemoryStorage(), FrozenClock(), SeededEntropy(), PlainHasher()
parse_email, circumstances = SimpleEmailParser(), FixedCircumstances()
event = NewEvent(clock, entropy, circumstances, b"key")
keys = KeyRing((Key("1", b"key"),))
devices = DeviceTokens(keys)
throttle = Throttle(
    storage.rate_limiter, Counters(keys), devices, clock, circumstances, event, list
)
register = RegisterUser(
    AccountForm(storage.taken_names, PasswordPolicy(SetBlocklist()), throttle), storage.transact,
    hasher, parse_email, clock, entropy, event, NameDigests(keys), throttle,
)
log_in = AuthenticateUser(
    ParseLogin(parse_email), storage.user_by_login, storage.transact,
    VerifyPassword(throttle, hasher, storage.transact), hasher, devices, clock, entropy,
    circumstances, event, NoticeLogin(Counters(keys), clock, circumstances),
)
resolve = ResolveSession(
    storage.session_by_id, storage.transact, SessionLimits(), RememberLimits(), clock, entropy,
    circumstances, event,
)
log_out = LogOut(storage.transact, event)
go_on = SafeRedirect(LocalPath("/"), frozenset({"/login"}))

phrase = "violet harbour lantern"
register(username="Susan", email="susan@example.com", password=phrase)
try:
    register(username="SUSAN", email="other@example.com", password=phrase)
except Refusals as refused:
    assert [type(refusal) for refusal in refused.each] == [UsernameTaken]
else:
    sys.exit("one name was given out twice")
try:
    log_in(login="susan", password="another phrase altogether")
except InvalidCredentials:
    pass
else:
    sys.exit("a wrong password opened a session")
signed_in = log_in(login="susan@example.com", password=phrase, remember=True)
tokens = {
    "session_token": signed_in.session_token,
    "remember_token": signed_in.remember_token,
}
assert resolve(**tokens).user.username.display == "Susan"
assert go_on("/index?a=1").text == "/index?a=1"
assert go_on("//evil.example").text == "/"
log_out(**tokens)
assert resolve(**tokens) is None
strange = sorted(
    name for name in {name.partition(".")[0] for name in sys.modules}
    if name not in sys.stdlib_module_names
    and name not in ("domain", "application", "adapters", "tests", "__main__")
)
print("the whole story; besides the standard library and ours:", strange)
'''


def test_registration_login_and_redirects_run_without_any_third_party_package() -> None:
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-B", "-W", "error", "-c", STORY, str(PROJECT)],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stderr == ""
    assert done.stdout == "the whole story; besides the standard library and ours: []\n"
