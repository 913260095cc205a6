"""The hosts that are guarded, and who may see which part of them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Self, final

from domain.errors import Refusal
from domain.forward_auth.paths import AskedPath, PathRefused, folded
from domain.roles import Role, RoleInvalid

ENTRIES_MAXIMUM = 256
HOST_MAXIMUM = 253  # RFC 1035 2.3.4, less its two unseen bytes

_DEFAULT_PORTS = {"http": "80", "https": "443"}
_BETWEEN = re.compile(r"[,\s]+")
_LABEL = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_AUTHORITY = re.compile(
    rf"(?P<name>(?:{_LABEL}\.)*(?![0-9]+(?::|$)){_LABEL})(?::(?P<port>[1-9][0-9]{{0,4}}))?",
    re.ASCII,
)
_SEGMENT = re.compile(r"[A-Za-z0-9._~-]+", re.ASCII)
_HOW = "an entry is HOST[:PORT][/PREFIX][=ROLE|ROLE...]"


class AddressRefused(Refusal):
    """Nothing stands at this address for anybody: no such host, no rule, or no one reading."""

    code = "address_refused"


class RoleMissing(Refusal):
    """Whoever asks is known, and may not."""

    code = "role_missing"


@final
@dataclass(frozen=True, slots=True)
class Rule:
    """A part of a host, and the roles of which any one suffices; none: whoever is logged in."""

    prefix: tuple[str, ...]
    """Its segments; empty for all of the host."""
    roles: frozenset[Role]

    @property
    def place(self) -> tuple[str, ...]:
        """The prefix as a loose reader takes it."""
        return tuple(map(folded, self.prefix))

    def admits(self, roles: frozenset[Role]) -> bool:
        return not self.roles or not self.roles.isdisjoint(roles)

    def covers(self, path: AskedPath) -> bool:
        return path.segments[: len(self.prefix)] == self.prefix

    def may_cover(self, path: AskedPath) -> bool:
        """Whether a loose reader finds it there: `/Admin`, or `/admin.json` for `/admin`."""
        found = path.folded[: len(self.prefix)]
        return len(found) == len(self.prefix) and all(
            segment == name or segment.startswith(f"{name}.")
            for segment, name in zip(found, self.place, strict=True)
        )


@final
@dataclass(frozen=True, slots=True)
class ForwardHost:
    """One host, by the authority that browsers name, with its rules."""

    authority: str
    rules: tuple[Rule, ...]
    """The longest prefix first."""

    def rule_for(self, path: AskedPath) -> Rule:
        """The one that decides; raises AddressRefused where it depends on who reads the path."""
        rule = next((rule for rule in self.rules if rule.covers(path)), None)
        if rule is None or (self._has_prefixes and not self._is_plain(path, rule)):
            raise AddressRefused
        return rule

    @property
    def _has_prefixes(self) -> bool:
        return any(rule.prefix for rule in self.rules)

    def _is_plain(self, path: AskedPath, rule: Rule) -> bool:
        try:
            loose = next((one for one in self.rules if one.may_cover(path)), None)
        except PathRefused:
            return False
        return loose is rule and not path.has_parameters


@final
@dataclass(frozen=True, slots=True)
class ForwardHosts:
    """Every host that is guarded. All of them are reached by the same scheme."""

    scheme: str = "https"
    hosts: Mapping[str, ForwardHost] = field(default_factory=dict)
    """By authority."""

    @classmethod
    def parse(cls, text: str, *, scheme: str = "https") -> Self:
        """Of a setting: entries with commas or white space between them.

        Raises ValueError with a sentence that names the entry which is wrong.
        """
        entries = [entry for entry in _BETWEEN.split(text) if entry]
        if len(entries) > ENTRIES_MAXIMUM:
            raise ValueError(f"at most {ENTRIES_MAXIMUM} entries can be told")
        rules: dict[str, list[Rule]] = {}
        for entry in entries:
            authority, rule = _read(entry, scheme)
            told = rules.setdefault(authority, [])
            if any(one.place == rule.place for one in told):
                raise _wrong(entry, "another entry tells of the same place")
            told.append(rule)
        return cls(
            scheme,
            {
                authority: ForwardHost(authority, tuple(sorted(told, key=_longest_first)))
                for authority, told in rules.items()
            },
        )

    def __bool__(self) -> bool:
        return bool(self.hosts)

    def __iter__(self) -> Iterator[ForwardHost]:
        return iter(self.hosts.values())

    @property
    def names(self) -> frozenset[str]:
        """Without their ports."""
        return frozenset(authority.partition(":")[0] for authority in self.hosts)

    def named(self, authority: str) -> ForwardHost:
        """By what a Host header says; raises AddressRefused."""
        try:
            return self.hosts[_canonical(authority, self.scheme)]
        except (KeyError, ValueError):
            raise AddressRefused from None

    def origin_of(self, host: ForwardHost) -> str:
        """What addresses there begin with."""
        return f"{self.scheme}://{host.authority}"


def _longest_first(rule: Rule) -> tuple[int, int]:
    """By segments; `/v1.0` before `/v1`, of which a loose reader may take it for a form."""
    return -len(rule.prefix), -len("/".join(rule.prefix))


def _read(entry: str, scheme: str) -> tuple[str, Rule]:
    place, equals, names = entry.partition("=")
    authority, _, prefix = place.partition("/")
    try:
        canonical = _canonical(authority, scheme)
        roles = frozenset(map(Role.parse, names.split("|"))) if equals else frozenset[Role]()
    except (ValueError, RoleInvalid):
        raise _wrong(entry, _HOW) from None
    if scheme == "http" and not _is_loopback(canonical):
        raise _wrong(entry, "without https only names of this machine, such as app.localhost")
    segments = tuple(prefix.removesuffix("/").split("/")) if prefix else ()
    if not all(_SEGMENT.fullmatch(segment) and folded(segment) for segment in segments):
        raise _wrong(entry, "a prefix is segments of A-Z a-z 0-9 . _ ~ -, with / between")
    return canonical, Rule(segments, roles)


def _wrong(entry: str, said: str) -> ValueError:
    return ValueError(f"{entry if entry.isprintable() else ascii(entry)}: {said}")


def _is_loopback(authority: str) -> bool:
    return authority.partition(":")[0].rpartition(".")[2] == "localhost"


def _canonical(authority: str, scheme: str) -> str:
    """Lower-case, without a default port; raises ValueError where it names no host.

    Of ASCII alone: `lower()` makes a `k` of the Kelvin sign.
    """
    named = _AUTHORITY.fullmatch(authority.lower()) if authority.isascii() else None
    if named is None or len(named["name"]) > HOST_MAXIMUM or int(named["port"] or "1") > 65535:
        raise ValueError
    port = named["port"]
    return named["name"] if port in (None, _DEFAULT_PORTS[scheme]) else f"{named['name']}:{port}"
