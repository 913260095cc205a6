"""Cookies, headers and paths that no browser sends, and some that a hostile client does."""

TOKEN = "_" * 42 + "8"
SELECTOR = "_" * 21 + "w"
"""Well-formed, and nobody's."""
OURS = ["session", "remember", "visitor", "notice", "link", "device"]

_PER_COOKIE = [
    "{name}",
    "{name}=",
    "={name}={value}",
    "{name}={value}; {name}={value}",
    "{name}={value}; {name}=x",
    "{name}=x,{name}={value}",
    "{upper}={value}",
    "__Host-{name}={value}",
    "__host-{name}={value}",
    "__Secure-{name}={value}",
    " {name} = {value} ",
    '{name}="{value}"',
    "{name}='{value}'",
    '"{name}"={value}',
    "{name}[]={value}",
    "{name}={value}=",
    "{name}=={value}",
    "{name}={value}%00",
    "{name}={value}\0",
    "{name}={value}\r\nX: y",
    "{name}\t={value}",
    "{name}\xa0={value}",
    "{name}={value}\xff",
    "{name}=\xd0\xb0\xed\xa0\x80",
    "{name}=%u0041%zz",
    '{name}="\\377\\400\\"',
    "{name}={value}.{value}.{value}.{value}",
    "{name}=.",
    "{name}=..",
    "{name}=" + TOKEN,
    "{name}=" + SELECTOR + "." + TOKEN,
    "{name}=" + SELECTOR + "." + SELECTOR + ".1764000000." + TOKEN,
    "{name}=" + SELECTOR + "." + SELECTOR + ".9999999999." + TOKEN,
    "{name}=" + SELECTOR + "." + SELECTOR + ".١٧٦٤٠٠٠٠٠٠." + TOKEN,
    "{name}=" + TOKEN[:-1] + "\n",
    "{name}=" + "A" * 4096,
    "{name}=" + "A" * 4097,
    "{name}=registered.9999-99-99",
    "{name}=leaving.0001-01-01",
    "{name}=leaving.２０２６-01-01",
    "{name}=<canary7391>{{ 7 * 191 }}",
    "$Version=1; {name}={value}; $Path=/; $Domain=.example",
]
_OTHERS = [
    "",
    ";",
    "=",
    "; ; ;;",
    "\0",
    "\xff\xfe",
    "a" * 20_000,
    "; ".join(f"a{number}={number}" for number in range(1500)),
    "=;" * 3000,
    "a=" + '"' * 999,
    "__proto__=x; constructor=y",
]


def cookies(prefix: str, value: str) -> list[str]:
    """Cookie headers around a value that would be right; none of them is to be believed."""
    names = [f"{prefix}doorward_{name}" for name in OURS]
    return _OTHERS + [
        pattern.replace("{name}", name)
        .replace("{upper}", name.upper())
        .replace("{value}", value)
        .encode("utf-8", "surrogatepass")
        .decode("latin-1")
        for name in names
        for pattern in _PER_COOKIE
    ]


_ANYWHERE = [
    "",
    " ",
    "\0",
    "\xff\xfe",
    "<canary7391>",
    "x" * 30_000,
    "," * 3000,
    ";q=" * 1000,
    '"' * 1001,
    "%s%n{0}",
    "-1",
    "1e999",
    "9" * 4000,
    "../../etc/passwd",
]
_HEADERS = {
    "Host": [
        *("evil.example", "127.0.0.1:5000@evil.example", "127.0.0.1:99999", "127.0.0.1:٥", "[::1"),
        *("127.0.0.1:5000\t", "127.0.0.1:5000, 127.0.0.1:5000", "127.0.0.1:5000#", "%6c"),
    ],
    "Origin": ["null", "https://evil.example", "http://[", "http://127.0.0.1:5000:5000", "*"],
    "Referer": ["http://[", "javascript:x", "//evil.example"],
    "Sec-Fetch-Site": ["cross-site", "same-origin,cross-site", "?1"],
    "Accept-Language": [
        *(
            "ru;q=nan",
            "ru;q=1e999",
            "ru;q=-0",
            "*",
            "ru-" + "x" * 2000,
            "r\xfc",
            ";;=,",
            "a," * 4000,
        ),
        *("ru_RU", "RU", "ru;q=0,en;q=0", "ru;level=1;q=٠", "../ru", "en;q=0.5;q=1"),
    ],
    "Accept": ["*/*;q=x", "text/html;" * 900],
    "User-Agent": [
        "() { :; }; x",
        "${jndi:ldap://evil.example}",
        "Mozilla/5.0 " * 3000,
        "Edg/" * 900,
    ],
    "Content-Type": [
        "application/json",
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "/",
    ],
    "Content-Length": ["+5", "0x5", "5 5", "05", "1_0", "²"],
    "Content-Encoding": ["gzip", "br, gzip"],
    "Transfer-Encoding": ["chunked", "chunked, chunked", "identity", "xchunked"],
    "Range": ["bytes=9-1", "bytes=" + "0-0," * 2000, "bytes=-", "lines=0-1", "bytes=0-٩"],
    "If-Range": ["W/x"],
    "If-Modified-Since": ["Sun, 99 Nov 99999 08:49:37 GMT", "Thu, 01 Jan 0000 00:00:00 GMT", "0"],
    "If-None-Match": ["*", 'W/"', "W/" * 2000],
    "If-Match": ["*", '"x"'],
    "Authorization": ["Bearer", "Bearer \xff", "Basic =", "Basic %%%", "Digest a=b,c", "bearer\tx"],
    "X-CSRF-Token": ["\xff" * 64, "A" * 64, "=" * 64],
    "Forwarded": ["for=_x;host=evil.example;proto=https", 'for="[::1]:x"', "for=" * 900],
    "X-Forwarded-For": ["127.0.0.1", "1.2.3.4, " * 2000, "[::1]:80", "999.1.1.1", "fe80::1%eth0"],
    "X-Forwarded-Host": ["evil.example"],
    "X-Forwarded-Proto": ["https", "https,http", "javascript"],
    "X-Forwarded-Port": ["0", "443", "x"],
    "X-Forwarded-Prefix": ["/evil", "//evil.example"],
    "X-Real-IP": ["10.0.0.1"],
    "X-Original-URL": ["/settings"],
    "X-Rewrite-URL": ["/settings"],
    "X-HTTP-Method-Override": ["DELETE"],
    "X-Request-Id": ["chosen"],
    "Expect": ["100-continue", "200-ok"],
    "Upgrade": ["websocket", "h2c"],
    "Connection": ["close, Cookie", "Content-Length"],
    "Via": ["1.1 x"],
    "Max-Forwards": ["0"],
    "Traceparent": ["00-x-x-x"],
}
HEADERS = [
    (name, value.encode().decode("latin-1") if not value.isascii() else value)
    for name, own in _HEADERS.items()
    for value in [*own, *_ANYWHERE]
]
"""Values as a server hands them on: each character stands for a byte (PEP 3333)."""

