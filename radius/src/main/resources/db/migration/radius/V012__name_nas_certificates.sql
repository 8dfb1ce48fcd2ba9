-- By which certificate a NAS is known over RadSec: sha256: and its fingerprint, or a name in it. In small letters.
CREATE TABLE radius.nas_certificate (
    nas      text PRIMARY KEY REFERENCES radius.nas_client (name) ON DELETE CASCADE,
    identity text NOT NULL UNIQUE CHECK (identity = lower(identity) AND identity <> '')
);
