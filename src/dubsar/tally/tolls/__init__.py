"""From the claims of one event to its min-max: what each root states, which statements count, and how they add up."""
