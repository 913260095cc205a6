"""Who is plugged into whom: adapters, use cases, drivers."""

import sys
import threading
from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TextIO

from dependency_injector import containers, providers

from adapters.language import CatalogueTranslator
from adapters.mail import EmailValidatorParser, open_mailer
from adapters.memory import InMemoryStorage
from adapters.metrics import Metrics
from adapters.security import (
    Argon2PasswordHasher,
    CommonPasswords,
    HashingLane,
    SystemClock,
    SystemEntropy,
)
from adapters.sql import open_storage
from adapters.web import (
    HOME,
    NEVER_RETURNED_TO,
    ForwardAuthUseCases,
    Look,
    OriginPageAddress,
    SettingsUseCases,
    Site,
    UseCases,
    create_app,
    current_circumstances,
)
from adapters.webhooks import UrllibWebhookSender, verifying
from application.accounts.accept_invitation import AcceptInvitation, FindInvitation
from application.accounts.account_form import AccountForm
from application.accounts.change_email import (
    CallOffEmailChange,
    ConfirmEmailChange,
    KeepEmail,
    PendingEmailChange,
    RequestEmailChange,
)
from application.accounts.change_language import ChangeLanguage
from application.accounts.change_username import ChangeUsername
from application.accounts.confirm_registration import (
    ConfirmRegistration,
    ConfirmWithNewPassword,
    FindPending,
    OpenPending,
)
from application.accounts.delete_account import DeleteAccount, DeleteDue
from application.accounts.disable_user import DisableUser, EnableUser
from application.accounts.export_account import ExportAccount
from application.accounts.export_users import ExportUsers
from application.accounts.find_users import FindUser, ListUsers, ParseLogin
from application.accounts.import_users import ImportUsers
from application.accounts.invite_users import InviteUsers
from application.accounts.leave import RequestDeletion, UndoDeletion
from application.accounts.register_user import RegisterUser
from application.accounts.request_registration import RequestRegistration, ResendConfirmation
from application.accounts.verify_email import AskToVerifyEmail, VerifyEmail, VouchForEmail
from application.ask_by_mail import AskByMail
from application.deployment.note_observation import NoteObservation
from application.events.deliver_mail import DeliverMail
from application.events.empty_trail import EmptyTrail
from application.events.find_letters import ListLetters, RetryLetters
from application.events.list_trail import ListTrail
from application.events.mailer import Mailer
from application.events.new_event import NewEvent
from application.events.record_refusal import RecordRefusal
from application.events.record_rotation import RecordRotation
from application.events.resolve_letter import ResolveLetter
from application.events.seal_trail import SealTrail
from application.events.tell_events import TellEvents
from application.events.verify_trail import VerifyTrail
from application.follow_link import FollowLink
from application.forward_auth.authorize_request import AuthorizeRequest
from application.forward_auth.enter_host import EnterHost
from application.forward_auth.open_host_session import OpenHostSession
from application.housekeeping.keep_house import KeepHouse
from application.navigation.safe_redirect import SafeRedirect
from application.passwords.change_password import ChangePassword
from application.passwords.set_password import SetPassword
from application.ports import CurrentCircumstances
from application.recovery.make_reset_link import MakeResetLink
from application.recovery.request_recovery import RequestRecovery
from application.recovery.reset_password import ResetPassword
from application.roles.change_roles import GrantRoles, RevokeRoles
from application.sessions.authenticate_user import AuthenticateUser
from application.sessions.confirm_device import ConfirmDevice
from application.sessions.end_devices import (
    EndAllDevices,
    EndDevice,
    EndEverybodysDevices,
    EndOtherDevices,
)
from application.sessions.list_devices import ListDevices
from application.sessions.log_out import LogOut
from application.sessions.notice_login import NoticeLogin
from application.sessions.prove_password import ProvePassword
from application.sessions.reauthenticate import Reauthenticate
from application.sessions.request_device_confirmation import RequestDeviceConfirmation
from application.sessions.resolve_session import ResolveSession
from application.throttling.throttle import Throttle
from application.verify_password import VerifyPassword
from application.webhooks.deliver_webhooks import DeliverWebhooks
from application.webhooks.find_deliveries import ListDeliveries, RetryDeliveries
from application.webhooks.try_targets import TryTargets
from domain.forward_auth import Tickets
from domain.links import LinkTokens
from domain.newcomers import ReadNewcomer
from domain.passwords import PasswordPolicy
from domain.registrations import NameDigests
from domain.sessions.known_devices import DeviceTokens
from domain.throttling import Counters, RateLimiter, Unlimited
from domain.trail import Sealer
from entrypoints.secret_key import key_ring, signing_key, webhook_keys
from entrypoints.settings import Settings
from entrypoints.worker import Chore, Worker, Workers


