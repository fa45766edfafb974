"""What was known of events, when, from whom, and what changed: Catalogue and what it keeps."""
