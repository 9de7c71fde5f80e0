"""What stands around a harm: who did it, who says so and how surely, when and where."""
