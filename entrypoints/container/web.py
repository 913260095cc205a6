"""The application that people and programs meet over HTTP."""

from dependency_injector import containers, providers

from adapters.web.app import Site, create_app
from adapters.web.navigation import HOME, NEVER_RETURNED_TO
from adapters.web.presentation import Look
from adapters.web.use_cases import (
    AccountUseCases,
    DeviceUseCases,
    ForPeople,
    ForwardAuthUseCases,
    RecoveryUseCases,
    RegistrationUseCases,
    SessionUseCases,
    SettingsUseCases,
    UseCases,
    VerificationUseCases,
)
from application.deployment.note_observation import NoteObservation
from application.navigation.safe_redirect import SafeRedirect
from entrypoints.container.account_settings import AccountSettings
from entrypoints.container.accounts import Accounts
from entrypoints.container.forward_auth import ForwardAuth
from entrypoints.container.foundation import Foundation, configured, keys_for, stored
from entrypoints.container.passwords import Passwords
from entrypoints.container.recovery import Recovery
from entrypoints.container.registration import Registration
from entrypoints.container.sessions import Sessions
from entrypoints.container.throttling import Throttling
from entrypoints.container.trail import Trail


class Web(containers.DeclarativeContainer):
    safe_redirect = providers.ThreadSafeSingleton(SafeRedirect, HOME, NEVER_RETURNED_TO)
    note_observation = providers.ThreadSafeSingleton(
        NoteObservation, Foundation.storage, Foundation.clock
    )
    for_people = providers.ThreadSafeSingleton(
        ForPeople,
        sessions=providers.Factory(
            SessionUseCases,
            authenticate_user=Sessions.authenticate_user,
            resolve_session=Sessions.resolve_session,
            log_out=Sessions.log_out,
            reauthenticate=Sessions.reauthenticate,
        ),
        registrations=providers.Factory(
            RegistrationUseCases,
            register=Registration.register,
            resend_confirmation=Registration.resend_confirmation,
            find_pending=Registration.find_pending,
            confirm_registration=Registration.confirm_registration,
            confirm_with_new_password=Registration.confirm_with_new_password,
            find_invitation=Registration.find_invitation,
            accept_invitation=Registration.accept_invitation,
        ),
        recovery=providers.Factory(
            RecoveryUseCases,
            request_recovery=Recovery.request_recovery,
            reset_password=Recovery.reset_password,
            request_device_confirmation=Sessions.request_device_confirmation,
            confirm_device=Sessions.confirm_device,
        ),
        account=providers.Factory(
            AccountUseCases,
            settings=providers.Factory(
                SettingsUseCases,
                change_password=AccountSettings.change_password,
                change_username=AccountSettings.change_username,
                change_language=AccountSettings.change_language,
                pending_email_change=AccountSettings.pending_email_change,
                request_email_change=AccountSettings.request_email_change,
                call_off_email_change=AccountSettings.call_off_email_change,
                confirm_email_change=AccountSettings.confirm_email_change,
                keep_email=AccountSettings.keep_email,
            ),
            recent_events=stored.recent_events,
            export_account=Accounts.export_account,
            request_deletion=Accounts.request_deletion,
            undo_deletion=Accounts.undo_deletion,
        ),
        verification=providers.Factory(
            VerificationUseCases,
            verify_email=Registration.verify_email,
            ask_to_verify_email=Registration.ask_to_verify_email,
        ),
        devices=providers.Factory(
            DeviceUseCases,
            list_devices=Sessions.list_devices,
            end_device=Sessions.end_device,
            end_other_devices=Sessions.end_other_devices,
        ),
    )
    web = providers.ThreadSafeSingleton(
        create_app,
        use_cases=providers.Factory(
            UseCases,
            for_people=for_people,
            forward_auth=providers.Factory(
                ForwardAuthUseCases,
                authorize_request=ForwardAuth.authorize_request,
                enter_host=ForwardAuth.enter_host,
                open_host_session=ForwardAuth.open_host_session,
            ),
            safe_redirect=safe_redirect,
            check_storage=stored.check,
            check_hashing=Passwords.hashing_lane.provided.check_room,
            knows_device=Throttling.throttle.provided.knows,
            record_refusal=Trail.record_refusal,
            note_observation=note_observation,
        ),
        site=providers.Factory(
            Site,
            origin=configured.origin,
            look=providers.Factory(
                Look,
                site_name=configured.site_name,
                password_minimum=configured.password_minimum,
                logo=configured.logo,
                theme=configured.theme_dir,
                registration=configured.registration,
                email_verification=configured.email_verification,
                sends_mail=configured.sends_mail,
            ),
            csrf_keys=keys_for("csrf tokens"),
            remembered_for=configured.remember_limits.absolute,
            hsts_subdomains=configured.hsts_subdomains,
            metrics_token=configured.metrics_token,
            access_log=configured.access_log,
            proxies=configured.trusted_proxies,
            forward_hosts=configured.forward_hosts,
        ),
        translator=Foundation.translator,
        entropy=Foundation.entropy,
        metrics=Foundation.metrics,
    )
