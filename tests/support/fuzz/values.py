"""What no friendly person types: texts and bytes that have broken one program or another."""

from urllib.parse import quote_from_bytes

from adapters.web.forms import BODY_MAXIMUM, TEXT_MAXIMUM


def _quoted(text: str) -> bytes:
    return quote_from_bytes(text.encode("utf-8", "surrogatepass"), safe="").encode()


_RAW = {
    "NUL": b"\0",
    "invalid": b"\xff\xfe",
    "cut short": b"\xf0\x9f\xa6",
    "overlong slash": b"%c0%af",
    "overlong NUL": b"%c0%80",
    "beyond Unicode": b"%f4%90%80%80",
    "CESU": b"%ed%a0%bd%ed%b8%80",
    "lone high half": b"%ed%a0%80",
    "lone low half": b"%ed%bf%bf",
    "half an escape": b"x%",
    "no escape": b"%zz%u0041",
    "a second escape": b"%2500%252e",
    "latin-1": b"caf\xe9",
    "UTF-16": "susan".encode("utf-16"),
    "separators": b";=x;y=z",
    "line ends": b"a%0d%0aSet-Cookie:%20doorward_session=x%0d%0a%0d%0a<b>",
}
_TEXTS = {
    "byte order mark": "\ufeffsusan",
    "no character": "\ufffe\uffff",
    "private": "\ue000\U0010ffff",
    "right to left": "\u202esusan\u2066",
    "zero width": "su\u200bs\u200dan\u00ad",
    "marks": "e" + "\u0301" * 3000,
    "many marks, many letters": "a\u0315\u0300\u05ae" * 300,
    "a letter that grows": "\ufdfa" * 200 + "ŉ" * 200,
    "fullwidth": "ｓｕｓａｎ＠ｅｘａｍｐｌｅ．ｃｏｍ",
    "look-alike": "ѕuѕan",
    "dotless": "İıſK",
    "emoji": "👩‍👩‍👧‍👦" * 20,
    "controls": "".join(map(chr, range(1, 32))) + "\x7f\x85\x9b",
    "line separators": "a\u2028b\u2029c\x0bd\x0c",
    "spaces": " \t\u00a0\u3000",
    "NaN": "NaN",
    "huge": "1e999",
    "too many digits": "9" * 5000,
    "below": "-1",
    "beyond 64 bits": str(2**64),
    "other digits": "١٢٣" + "１２３",
    "hexadecimal": "0x7f",
    "true": "true",
    "null": "null",
    "JSON": '{"username": {"$ne": null}}',
    "deep": "[" * 2000,
    "markup": "\"'><canary7391 onload=x></title><script>canary7391</script>",
    "an attribute": '" canary7391="x" onfocus=x autofocus x="',
    "a template": "{{ 7 * 191 }}{% for x in y %}${7*191}#{7*191}",
    "a format": "%s%n%(username)s{0.__class__.__init__}{username}",
    "SQL": "' OR 1=1; DROP TABLE users; --",
    "LIKE": "%_\\%",
    "a path": "../../../../etc/passwd",
    "a command": "$(touch x)`id`|id&",
    "a pickle": "gASVBAAAAAAAAABLAS4=",
    "an address": "javascript:alert(1)//",
    "a foreign address": "//evil.example/\\evil.example",
    "mail headers": "a@example.com\r\nBcc: b@example.com",
    "mail quoting": '"a b"@example.com,<c@example.com>(d)',
    "a long domain": "a@" + "a" * 63 + ("." + "b" * 63) * 4,
    "not IDNA": "a@xn--a\u200d.example",
    "an address literal": "a@[127.0.0.1]",
}
_SIZES = [0, 1, 2, 14, 15, 16, 30, 31, 64, 65, 254, 255, 256, 257, 320, 321, 1023, 1024, 1025]

VALUES: dict[str, bytes] = {
    **_RAW,
    **{name: _quoted(text) for name, text in _TEXTS.items()},
    **{f"{size} letters": b"a" * size for size in _SIZES},
    **{f"{size} letters, not ASCII": _quoted("ж" * size) for size in (15, 30, 255, 256, 257)},
    **{
        f"{size} letters": b"a" * size
        for size in (TEXT_MAXIMUM - 1, TEXT_MAXIMUM, TEXT_MAXIMUM + 1)
    },
    "nearly too much": b"a" * (BODY_MAXIMUM - 2000),
    "too much": b"a" * (BODY_MAXIMUM + 1),
}
"""As they stand in the body of a form."""
