CREATE TABLE inventory.contact (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    site         text NOT NULL REFERENCES inventory.site (code),
    role         text NOT NULL,
    name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    organisation text,
    phone        text,
    email        text,
    scope        text,
    valid_from   date,
    valid_until  date CHECK (valid_until >= valid_from),
    version      bigint NOT NULL,
    -- CAR 2012 reg 4: duty holders share obligations, so each has its part.
    CHECK (role <> 'duty-holder' OR scope IS NOT NULL)
);

CREATE INDEX contact_by_site ON inventory.contact (site);
