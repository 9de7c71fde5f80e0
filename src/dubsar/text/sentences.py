"""Sentences: where each begins and ends in a document. No parse is needed."""
