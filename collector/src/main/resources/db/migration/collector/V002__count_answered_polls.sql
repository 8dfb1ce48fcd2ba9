-- Polls with an answer since the last one without one: what shows that a device may be commissioned.
ALTER TABLE collector.device_state ADD COLUMN answers integer NOT NULL DEFAULT 0 CHECK (answers >= 0);
