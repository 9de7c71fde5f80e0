"""Strike releases: what a military declares to have struck. `reading.py` is the way in."""
