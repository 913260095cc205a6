"""Sentences in other languages than English, from gettext catalogues."""

from adapters.language.catalogue_translator import CatalogueTranslator

__all__ = ["CatalogueTranslator"]
