"""Where announcements come from: each file turns one kind of source (a web page, a message) into a Document."""
