"""The forms of a Digest: one file each."""
