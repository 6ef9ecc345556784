"""A whole article encoded claim by claim in another layout, turned into a desk, built and checked."""
