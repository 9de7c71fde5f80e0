"""What `compare.py` is made of: what two reports are compared by, as columns of numbers, and the reasons in words."""
