"""Text: a document cut into zones and sentences, parsed on demand and once."""
