"""What the next page says once."""

from collections.abc import Mapping

from adapters.web.sentences import N_

NOTICES: Mapping[str, str] = {
    "registered": N_("Congratulations, you are now a registered user!"),
    "password_changed": N_(
        "Your password has been changed. All other browsers are logged out, and none is remembered."
    ),
    "username_changed": N_("Your username has been changed."),
    "language_changed": N_("Your language has been changed."),
    "email_change_requested": N_(
        "Please look into the mailbox of the new address, and open the link that was sent there."
    ),
    "email_change_called_off": N_("Your email address stays as it is."),
    "email_changed": N_("The email address has been changed."),
    "email_kept": N_(
        "The email address stays as it was, and every browser is logged out. Somebody may know the"
        " password: please choose a new one now."
    ),
    "link_mailed": N_(
        "If an account has this address, a mail is on its way. The link in it works for 30 minutes."
    ),
    "password_reset": N_(
        "Your new password is set, and every device is logged out. Please log in."
    ),
    "confirmation_sent": N_(
        "If a registration waits for this address, its mail is on its way again."
    ),
    "verification_sent": N_("The mail is on its way again. Please open the link in it."),
    "email_verified": N_("Thank you, your email address is confirmed."),
    "device_ended": N_("That device is logged out."),
    "devices_ended": N_("Every other device is logged out."),
    "staying": N_("Your account stays, as it was."),
    "browser_confirmed": N_("This browser is confirmed. Please log in with your password."),
}
"""What the next page says once, by the code that a short-lived cookie carries."""

DATED_NOTICES: Mapping[str, str] = {
    "leaving": N_("Your account will be deleted on %(date)s. Log in before then to keep it."),
}
"""Likewise, where the cookie carries a day as well."""
