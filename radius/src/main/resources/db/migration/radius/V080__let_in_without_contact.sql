-- Whoever is let in by a card from staff has no contact, and an end.
ALTER TABLE radius.registrant
    ALTER COLUMN contact DROP NOT NULL,
    ALTER COLUMN contact_fingerprint DROP NOT NULL,
    ADD COLUMN access_until timestamptz,
    ADD CONSTRAINT registrant_contact_check CHECK (
        (contact IS NULL) = (contact_fingerprint IS NULL) AND (contact IS NOT NULL OR access_until IS NOT NULL));

CREATE INDEX registrant_by_end ON radius.registrant (access_until) WHERE access_until IS NOT NULL;
