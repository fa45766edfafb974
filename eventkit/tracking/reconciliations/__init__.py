"""The forms of a Reconciliation: one file each."""
