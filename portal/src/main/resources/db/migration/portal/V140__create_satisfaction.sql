-- How people found it, counted by place and day; nothing says who answered, or when on that day.
CREATE TABLE portal.satisfaction (
    site    text NOT NULL,
    day     date NOT NULL,
    score   smallint NOT NULL CHECK (score BETWEEN 1 AND 5),
    answers bigint NOT NULL CHECK (answers > 0),
    PRIMARY KEY (site, day, score)
);

CREATE INDEX satisfaction_by_day ON portal.satisfaction (day);

-- Each journey is asked once; what it answered is not kept with it.
ALTER TABLE portal.journey ADD COLUMN answered boolean NOT NULL DEFAULT false;
