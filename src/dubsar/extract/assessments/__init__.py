"""Official findings on allegations of civilian harm. `reading.py` is the way in."""
