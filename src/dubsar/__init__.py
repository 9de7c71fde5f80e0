"""Dubsar reads news reports and military releases into attributed claims, and claims into incidents that prove themselves."""

__version__ = "0.1.0"
