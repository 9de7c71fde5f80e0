"""Declared strikes against alleged harm."""
