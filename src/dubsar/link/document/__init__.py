"""What `within.py` is made of: which claims of one report speak of one event, and what it only recalls."""
