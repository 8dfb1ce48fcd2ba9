-- What a member of staff was reminded of, so that nothing is said twice.
CREATE TABLE portal.reminder_told (
    account text NOT NULL REFERENCES portal.staff_account (name) ON DELETE CASCADE,
    -- Kind, matter and the date that it hangs on: with another date it is another matter.
    matter  text NOT NULL CHECK (length(matter) BETWEEN 1 AND 500),
    -- Days after that date (before it where negative).
    step    integer NOT NULL,
    day     date NOT NULL,
    PRIMARY KEY (account, matter)
);

CREATE INDEX reminder_told_by_day ON portal.reminder_told (day);

-- Kinds of reminders that a member of staff does not want.
CREATE TABLE portal.reminder_unwanted (
    account text NOT NULL REFERENCES portal.staff_account (name) ON DELETE CASCADE,
    kind    text NOT NULL CHECK (kind ~ '^[a-z][a-z-]{0,60}$'),
    PRIMARY KEY (account, kind)
);

-- Days whose reminders went out.
CREATE TABLE portal.reminder_day (
    day date PRIMARY KEY,
    at  timestamptz NOT NULL
);
