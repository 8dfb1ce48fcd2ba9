-- Requests for sign-in with an identity provider that were answered: none is answered twice.
CREATE TABLE portal.openid_state (
    -- A digest of the random number in the request.
    digest  text PRIMARY KEY,
    expires timestamptz NOT NULL
);

CREATE INDEX openid_state_by_expiry ON portal.openid_state (expires);

COMMENT ON TABLE portal.openid_state IS 'not personal';
