"""What was done to them: the words of harm, their cause, and whether they tell of one event."""
