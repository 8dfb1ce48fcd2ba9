-- To enter a row into six indexes costs several times what the row costs. What requests came to is kept in pieces of
-- 100,000: the one that is being written has an index of devices only, which requests ask, and gets the others when it is
-- full, all rows at once, at a fraction of the cost. Until then it is small enough to be read through. See OutcomePieces.
CREATE SEQUENCE radius.authentication_outcome_number;

ALTER TABLE radius.authentication_outcome RENAME TO authentication_outcome_before;
ALTER TABLE radius.authentication_outcome_before ALTER COLUMN id DROP IDENTITY;

CREATE TABLE radius.authentication_outcome (
    id              bigint NOT NULL DEFAULT nextval('radius.authentication_outcome_number'),
    at              timestamptz NOT NULL,
    nas             text COLLATE "C" NOT NULL,
    site            text COLLATE "C",
    accepted        boolean NOT NULL,
    reason          text,
    mac_fingerprint text COLLATE "C",
    registrant      uuid,
    method          text,
    ssid            text,
    CONSTRAINT authentication_outcome_check CHECK (accepted = (reason IS NULL))
) PARTITION BY RANGE (id);

ALTER SEQUENCE radius.authentication_outcome_number OWNED BY radius.authentication_outcome.id;

COMMENT ON COLUMN radius.authentication_outcome.registrant IS
    'personal: residents; to tell people why they could not connect; {tolbooth.radius.outcomes.kept:30d} after the request';
COMMENT ON COLUMN radius.authentication_outcome.mac_fingerprint IS
    'personal: residents; to tell people why they could not connect; {tolbooth.radius.outcomes.kept:30d} after the request';

-- Takes what comes where no piece was made in time, and is small or empty.
CREATE TABLE radius.authentication_outcome_spare PARTITION OF radius.authentication_outcome DEFAULT;
CREATE INDEX ON radius.authentication_outcome_spare (id);
CREATE INDEX ON radius.authentication_outcome_spare (at);
CREATE INDEX ON radius.authentication_outcome_spare (registrant);
CREATE INDEX ON radius.authentication_outcome_spare USING hash (mac_fingerprint);

DO $$
DECLARE
    first bigint := (SELECT coalesce(max(id), 0) / 100000 + 1 FROM radius.authentication_outcome_before);
BEGIN
    EXECUTE format(
        'ALTER TABLE radius.authentication_outcome ATTACH PARTITION radius.authentication_outcome_before
         FOR VALUES FROM (MINVALUE) TO (%s)', first * 100000);
    FOR piece IN first .. first + 1 LOOP
        EXECUTE format(
            'CREATE TABLE radius.authentication_outcome_%s PARTITION OF radius.authentication_outcome
             FOR VALUES FROM (%s) TO (%s)', piece, piece * 100000, (piece + 1) * 100000);
        EXECUTE format(
            'CREATE INDEX authentication_outcome_%s_by_device ON radius.authentication_outcome_%s
             USING hash (mac_fingerprint)', piece, piece);
    END LOOP;
    PERFORM setval('radius.authentication_outcome_number', first * 100000, false);
END $$;
