-- What a registrant agreed to, in which version and language, and when first.
CREATE TABLE radius.consent (
    registrant uuid NOT NULL REFERENCES radius.registrant (id) ON DELETE CASCADE,
    document   text NOT NULL,
    version    text NOT NULL,
    language   text NOT NULL,
    given      timestamptz NOT NULL,
    PRIMARY KEY (registrant, document, version, language)
);

INSERT INTO radius.consent (registrant, document, version, language, given)
SELECT id, 'terms of use', terms_accepted, language, registered FROM radius.registrant;
