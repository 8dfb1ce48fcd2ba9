-- A list of the programme that a member of staff keeps under a name.
CREATE TABLE portal.programme_view (
    account text NOT NULL REFERENCES portal.staff_account (name) ON DELETE CASCADE,
    name    text NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    query   text NOT NULL CHECK (length(query) <= 1000),
    PRIMARY KEY (account, name)
);