PATHS = [
    *(
        "",
        "//",
        "///login",
        "/login/",
        "/login//",
        "//login",
        "/./login",
        "/login/.",
        "/x/../login",
    ),
    *(
        "/login%2f",
        "/%2flogin",
        "/%2e%2e/login",
        "/%2e%2e%2fetc%2fpasswd",
        "/..;/login",
        "/login;x",
    ),
    *(
        "/login%00",
        "/login%0d%0aX:%20y",
        "/%ff",
        "/%c0%ae%c0%ae/",
        "/%ed%a0%80",
        "/\xff",
        "/%",
        "/%zz",
    ),
    *(
        "/LOGIN",
        "/login.html",
        "/login%20",
        "/%20",
        "/login?",
        "/login?&&&",
        "/login??",
        "/login?%00",
    ),
    *(
        "/static/",
        "/static",
        "/static/.",
        "/static/..",
        "/static/../app.py",
        "/static/%2e%2e/app.py",
    ),
    *("/static/%2e%2e%2fapp.py", "/static/..%5capp.py", "/static//etc/passwd", "/static/%00"),
    *("/static/doorward/../../app.py", "/static/doorward/", "/static/doorward//x", "/static/\xff"),
    *(
        "/static/doorward.css/",
        "/static/doorward.css%00.js",
        "/static/C:/x",
        "/static/con",
        "/logo/",
    ),
    *("/static/" + "a" * 300, "/static/" + "a/" * 2000, "/" + "a" * 60_000, "/" + "/" * 5000, "/*"),
    *(
        "/settings/devices/",
        "/settings/../logout",
        "/.well-known/",
        "/.git/config",
        "/.env",
        "/admin",
    ),
    *("/metrics", "/settings/activity?before=0-" + "0" * 32, "/settings/activity?before=x"),
    *("/settings/activity?before=999999999999999999-" + "f" * 32, "/login?next=" + "/a" * 20_000),
    *(
        "/settings/activity?before=١-" + "f" * 32,
        "/login?next=%00",
        "/login?next=/%ff",
        "/login?next[]=/",
    ),
    *(
        "/login?next=//evil.example",
        "/login?next=/x&next=/y",
        "/login?next=/%0d%0aX:y",
        "/login?" + "a&" * 9000,
    ),
    *("/reset-password?token=", "/reset-password?token=.", "/reset-password?token=x&token=y"),
    *(
        "/reset-password?token=%00",
        "/reset-password?token=" + "A" * 60_000,
        "/invitation?token=%ff",
    ),
    *(f"/verify-email?token={SELECTOR}.{TOKEN}", f"/verify-email?token={SELECTOR}.{TOKEN}%0a"),
    *("/<canary7391>", "/login?next=/<canary7391>", "/{{7*191}}", "http://evil.example/", "*"),
]
METHODS = [
    "get",
    "",
    " ",
    "GET ",
    "G" * 5000,
    "GET\0",
    "\xff",
    "POST\r\n",
    "PROPFIND",
    "_",
    "HEAD\t",
]
