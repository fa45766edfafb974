"""Where a catalogue is kept, one file for each kind of store; `open_store` finds the one for a place."""
