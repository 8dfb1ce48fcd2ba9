-- Whoever chose e-mail is let in for some minutes to read their code: as a registrant without contact, who is none in any
-- count, and of whom it is known later whose minutes those were, where the code was entered. No foreign key says so:
-- whoever forgets the one forgets the other.
ALTER TABLE radius.registrant
    ADD COLUMN grace    boolean NOT NULL DEFAULT false,
    ADD COLUMN grace_of uuid,
    ADD CONSTRAINT registrant_grace_check CHECK (
        (NOT grace OR (contact IS NULL AND access_until IS NOT NULL)) AND (grace_of IS NULL OR grace));

CREATE INDEX registrant_by_grace ON radius.registrant (grace_of) WHERE grace_of IS NOT NULL;

COMMENT ON COLUMN radius.registrant.grace_of IS
    'personal: residents; whose minutes those were in which a code was read; {tolbooth.radius.retention.sessions:90d} after the minutes, or when the person asks';

-- Whether they are is a way in, and switched like one.
ALTER TABLE radius.ways_in ADD COLUMN email_grace boolean;

UPDATE radius.ways_in SET email_grace = true WHERE site IS NULL;

ALTER TABLE radius.ways_in
    ADD CONSTRAINT ways_in_email_grace_check CHECK (site IS NOT NULL OR email_grace IS NOT NULL);

-- What they get is a rule like any other, which engineers may change: enough for an e-mail.
INSERT INTO radius.policy_rule
       (name, registrant_group, days, opening, download_bits_per_second, upload_bits_per_second, version)
VALUES ('grace', 'grace', '', 'any', 2000000, 500000, 1)
    ON CONFLICT (name) DO NOTHING;
