"""What `dates.py` is made of: the words of time, how they go together, and the days that they come to."""
