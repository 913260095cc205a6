"""Coming and going: logging in and out, staying away, and trying other people's cookies."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import rule

from domain.sessions import DeviceUnknown
from tests.support.life.players import Life, edges, guesses, names, which
from tests.support.life.records import Open

times = st.sampled_from([timedelta(seconds=s) for s in (0, 0, 20, 30, 40 * 60, 30 * 60 * 60)])


class Browsing(Life):
    @rule(name=names, guess=guesses, remember=st.booleans())
    def somebody_logs_in(self, name: str, guess: str, remember: bool) -> None:
        account = self.model.named(name)
        password = account.password if account and guess == "right" else guess
        self.log_in(name, password, remember)

    @rule(name=names, many=st.integers(15, 22))
    def somebody_logs_in_everywhere(self, name: str, many: int) -> None:
        for _ in range(many):
            account = self.model.named(name)
            if account and self.log_in(name, account.password, remember=False) is None:
                return

    @rule(which=which, after=times)
    def somebody_visits(self, which: int, after: timedelta) -> None:
        self.door.clock.forward(after)
        self.visit(self.cookies(which))

    @rule(which=which, after=times)
    def somebody_closes_the_browser_and_comes_back(self, which: int, after: timedelta) -> None:
        self.door.clock.forward(after)
        self.visit(replace(self.cookies(which), session_token=None, session=None))

    @rule(which=which, edge=edges, moment=st.integers(0, 5))
    def somebody_visits_when_it_matters(self, which: int, edge: timedelta, moment: int) -> None:
        cookies = self.cookies(which)
        records = [record for record in (cookies.session, cookies.remembered) if record]
        moments = [when + edge for record in records for when in record.moments]
        if moments:
            self.wait_for(moments[moment % len(moments)])
        self.visit(cookies)

    @rule(which=which, other=which)
    def somebody_mixes_cookies(self, which: int, other: int) -> None:
        theirs = self.cookies(other)
        mine = replace(self.cookies(which), remember_token=None, remembered=None, key=0)
        self.hold(mine)
        self.hold(replace(mine, session_token=theirs.session_token, session=theirs.session))

    @rule(which=which)
    def somebody_logs_out(self, which: int) -> None:
        cookies = self.cookies(which)
        self.door.log_out(
            session_token=cookies.session_token, remember_token=cookies.remember_token
        )

        if cookies.remembered and not cookies.remembered.ended:
            self.model.forgets(cookies.remembered)
        if cookies.session and not cookies.session.ended:
            self._end(cookies.session)

    @rule(mine=which, theirs=which)
    def somebody_ends_a_device(self, mine: int, theirs: int) -> None:
        me, it = self.visit(self.cookies(mine)), self.cookies(theirs)
        if not (me and me.session and it.session and it.session_token):
            return
        owner, other = me.session.owner, it.session.owner
        listed = self.door.list_devices(user=self.stored(other)) if not other.gone else ()
        found = [one for one in listed if one.has(it.session_token.session_id)]
        if not found:
            return
        told = self.attempt(
            lambda: self.door.end_device(user_id=owner.id, device_id=found[0].id), DeviceUnknown
        )
        assert isinstance(told, DeviceUnknown) is (owner is not other)
        if owner is other:
            self._end(it.session)

    @rule(which=which)
    def somebody_ends_all_other_devices(self, which: int) -> None:
        me = self.visit(self.cookies(which))
        if not (me and me.session):
            return
        owner, own = me.session.owner, me.session
        self.door.end_other_devices(user_id=owner.id, session_token=me.session_token)

        self.model.ends(s for s in self.model.sessions if s.owner is owner and s is not own)
        self.model.ends(
            b for b in self.model.browsers if b.owner is owner and b is not own.remembered
        )

    def _end(self, session: Open) -> None:
        """With what remembers its browser."""
        session.ended = True
        if session.remembered:
            self.model.forgets(session.remembered)

    @rule()
    def hashes_become_dearer(self) -> None:
        self.door.hasher.generation += 1
