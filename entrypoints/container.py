"""Who is plugged into whom: adapters, use cases, drivers."""

from pathlib import Path

from dependency_injector import containers, providers

from adapters.language import CatalogueTranslator
from adapters.mail import EmailValidatorParser
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
from adapters.web import HOME, NEVER_RETURNED_TO, Look, Site, UseCases, create_app
from application.accounts.disable_user import DisableUser, EnableUser
from application.accounts.find_users import FindUser, ListUsers, ParseLogin
from application.accounts.register_user import RegisterUser
from application.navigation.safe_redirect import SafeRedirect
from application.passwords.set_password import SetPassword
from application.sessions.authenticate_user import AuthenticateUser
from application.sessions.log_out import LogOut
from application.sessions.resolve_session import ResolveSession
from domain.passwords import PasswordPolicy
from entrypoints.secret_key import derived_key
from entrypoints.settings import Settings


class Container(containers.DeclarativeContainer):
    """Built from settings alone, and after the server has forked: it may hold threads and files."""

    settings = providers.Dependency(instance_of=Settings)
    secret_key = providers.Dependency(instance_of=str)
    metrics_folder: providers.Provider[Path | None] = providers.Object(None)
    """The same for all processes of a server; None where nothing is counted."""

    # Adapters
    metrics = providers.ThreadSafeSingleton(Metrics, metrics_folder)
    storage = providers.Selector(
        settings.provided.storage_kind,
        memory=providers.ThreadSafeSingleton(InMemoryStorage),
        sql=providers.ThreadSafeSingleton(
            open_storage,
            settings.provided.database_url,
            settings.provided.database_connections,
            metrics.provided.database_fault,
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

    # Use cases
    policy = providers.ThreadSafeSingleton(
        PasswordPolicy,
        blocklist=blocklist,
        minimum_length=settings.provided.password_minimum,
        service_words=settings.provided.service_words,
    )
    parse_login = providers.ThreadSafeSingleton(ParseLogin, parse_email)
    find_user = providers.ThreadSafeSingleton(FindUser, parse_login, storage.provided.user_by_login)
    list_users = providers.ThreadSafeSingleton(ListUsers, storage.provided.user_page)
    registration = providers.Factory(
        RegisterUser,
        taken=storage.provided.taken_names,
        transact=storage.provided.transact,
        hasher=hasher,
        policy=policy,
        parse_email=parse_email,
        clock=clock,
        entropy=entropy,
    )
    register_user = providers.ThreadSafeSingleton(registration)
    add_user = providers.ThreadSafeSingleton(registration, reserved_allowed=True)
    disable_user = providers.ThreadSafeSingleton(DisableUser, find_user, storage.provided.transact)
    enable_user = providers.ThreadSafeSingleton(EnableUser, find_user, storage.provided.transact)
    set_password = providers.ThreadSafeSingleton(
        SetPassword, find_user, storage.provided.transact, hasher, policy
    )
    authenticate_user = providers.ThreadSafeSingleton(
        AuthenticateUser,
        parse_login=parse_login,
        user_by_login=storage.provided.user_by_login,
        transact=storage.provided.transact,
        hasher=hasher,
        clock=clock,
        entropy=entropy,
    )
    resolve_session = providers.ThreadSafeSingleton(
        ResolveSession,
        session_by_id=storage.provided.session_by_id,
        transact=storage.provided.transact,
        session_limits=settings.provided.session_limits,
        remember_limits=settings.provided.remember_limits,
        clock=clock,
        entropy=entropy,
    )
    log_out = providers.ThreadSafeSingleton(LogOut, storage.provided.transact)
    safe_redirect = providers.ThreadSafeSingleton(SafeRedirect, HOME, NEVER_RETURNED_TO)

    # Drivers
    web = providers.ThreadSafeSingleton(
        create_app,
        use_cases=providers.Factory(
            UseCases,
            register_user=register_user,
            authenticate_user=authenticate_user,
            resolve_session=resolve_session,
            log_out=log_out,
            safe_redirect=safe_redirect,
            check_storage=storage.provided.check,
            check_hashing=hashing_lane.provided.check_room,
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
            ),
            csrf_key=providers.Factory(derived_key, secret_key, "csrf tokens"),
            log_key=providers.Factory(derived_key, secret_key, "names in the log"),
            remembered_for=settings.provided.remember_limits.absolute,
            metrics_token=settings.provided.metrics_token,
            access_log=settings.provided.access_log,
        ),
        translator=translator,
        entropy=entropy,
        metrics=metrics,
    )
