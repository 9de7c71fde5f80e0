"""News, monitors' reports and narratives read sentence by sentence over a parse. `reading.py` is the way in."""
