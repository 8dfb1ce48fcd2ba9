-- Where a member of staff gets messages; personal data. Apart from the account, whose sessions end with each change of it.
CREATE TABLE portal.staff_email (
    account text PRIMARY KEY REFERENCES portal.staff_account (name) ON DELETE CASCADE,
    email   text NOT NULL CHECK (email ~ '^[^@[:space:]]{1,64}@[^@[:space:]]+$' AND length(email) <= 254)
);
