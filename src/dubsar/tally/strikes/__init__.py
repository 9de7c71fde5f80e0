"""Declared strikes: their tables and totals, and what a belligerent declares of an event."""
