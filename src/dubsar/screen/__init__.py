"""What a terminal shows: values in, renderables out. Nothing here prints, and all that a report says passes `safe`."""
