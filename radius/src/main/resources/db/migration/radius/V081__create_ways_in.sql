-- By which ways people get in: one row for the whole service, and one for each site that differs from it.
CREATE TABLE radius.ways_in (
    site              text UNIQUE REFERENCES inventory.site (code) ON DELETE CASCADE,
    -- Absent where the site does as the service does.
    mobile            boolean,
    email             boolean,
    card              boolean,
    remembered_device boolean,
    version           bigint NOT NULL,
    CHECK (site IS NOT NULL
           OR (mobile IS NOT NULL AND email IS NOT NULL AND card IS NOT NULL AND remembered_device IS NOT NULL))
);

CREATE UNIQUE INDEX ways_in_of_the_service ON radius.ways_in ((site IS NULL)) WHERE site IS NULL;

INSERT INTO radius.ways_in (site, mobile, email, card, remembered_device, version)
VALUES (NULL, true, true, true, true, 1);
