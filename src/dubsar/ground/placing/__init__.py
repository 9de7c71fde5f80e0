"""What `places.py` is made of: finding names of places, choosing which place each is, and how exactly it is known."""
