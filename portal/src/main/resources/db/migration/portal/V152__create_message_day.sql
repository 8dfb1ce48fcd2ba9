-- How messages to residents fared, by Scottish day and with nothing about anybody; removed after 400 days.
CREATE TABLE portal.message_day (
    day      date NOT NULL,
    channel  text NOT NULL,
    state    text NOT NULL,
    -- Empty where it was taken.
    cause    text NOT NULL,
    messages bigint NOT NULL,
    pence    numeric(12, 2) NOT NULL,
    PRIMARY KEY (day, channel, state, cause)
);

-- What never became a message, and what was heard from residents and from the transport; removed after 400 days.
CREATE TABLE portal.message_tally (
    day     date NOT NULL,
    -- Empty where it is neither.
    channel text NOT NULL,
    what    text NOT NULL,
    times   bigint NOT NULL,
    PRIMARY KEY (day, channel, what)
);
