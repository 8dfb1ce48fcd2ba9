-- The contact that a resident wants in the place of their present one, until its code is typed; goes with the journey.
CREATE TABLE portal.contact_change (
    journey     uuid PRIMARY KEY REFERENCES portal.journey (id) ON DELETE CASCADE,
    -- Sealed with tolbooth.encryption-key.
    contact     text NOT NULL,
    wrong_codes integer NOT NULL CHECK (wrong_codes >= 0)
);
