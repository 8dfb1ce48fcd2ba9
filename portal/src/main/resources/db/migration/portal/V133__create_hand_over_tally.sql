-- How hand-overs went, by day and without anything about anybody; removed after 92 days.
CREATE TABLE portal.hand_over_tally (
    -- Empty where the redirect named no NAS that is known.
    nas    text NOT NULL,
    day    date NOT NULL,
    result text NOT NULL,
    times  bigint NOT NULL,
    latest timestamptz NOT NULL,
    PRIMARY KEY (nas, day, result)
);
