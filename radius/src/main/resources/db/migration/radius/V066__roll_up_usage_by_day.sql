-- Use by the day in Scotland, without personal data: a year is read from these in the time of a week of hours.
CREATE TABLE radius.usage_day (
    day           date NOT NULL,
    -- Empty for all together, sessions without a site included.
    site          text NOT NULL,
    connections   bigint NOT NULL CHECK (connections >= 0),
    peak_users    integer NOT NULL CHECK (peak_users >= 0),
    peak_at       timestamptz,
    -- Of sessions that ended on the day.
    input_octets  bigint NOT NULL CHECK (input_octets >= 0),
    output_octets bigint NOT NULL CHECK (output_octets >= 0),
    PRIMARY KEY (day, site),
    CHECK ((peak_users = 0) = (peak_at IS NULL))
);

-- Every whole day among the hours that are rolled up has its row from now on; so have those before.
INSERT INTO radius.usage_day (day, site, connections, peak_users, peak_at, input_octets, output_octets)
SELECT d.day, d.site, sum(d.connections), max(d.peak_users),
       (array_agg(d.peak_at ORDER BY d.peak_users DESC, d.peak_at))[1], sum(d.input_octets), sum(d.output_octets)
  FROM (SELECT (hour AT TIME ZONE 'Europe/London')::date AS day, site, connections, peak_users, peak_at,
               input_octets, output_octets
          FROM radius.usage_hour) AS d
  JOIN radius.usage_rolled r
    ON d.day::timestamp AT TIME ZONE 'Europe/London' >= r.since
   AND (d.day + 1)::timestamp AT TIME ZONE 'Europe/London' <= r.until
 GROUP BY d.day, d.site;

CREATE INDEX usage_hour_by_site ON radius.usage_hour (site, hour);
