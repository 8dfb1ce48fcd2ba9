-- What an identity provider said of whoever opened a journey to their data, until they say that they are meant.
CREATE TABLE portal.openid_answer (
    journey    uuid PRIMARY KEY REFERENCES portal.journey (id) ON DELETE CASCADE,
    -- Whether to link the identity to the registrant, besides signing them in.
    linking    boolean NOT NULL,
    -- Keyed fingerprint, as in radius.identity_link.
    identity   text NOT NULL,
    registrant uuid NOT NULL,
    -- Sealed with tolbooth.encryption-key: what the provider wants to see again when somebody signs out there.
    id_token   text NOT NULL,
    confirmed  boolean NOT NULL DEFAULT false
);

COMMENT ON COLUMN portal.openid_answer.identity IS
    'personal: residents; to sign people in by an account that they have elsewhere, and out again; a day after the journey is over';
COMMENT ON COLUMN portal.openid_answer.registrant IS
    'personal: residents; to sign people in by an account that they have elsewhere, and out again; a day after the journey is over';
COMMENT ON COLUMN portal.openid_answer.id_token IS
    'personal: residents; to sign people in by an account that they have elsewhere, and out again; a day after the journey is over';
