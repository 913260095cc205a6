"""What is told to whoever watches, which proxies stand in front, and which services beside."""

from datetime import timedelta

from entrypoints.settings.checks import (
    METRICS_TOKEN_MINIMUM,
    a_metrics_token,
    a_webhook_secret,
    between,
    known_proxies,
    webhook_targets,
)
from entrypoints.settings.setting import Setting

SURROUNDINGS = (
    Setting(
        "DOORWARD_METRICS_TOKEN",
        "str",
        "",
        "none",
        f"Whoever sends this as a bearer token may read `/metrics`; {METRICS_TOKEN_MINIMUM}"
        " characters or more. Without it nothing is counted, and there is no such page.",
        a_metrics_token,
    ),
    Setting(
        "DOORWARD_ACCESS_LOG",
        "bool",
        False,
        "`off`",
        "`on` logs a line for every request. A proxy in front usually does that already.",
    ),
    Setting(
        "DOORWARD_TRAIL_RETENTION",
        "timedelta",
        timedelta(days=365),
        "`365d`",
        "How long the trail of what happened is kept; older events are removed, and their seals"
        " prove that it was by age.",
        between(timedelta(days=7), timedelta(days=3650)),
    ),
    Setting(
        "DOORWARD_THROTTLING",
        "bool",
        True,
        "`on`",
        "`off` counts no tries: for benchmarks, and where a limiter of your own stands in front."
        " It is said loudly at every start.",
    ),
    Setting(
        "DOORWARD_TRUSTED_PROXIES",
        "str",
        "",
        "none",
        "Who is believed about whose a request is (`X-Forwarded-For`): how many proxies stand in"
        " front, as `1`, or their networks, as `10.0.0.0/8, 127.0.0.1`. Nothing else that is"
        " forwarded is ever believed.",
        known_proxies,
    ),
    Setting(
        "DOORWARD_HSTS_SUBDOMAINS",
        "bool",
        True,
        "`on`",
        "On https, browsers that have been here keep to https for this host and, unless this is"
        " `off`, for every name below it.",
    ),
    Setting(
        "DOORWARD_FORWARD_AUTH",
        "str",
        "",
        "none",
        "The applications on other hosts whose proxies ask Doorward, and who may see them:"
        " `HOST[:PORT][/PREFIX][=ROLE|ROLE...]`, several with commas between them, such as"
        " `app.example.com, app.example.com/admin=admin|owner`. The longest prefix decides; without"
        " a role it is whoever is logged in. Needs `DOORWARD_TRUSTED_PROXIES`.",
    ),
    Setting(
        "DOORWARD_WEBHOOK_URL",
        "str",
        "",
        "none",
        "Where to post what happens to accounts: `https://HOST/PATH`, or several with white space"
        " between them; `http://` is for loopback only. docs/webhooks.md says what comes.",
        webhook_targets,
    ),
    Setting(
        "DOORWARD_WEBHOOK_SECRET",
        "str",
        "",
        "none",
        "With what webhooks are signed, and receivers check them: at least 32 random bytes as text,"
        ' from "doorward secrets generate", or `whsec_` and base64. Of several, with white space'
        " between them, each signs.",
        a_webhook_secret,
    ),
    Setting(
        "DOORWARD_WEBHOOK_PRIVATE",
        "bool",
        False,
        "`off`",
        "`on` lets webhooks go to private addresses too: this machine, and the networks behind it.",
    ),
)
