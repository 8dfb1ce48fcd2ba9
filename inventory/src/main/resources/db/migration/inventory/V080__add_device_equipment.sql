-- What people know of the equipment itself, and whether the device is out of use.
ALTER TABLE inventory.device
    ADD COLUMN role         text CHECK (length(role) BETWEEN 1 AND 60),
    ADD COLUMN manufacturer text CHECK (length(manufacturer) BETWEEN 1 AND 120),
    ADD COLUMN model        text CHECK (length(model) BETWEEN 1 AND 120),
    ADD COLUMN serial       text CHECK (length(serial) BETWEEN 1 AND 120),
    ADD COLUMN asset_tag    text UNIQUE CHECK (length(asset_tag) BETWEEN 1 AND 60),
    ADD COLUMN warranty_end date,
    ADD COLUMN archived     boolean NOT NULL DEFAULT false;

CREATE INDEX device_by_parent ON inventory.device (parent);
