-- The secret before this one, still taken until then, so that a NAS can be given the new one in peace.
ALTER TABLE radius.nas_client
    ADD COLUMN previous_secret       text,
    ADD COLUMN previous_secret_until timestamptz,
    ADD CHECK ((previous_secret IS NULL) = (previous_secret_until IS NULL));
