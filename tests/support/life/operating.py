"""What the operator does, what time does, and the sweeping up behind both."""

from datetime import timedelta

from hypothesis import strategies as st
from hypothesis.stateful import rule

from application.recovery.make_reset_link import ResetLink
from domain.accounts import PENDING_LIMIT, UserDisabled, UserUnknown
from domain.links import Purpose
from tests.support.life.players import Life, edges, emails, names, passwords, which
from tests.support.life.promises import Promise, keep
from tests.support.life.records import Account

acts = st.sampled_from(["disable", "enable", "enable", "vouch", "end-sessions"])


class Operating(Life):
    @rule(name=names, email=emails, password=passwords)
    def the_operator_adds_somebody(self, name: str, email: str, password: str) -> None:
        self.register(name, email, password)

    @rule(name=names, act=acts)
    def the_operator_acts(self, name: str, act: str) -> None:
        account = self.model.named(name)
        if account is None:
            told = self.attempt(lambda: self.door.disable(login=name), UserUnknown)
            keep(Promise.PROOF, isinstance(told, UserUnknown))
            return
        if act == "disable":
            self.door.disable(login=name)
            if account.active:
                account.active = False
                self.model.ends_all_of(account)
        elif act == "enable":
            self.door.enable(login=name)
            account.active = True
        elif act == "vouch":
            self._vouches(account)
        else:
            self.door.end_all_devices(user_id=account.id)
            self.model.ends(one for one in self.model.sessions if one.owner is account)
            self.model.ends(one for one in self.model.browsers if one.owner is account)

    @rule(name=names, password=passwords)
    def the_operator_sets_a_password(self, name: str, password: str) -> None:
        account = self.model.named(name)
        if account is None:
            return
        self.door.set_password(login=name, password=password)

        account.password = password
        self.model.ends_all_of(account)
        keep(Promise.PASSWORD, not self.state.sessions_of(account.id))
        self.receive()

    @rule(name=names)
    def the_operator_makes_a_reset_link(self, name: str) -> None:
        account = self.model.named(name)
        there = account is not None and account.is_there(self.now)
        told = self.attempt(
            lambda: self.door.make_reset_link(login=name), UserUnknown, UserDisabled
        )

        keep(Promise.LINK, isinstance(told, ResetLink) is there)
        if account and isinstance(told, ResetLink):
            link = self.model.mails(self.a_link(Purpose.RESET_PASSWORD, account))
            self.links[told.token.link_id] = told.token, link

    @rule(name=names)
    def the_operator_deletes_somebody(self, name: str) -> None:
        account = self.model.named(name)
        if account:
            self.door.delete_account(user_id=account.id)
            self.model.deletes(account)
            self._is_gone(account)

    @rule(which=which, edge=edges)
    def time_passes_until_something_is_over(self, which: int, edge: timedelta) -> None:
        leaving = [one.leaves_at for one in self.model.accounts if one.leaves_at and not one.gone]
        waiting = [one.begun + PENDING_LIMIT for one in self.model.waiting if not one.ended]
        links = [link.ends for link in self.model.links if not link.ended]
        moments = [when for when in (*leaving, *waiting, *links) if when + edge >= self.now]
        if moments:
            self.wait_for(sorted(moments)[which % len(moments)] + edge)

    @rule()
    def the_house_is_kept(self) -> None:
        there = [one for one in self.model.accounts if not one.gone]
        self.door.keep_house(progress=lambda part, whole: None)

        self.model.sweeps(self.now)
        for account in there:
            due = account.leaves_at is not None and self.now >= account.leaves_at
            keep(Promise.LEAVING, (account.id not in self.state.users) is due)
            if due:
                self._is_gone(account)

    def _vouches(self, account: Account) -> None:
        self.door.vouch_for_email(login=account.name)
        if not account.verified:
            account.verified = True
            self.model.ends_links(account.id, Purpose.VERIFY_EMAIL)

    def _is_gone(self, account: Account) -> None:
        state, key = self.state, account.id
        left = state.sessions_of(key), state.remembered_of(key), state.links_of(key)
        addressed = {one.email.key for one in state.users.values()}
        addressed |= {one.email.key for one in state.registrations.values()}
        addressed |= {one.email.key for one in state.links.values()}
        keep(Promise.LEAVING, not any(left))
        keep(Promise.LEAVING, account.email not in addressed)
