-- SNMP credentials that are no device's own, kept to try on devices that are not in the inventory yet.
CREATE TABLE inventory.credential_set (
    name         text PRIMARY KEY CHECK (name ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$'),
    snmp_version text NOT NULL CHECK (snmp_version IN ('1', '2c', '3')),
    credentials  text NOT NULL,
    version      bigint NOT NULL DEFAULT 1
);