def _mail_folder(state_dir: Path) -> Path:
    return state_dir / "mail"


def _console() -> TextIO:
    return sys.stdout


def _webhook_workers(targets: Sequence[str], deliver: DeliverWebhooks) -> Sequence[Worker]:
    """One for each target, so that one which stalls keeps neither mail nor the others waiting."""
    return [
        Worker(
            [Chore("webhooks", timedelta(seconds=2), partial(deliver, target=target))],
            threading.Event(),
        )
        for target in targets
    ]


class Container(containers.DeclarativeContainer):
    """Built from settings alone, and after the server has forked: it may hold threads and files."""

    settings = providers.Dependency(instance_of=Settings)
    secret_key = providers.Dependency(instance_of=str)
    """As text: one secret, or several of which the first signs."""
    metrics_folder: providers.Provider[Path | None] = providers.Object(None)
    """The same for all processes of a server; None where nothing is counted."""
    circumstances: providers.Provider[CurrentCircumstances] = providers.Object(
        current_circumstances
    )
    """Who acts: whoever sent the request, unless the command line says otherwise."""

    # Adapters
    metrics = providers.ThreadSafeSingleton(Metrics, metrics_folder)
    bell = providers.ThreadSafeSingleton(threading.Event)
    """Rings when there is something for the worker of this process."""
    tell_events = providers.ThreadSafeSingleton(
        TellEvents, count=metrics.provided.event, wake=bell.provided.set
    )
    storage = providers.Selector(
        settings.provided.storage_kind,
        memory=providers.ThreadSafeSingleton(
            InMemoryStorage, tell_events, settings.provided.webhook_targets
        ),
        sql=providers.ThreadSafeSingleton(
            open_storage,
            settings.provided.database_url,
            settings.provided.database_connections,
            metrics.provided.database_fault,
            tell_events,
            settings.provided.webhook_targets,
        ),
    )
    hashing_lane = providers.ThreadSafeSingleton(
        HashingLane,
        threads=settings.provided.hash_threads,
        room=settings.provided.hash_room,
        wait=settings.provided.hash_wait,
        seen=metrics.provided.hashing,
    )
    hasher = providers.ThreadSafeSingleton(
        Argon2PasswordHasher,
        hashing_lane,
        memory_kib=settings.provided.argon2_memory_kib,
        time_cost=settings.provided.argon2_time_cost,
    )
    blocklist = providers.ThreadSafeSingleton(CommonPasswords)
    parse_email = providers.ThreadSafeSingleton(EmailValidatorParser)
    translator = providers.ThreadSafeSingleton(CatalogueTranslator)
    clock = providers.ThreadSafeSingleton(SystemClock)
    entropy = providers.ThreadSafeSingleton(SystemEntropy)

    event = providers.ThreadSafeSingleton(
        NewEvent,
        clock=clock,
        entropy=entropy,
        circumstances=circumstances,
        key=providers.Factory(signing_key, secret_key, "names in the log"),
    )
    name_digests = providers.ThreadSafeSingleton(
        NameDigests, providers.Factory(key_ring, secret_key, "freed names")
    )
    link_tokens = providers.ThreadSafeSingleton(
        LinkTokens, providers.Factory(key_ring, secret_key, "mailed links")
    )
    page_address = providers.ThreadSafeSingleton(OriginPageAddress, settings.provided.origin)
    mailer: providers.Provider[Mailer] = providers.ThreadSafeSingleton(
        open_mailer,
        settings.provided.smtp_url,
        sender=settings.provided.mail_from,
        site_name=settings.provided.site_name,
        folder=providers.Factory(_mail_folder, settings.provided.state_dir),
        stream=providers.Factory(_console),
        translator=translator,
    )

    sealer = providers.ThreadSafeSingleton(
        Sealer, providers.Factory(key_ring, secret_key, "seals of the trail")
    )

    device_tokens = providers.ThreadSafeSingleton(
        DeviceTokens, providers.Factory(key_ring, secret_key, "known devices")
    )
    counters = providers.ThreadSafeSingleton(
        Counters, providers.Factory(key_ring, secret_key, "counters")
    )
    rate_limiter: providers.Provider[RateLimiter] = providers.Selector(
        settings.provided.limiter_kind,
        stored=storage.provided.rate_limiter,
        none=providers.ThreadSafeSingleton(Unlimited),
    )

    # Use cases
    throttle = providers.ThreadSafeSingleton(
        Throttle,
        limiter=rate_limiter,
        counters=counters,
        devices=device_tokens,
        clock=clock,
        circumstances=circumstances,
        event=event,
        tell=tell_events,
    )
    verify_password = providers.ThreadSafeSingleton(
        VerifyPassword, throttle, hasher, storage.provided.transact
    )
    policy = providers.ThreadSafeSingleton(
        PasswordPolicy,
        blocklist=blocklist,
        minimum_length=settings.provided.password_minimum,
        service_words=settings.provided.service_words,
    )
    parse_login = providers.ThreadSafeSingleton(ParseLogin, parse_email)
    find_user = providers.ThreadSafeSingleton(FindUser, parse_login, storage.provided.user_by_login)
    list_users = providers.ThreadSafeSingleton(ListUsers, storage.provided.user_page)
    account_form = providers.Factory(AccountForm, storage.provided.taken_names, policy, throttle)
    registration = providers.Factory(
        RegisterUser,
        form=account_form,
        transact=storage.provided.transact,
        hasher=hasher,
        parse_email=parse_email,
        clock=clock,
        entropy=entropy,
        event=event,
        digests=name_digests,
        throttle=throttle,
    )
    register = providers.Selector(
        settings.provided.email_verification.value,
        required=providers.ThreadSafeSingleton(
            RequestRegistration,
            form=account_form,
            transact=storage.provided.transact,
            hasher=hasher,
            parse_email=parse_email,
            clock=clock,
            entropy=entropy,
            event=event,
            digests=name_digests,
            throttle=throttle,
        ),
        optional=providers.ThreadSafeSingleton(registration, asks_to_verify=True),
        off=providers.ThreadSafeSingleton(registration),
    )
    add_user = providers.ThreadSafeSingleton(
        registration,
        form=providers.Factory(account_form, reserved_allowed=True),
        email_verified=True,
    )
    disable_user = providers.ThreadSafeSingleton(
        DisableUser, find_user, storage.provided.transact, event
    )
    enable_user = providers.ThreadSafeSingleton(
        EnableUser, find_user, storage.provided.transact, event
    )
    set_password = providers.ThreadSafeSingleton(
        SetPassword, find_user, storage.provided.transact, hasher, policy, event
    )
    notice_login = providers.ThreadSafeSingleton(NoticeLogin, counters, clock, circumstances)
    authenticate_user = providers.ThreadSafeSingleton(
        AuthenticateUser,
        parse_login=parse_login,
        user_by_login=storage.provided.user_by_login,
        transact=storage.provided.transact,
        verify=verify_password,
        hasher=hasher,
        devices=device_tokens,
        clock=clock,
        entropy=entropy,
        circumstances=circumstances,
        event=event,
        notice=notice_login,
    )
    resolve_session = providers.ThreadSafeSingleton(
        ResolveSession,
        session_by_id=storage.provided.session_by_id,
        transact=storage.provided.transact,
        session_limits=settings.provided.session_limits,
        remember_limits=settings.provided.remember_limits,
        clock=clock,
        entropy=entropy,
        circumstances=circumstances,
        event=event,
    )
    log_out = providers.ThreadSafeSingleton(LogOut, storage.provided.transact, event)
    follow_link = providers.ThreadSafeSingleton(
        FollowLink, storage.provided.transact, link_tokens, clock, event, tell_events
    )
    ask_by_mail = providers.ThreadSafeSingleton(
        AskByMail, parse_email, storage.provided.transact, entropy, event, throttle
    )
    request_recovery = providers.ThreadSafeSingleton(RequestRecovery, ask_by_mail)
    reset_password = providers.ThreadSafeSingleton(
        ResetPassword,
        link_with_user=storage.provided.link_with_user,
        follow_link=follow_link,
        hasher=hasher,
        policy=policy,
        devices=device_tokens,
        clock=clock,
        entropy=entropy,
        event=event,
    )
    make_reset_link = providers.ThreadSafeSingleton(
        MakeResetLink,
        find_user=find_user,
        transact=storage.provided.transact,
        tokens=link_tokens,
        clock=clock,
        entropy=entropy,
        event=event,
    )
    resend_confirmation = providers.ThreadSafeSingleton(ResendConfirmation, ask_by_mail)
    find_pending = providers.ThreadSafeSingleton(
        FindPending, storage.provided.pending_by_link, link_tokens, clock
    )
    open_pending = providers.ThreadSafeSingleton(
        OpenPending,
        find_pending,
        follow_link,
        storage.provided.transact,
        clock,
        event,
        name_digests,
    )
    confirm_registration = providers.ThreadSafeSingleton(
        ConfirmRegistration, open_pending, verify_password, clock, event
    )
    confirm_with_new_password = providers.ThreadSafeSingleton(
        ConfirmWithNewPassword, open_pending, hasher, policy
    )
    verify_email = providers.ThreadSafeSingleton(VerifyEmail, follow_link, event)
    ask_to_verify_email = providers.ThreadSafeSingleton(
        AskToVerifyEmail, storage.provided.transact, entropy, event, throttle
    )
    vouch_for_email = providers.ThreadSafeSingleton(
        VouchForEmail, find_user, storage.provided.transact, event
    )
    invite_users = providers.ThreadSafeSingleton(
        InviteUsers, parse_email, storage.provided.transact, entropy, event
    )
    find_invitation = providers.ThreadSafeSingleton(
        FindInvitation, storage.provided.link_by_id, link_tokens, clock
    )
    accept_invitation = providers.ThreadSafeSingleton(
        AcceptInvitation,
        find_invitation=find_invitation,
        form=account_form,
        follow_link=follow_link,
        transact=storage.provided.transact,
        hasher=hasher,
        clock=clock,
        event=event,
        digests=name_digests,
    )
    safe_redirect = providers.ThreadSafeSingleton(SafeRedirect, HOME, NEVER_RETURNED_TO)
    list_devices = providers.ThreadSafeSingleton(
        ListDevices,
        devices_of_user=storage.provided.devices_of_user,
        session_limits=settings.provided.session_limits,
        remember_limits=settings.provided.remember_limits,
        clock=clock,
    )
    end_device = providers.ThreadSafeSingleton(EndDevice, storage.provided.transact, event)
    end_other_devices = providers.ThreadSafeSingleton(
        EndOtherDevices, storage.provided.transact, event
    )
    end_all_devices = providers.ThreadSafeSingleton(EndAllDevices, storage.provided.transact, event)
    end_everybodys_devices = providers.ThreadSafeSingleton(
        EndEverybodysDevices, list_users, storage.provided.devices_of_user, end_all_devices
    )
    export_account = providers.ThreadSafeSingleton(
        ExportAccount, storage.provided.transact, storage.provided.trail_page, clock, event
    )
    request_deletion = providers.ThreadSafeSingleton(
        RequestDeletion, storage.provided.transact, clock, event
    )
    undo_deletion = providers.ThreadSafeSingleton(
        UndoDeletion, storage.provided.transact, clock, event
    )
    delete_account = providers.ThreadSafeSingleton(
        DeleteAccount, storage.provided.transact, event, name_digests
    )
    delete_due = providers.ThreadSafeSingleton(
        DeleteDue, storage.provided.transact, clock, event, name_digests
    )
    prove_password = providers.ThreadSafeSingleton(
        ProvePassword,
        session_by_id=storage.provided.session_by_id,
        transact=storage.provided.transact,
        verify=verify_password,
        session_limits=settings.provided.session_limits,
        clock=clock,
        event=event,
    )
    reauthenticate = providers.ThreadSafeSingleton(
        Reauthenticate, prove_password, clock, entropy, event
    )
    change_password = providers.ThreadSafeSingleton(
        ChangePassword, prove_password, hasher, policy, device_tokens, clock, entropy, event
    )
    change_username = providers.ThreadSafeSingleton(
        ChangeUsername, storage.provided.transact, clock, name_digests, event, throttle
    )
    change_language = providers.ThreadSafeSingleton(
        ChangeLanguage, storage.provided.transact, clock, translator.provided.languages, event
    )
    pending_email_change = providers.ThreadSafeSingleton(
        PendingEmailChange, storage.provided.links_of_user, clock
    )
    request_email_change = providers.ThreadSafeSingleton(
        RequestEmailChange, storage.provided.transact, parse_email, clock, entropy, event, throttle
    )
    call_off_email_change = providers.ThreadSafeSingleton(
        CallOffEmailChange, storage.provided.transact, clock, event
    )
    confirm_email_change = providers.ThreadSafeSingleton(
        ConfirmEmailChange, follow_link, clock, event
    )
    keep_email = providers.ThreadSafeSingleton(KeepEmail, follow_link, clock, event)
    resolve_letter = providers.ThreadSafeSingleton(ResolveLetter, link_tokens, page_address, clock)
    deliver_mail = providers.ThreadSafeSingleton(
        DeliverMail,
        storage.provided.transact,
        resolve_letter,
        mailer,
        clock,
        metrics.provided.letter,
    )
    list_letters = providers.ThreadSafeSingleton(ListLetters, storage.provided.letter_page)
    retry_letters = providers.ThreadSafeSingleton(RetryLetters, storage.provided.transact, clock)
    record_refusal = providers.ThreadSafeSingleton(RecordRefusal, storage.provided.transact, event)
    record_rotation = providers.ThreadSafeSingleton(
        RecordRotation, storage.provided.transact, event
    )
    list_trail = providers.ThreadSafeSingleton(ListTrail, storage.provided.trail_page)
    seal_trail = providers.ThreadSafeSingleton(
        SealTrail, storage.provided.transact_beside, sealer, clock
    )
    empty_trail = providers.ThreadSafeSingleton(
        EmptyTrail,
        storage.provided.transact_beside,
        sealer,
        clock,
        settings.provided.trail_retention,
    )
    verify_trail = providers.ThreadSafeSingleton(
        VerifyTrail,
        storage.provided.seal_page,
        storage.provided.sealed_events,
        storage.provided.trail_extent,
        sealer,
    )
    keep_house = providers.ThreadSafeSingleton(
        KeepHouse,
        transact=storage.provided.transact_beside,
        seal_trail=seal_trail,
        empty_trail=empty_trail,
        delete_due=delete_due,
        limiter=rate_limiter,
        session_limits=settings.provided.session_limits,
        remember_limits=settings.provided.remember_limits,
        clock=clock,
    )
    note_observation = providers.ThreadSafeSingleton(NoteObservation, storage, clock)
    request_device_confirmation = providers.ThreadSafeSingleton(
        RequestDeviceConfirmation, ask_by_mail
    )
    confirm_device = providers.ThreadSafeSingleton(
        ConfirmDevice, follow_link, device_tokens, clock, entropy, event
    )
    grant_roles = providers.ThreadSafeSingleton(
        GrantRoles, find_user, storage.provided.transact, event
    )
    revoke_roles = providers.ThreadSafeSingleton(
        RevokeRoles, find_user, storage.provided.transact, event
    )
    webhook_ring = providers.ThreadSafeSingleton(webhook_keys, settings.provided.webhook_secret)
    webhook_sender = providers.ThreadSafeSingleton(
        UrllibWebhookSender,
        context=providers.Factory(verifying),
        clock=clock,
        private_allowed=settings.provided.webhook_private,
    )
    deliver_webhooks = providers.ThreadSafeSingleton(
        DeliverWebhooks,
        transact=storage.provided.transact_beside,
        send=webhook_sender,
        keys=webhook_ring,
        clock=clock,
        count=metrics.provided.webhook,
    )
    list_deliveries = providers.ThreadSafeSingleton(ListDeliveries, storage.provided.delivery_page)
    retry_deliveries = providers.ThreadSafeSingleton(
        RetryDeliveries, storage.provided.transact, clock
    )
    try_targets = providers.ThreadSafeSingleton(
        TryTargets,
        targets=settings.provided.webhook_targets,
        send=webhook_sender,
        keys=webhook_ring,
        clock=clock,
        entropy=entropy,
    )

    tickets = providers.ThreadSafeSingleton(
        Tickets, providers.Factory(key_ring, secret_key, "forward-auth tickets")
    )
    authorize_request = providers.ThreadSafeSingleton(
        AuthorizeRequest,
        storage.provided.host_session_by_id,
        storage.provided.transact,
        settings.provided.session_limits,
        clock,
    )
    enter_host = providers.ThreadSafeSingleton(EnterHost, tickets, clock, entropy)
    open_host_session = providers.ThreadSafeSingleton(
        OpenHostSession,
        tickets=tickets,
        transact=storage.provided.transact,
        session_limits=settings.provided.session_limits,
        clock=clock,
        entropy=entropy,
        event=event,
    )
    export_users = providers.ThreadSafeSingleton(
        ExportUsers, storage.provided.transact, storage.provided.all_users, event
    )
    import_users = providers.ThreadSafeSingleton(
        ImportUsers,
        read=providers.Factory(
            ReadNewcomer, parse_email, entropy, translator.provided.languages, hasher
        ),
        transact=storage.provided.transact,
        hasher=hasher,
        digests=name_digests,
        clock=clock,
        event=event,
    )

    # Drivers
    web = providers.ThreadSafeSingleton(
        create_app,
        use_cases=providers.Factory(
            UseCases,
            register=register,
            authenticate_user=authenticate_user,
            resolve_session=resolve_session,
            log_out=log_out,
            safe_redirect=safe_redirect,
            check_storage=storage.provided.check,
            check_hashing=hashing_lane.provided.check_room,
            knows_device=throttle.provided.knows,
            list_devices=list_devices,
            end_device=end_device,
            end_other_devices=end_other_devices,
            export_account=export_account,
            request_deletion=request_deletion,
            undo_deletion=undo_deletion,
            reauthenticate=reauthenticate,
            settings=providers.Factory(
                SettingsUseCases,
                change_password=change_password,
                change_username=change_username,
                change_language=change_language,
                pending_email_change=pending_email_change,
                request_email_change=request_email_change,
                call_off_email_change=call_off_email_change,
                confirm_email_change=confirm_email_change,
                keep_email=keep_email,
            ),
            request_recovery=request_recovery,
            reset_password=reset_password,
            resend_confirmation=resend_confirmation,
            find_pending=find_pending,
            confirm_registration=confirm_registration,
            confirm_with_new_password=confirm_with_new_password,
            find_invitation=find_invitation,
            accept_invitation=accept_invitation,
            verify_email=verify_email,
            ask_to_verify_email=ask_to_verify_email,
            recent_events=storage.provided.recent_events,
            record_refusal=record_refusal,
            note_observation=note_observation,
            request_device_confirmation=request_device_confirmation,
            confirm_device=confirm_device,
            forward_auth=providers.Factory(
                ForwardAuthUseCases,
                authorize_request=authorize_request,
                enter_host=enter_host,
                open_host_session=open_host_session,
            ),
        ),
        site=providers.Factory(
            Site,
            origin=settings.provided.origin,
            look=providers.Factory(
                Look,
                site_name=settings.provided.site_name,
                password_minimum=settings.provided.password_minimum,
                logo=settings.provided.logo,
                theme=settings.provided.theme_dir,
                registration=settings.provided.registration,
                email_verification=settings.provided.email_verification,
                sends_mail=settings.provided.sends_mail,
            ),
            csrf_keys=providers.Factory(key_ring, secret_key, "csrf tokens"),
            remembered_for=settings.provided.remember_limits.absolute,
            hsts_subdomains=settings.provided.hsts_subdomains,
            metrics_token=settings.provided.metrics_token,
            access_log=settings.provided.access_log,
            proxies=settings.provided.trusted_proxies,
            forward_hosts=settings.provided.forward_hosts,
        ),
        translator=translator,
        entropy=entropy,
        metrics=metrics,
    )
    chores = providers.List(
        providers.Factory(Chore, "mail", timedelta(seconds=2), deliver_mail, at_bell=True),
        providers.Factory(Chore, "seal", timedelta(minutes=1), seal_trail),
        providers.Factory(Chore, "house", timedelta(hours=1), keep_house.provided.a_little),
    )
    webhook_workers = providers.ThreadSafeSingleton(
        _webhook_workers, settings.provided.webhook_targets, deliver_webhooks
    )
    worker = providers.ThreadSafeSingleton(
        Workers, providers.Factory(Worker, chores, bell), webhook_workers
    )
