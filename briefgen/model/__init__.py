"""The nouns that all rooms speak: frozen values, no file, no clock, no network."""
