-- Which group of people a registrant belongs to, where policy treats them differently.
CREATE TABLE radius.registrant_group (
    registrant uuid PRIMARY KEY REFERENCES radius.registrant (id) ON DELETE CASCADE,
    name       text NOT NULL CHECK (name ~ '^[a-z0-9][a-z0-9-]{0,62}$')
);
