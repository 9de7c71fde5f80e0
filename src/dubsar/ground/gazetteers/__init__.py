"""What `gazetteer.py` is made of: building the index of places from lists and dumps, and adding layers of one's own."""
