"""How passwords are hashed, verified and judged."""

from dependency_injector import containers, providers

from adapters.security import Argon2PasswordHasher, CommonPasswords, HashingLane
from application.verify_password import VerifyPassword
from domain.passwords import PasswordPolicy
from entrypoints.container.foundation import Foundation, configured, stored
from entrypoints.container.throttling import Throttling


class Passwords(containers.DeclarativeContainer):
    hashing_lane = providers.ThreadSafeSingleton(
        HashingLane,
        threads=configured.hash_threads,
        room=configured.hash_room,
        wait=configured.hash_wait,
        seen=Foundation.metrics.provided.hashing,
    )
    hasher = providers.ThreadSafeSingleton(
        Argon2PasswordHasher,
        hashing_lane,
        memory_kib=configured.argon2_memory_kib,
        time_cost=configured.argon2_time_cost,
    )
    verify_password = providers.ThreadSafeSingleton(
        VerifyPassword, Throttling.throttle, hasher, stored.transact
    )
    blocklist = providers.ThreadSafeSingleton(CommonPasswords)
    policy = providers.ThreadSafeSingleton(
        PasswordPolicy,
        blocklist=blocklist,
        minimum_length=configured.password_minimum,
        service_words=configured.service_words,
    )
