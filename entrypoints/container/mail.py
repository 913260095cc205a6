"""Letters on their way out, and the links in them on their way back."""

import sys
from pathlib import Path
from typing import TextIO

from dependency_injector import containers, providers

from adapters.mail import open_mailer
from adapters.web.page_address import OriginPageAddress
from application.ask_by_mail import AskByMail
from application.events.deliver_mail import DeliverMail
from application.events.find_letters import ListLetters, RetryLetters
from application.events.mailer import Mailer
from application.events.resolve_letter import ResolveLetter
from application.follow_link import FollowLink
from domain.links import LinkTokens
from entrypoints.container.foundation import Foundation, configured, keys_for, stored
from entrypoints.container.throttling import Throttling


def _mail_folder(state_dir: Path) -> Path:
    return state_dir / "mail"


def _console() -> TextIO:
    return sys.stdout


class Mail(containers.DeclarativeContainer):
    mailer: providers.Provider[Mailer] = providers.ThreadSafeSingleton(
        open_mailer,
        configured.smtp_url,
        sender=configured.mail_from,
        site_name=configured.site_name,
        folder=providers.Factory(_mail_folder, configured.state_dir),
        stream=providers.Factory(_console),
        translator=Foundation.translator,
    )
    link_tokens = providers.ThreadSafeSingleton(LinkTokens, keys_for("mailed links"))
    page_address = providers.ThreadSafeSingleton(OriginPageAddress, configured.origin)
    resolve_letter = providers.ThreadSafeSingleton(
        ResolveLetter, link_tokens, page_address, Foundation.clock
    )
    deliver_mail = providers.ThreadSafeSingleton(
        DeliverMail,
        stored.transact,
        resolve_letter,
        mailer,
        Foundation.clock,
        Foundation.metrics.provided.letter,
    )
    list_letters = providers.ThreadSafeSingleton(ListLetters, stored.letter_page)
    retry_letters = providers.ThreadSafeSingleton(RetryLetters, stored.transact, Foundation.clock)
    ask_by_mail = providers.ThreadSafeSingleton(
        AskByMail,
        Foundation.parse_email,
        stored.transact,
        Foundation.entropy,
        Foundation.event,
        Throttling.throttle,
    )
    follow_link = providers.ThreadSafeSingleton(
        FollowLink,
        stored.transact,
        link_tokens,
        Foundation.clock,
        Foundation.event,
        Foundation.tell_events,
    )
