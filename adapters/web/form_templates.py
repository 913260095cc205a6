"""What stands behind an endpoint, to be shown again where what was sent to it is refused."""

from collections.abc import Mapping

FORM_TEMPLATES: Mapping[str | None, str] = {
    "accounts.register": "register.html",
    "sessions.log_in": "login.html",
    "sessions.log_out": "logout.html",
    "settings.change_password": "settings_password.html",
    "settings.change_username": "settings_username.html",
    "settings.change_language": "settings_language.html",
    "settings.request_email_change": "settings_email.html",
    "settings.call_off_email_change": "settings_call_off.html",
    "settings.change_email": "change_email.html",
    "settings.keep_email": "keep_email.html",
    "recovery.request_link": "forgot_password.html",
    "recovery.reset": "reset_password.html",
    "check_your_mail.send_again": "check_your_mail.html",
    "confirmation.confirm": "confirm_registration.html",
    "confirmation.confirm_anew": "confirm_registration.html",
    "invitations.accept": "invitation.html",
    "verification.verify": "verify_email.html",
    "verification.ask": "ask_to_verify.html",
    "devices.end_one": "devices.html",
    "devices.end_others": "devices.html",
    "export.export": "export.html",
    "farewell.leave": "delete.html",
    "farewell.stay": "farewell.html",
    "known_devices.request_link": "confirm_browser.html",
    "known_devices.confirm": "confirm_device.html",
}
"""Which form stands behind the endpoint that it posts to, to be shown again."""

OF_ONES_OWN = frozenset(
    {
        "settings.change_password",
        "settings.change_username",
        "settings.change_language",
        "settings.request_email_change",
        "settings.call_off_email_change",
    }
)
"""Those that say whose they are: not to be shown to somebody who is logged out by now."""

LINK_PAGES: Mapping[str | None, str] = {
    "recovery.reset_page": "recovery.forgotten_page",
    "recovery.reset": "recovery.forgotten_page",
    "known_devices.landing_page": "known_devices.asking_page",
    "known_devices.confirm": "known_devices.asking_page",
}
"""Where to ask for another link of the kind that leads to an endpoint."""
