"""Who was harmed and how many: the phrases that name people, and how their numbers go together."""
