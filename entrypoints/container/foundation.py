"""What every feature stands on: the settings, the storage, the clock, and who is told."""

import threading
from pathlib import Path

from dependency_injector import containers, providers

from adapters.language import CatalogueTranslator
from adapters.mail import EmailValidatorParser
from adapters.memory import InMemoryStorage
from adapters.metrics import Metrics
from adapters.security import SystemClock, SystemEntropy
from adapters.sql import open_storage
from adapters.web.clients import current_circumstances
from application.events.new_event import NewEvent
from application.events.tell_events import TellEvents
from application.ports import CurrentCircumstances
from domain.secrets import KeyRing
from entrypoints.secret_key import key_ring, signing_key
from entrypoints.settings import Settings


class Foundation(containers.DeclarativeContainer):
    settings = providers.Dependency(instance_of=Settings)
    secret_key = providers.Dependency(instance_of=str)
    """As text: one secret, or several of which the first signs."""
    metrics_folder: providers.Provider[Path | None] = providers.Object(None)
    """The same for all processes of a server; None where nothing is counted."""
    circumstances: providers.Provider[CurrentCircumstances] = providers.Object(
        current_circumstances
    )
    """Who acts: whoever sent the request, unless the command line says otherwise."""

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


stored = Foundation.storage.provided
configured = Foundation.settings.provided


def keys_for(purpose: str) -> providers.Provider[KeyRing]:
    """Keys that nothing else is signed with."""
    return providers.Factory(key_ring, Foundation.secret_key, purpose)
