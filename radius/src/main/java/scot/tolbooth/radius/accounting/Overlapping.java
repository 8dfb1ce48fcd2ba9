package scot.tolbooth.radius.accounting;

/**
 * SQL for the sessions that overlap a time. A session overlaps where it began not long before; or lasted more than a day;
 * or is open still: three small reads by index in place of one of all that ever began before.
 */
final class Overlapping {

    /**
     * Has {@code site}, {@code person}, {@code started} and {@code stopped}; takes {@code :from} and {@code :to}. Whoever has
     * a pseudonym by now is still one person: retention must not change what is counted later.
     */
    static final String SESSIONS = """
            overlapping AS (
                SELECT site, coalesce(registrant::text, pseudonym, id::text) AS person, started, stopped
                  FROM radius.session
                 WHERE started >= :from::timestamptz - interval '1 day' AND started < :to::timestamptz
                   AND (stopped IS NULL OR stopped > :from::timestamptz)
                UNION ALL
                SELECT site, coalesce(registrant::text, pseudonym, id::text), started, stopped
                  FROM radius.session
                 WHERE stopped - started > interval '1 day' AND stopped > :from::timestamptz
                   AND started < :from::timestamptz - interval '1 day'
                UNION ALL
                SELECT site, coalesce(registrant::text, pseudonym, id::text), started, stopped
                  FROM radius.session
                 WHERE stopped IS NULL AND started < :from::timestamptz - interval '1 day'
            )""";

    /**
     * After {@link #SESSIONS}: how many people are online, at each instant at which that changes. Each person's overlapping
     * sessions are joined into stays (one device at two access points is one person), and every beginning and end of a
     * stay moves the count by one.
     */
    static final String LEVELS = """
            , piece AS (
                SELECT person, greatest(started, :from::timestamptz) AS began,
                       least(coalesce(stopped, :to::timestamptz), :to::timestamptz) AS ended
                  FROM overlapping
                 WHERE :site::text IS NULL OR site = :site::text
            ), marked AS (
                SELECT person, began, ended,
                       CASE WHEN began <= max(ended) OVER (PARTITION BY person ORDER BY began, ended
                                                           ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
                            THEN 0 ELSE 1 END AS first
                  FROM piece
                 WHERE ended > began
            ), numbered AS (
                SELECT person, began, ended,
                       sum(first) OVER (PARTITION BY person ORDER BY began, ended ROWS UNBOUNDED PRECEDING) AS stay
                  FROM marked
            ), stay AS (
                SELECT min(began) AS began, max(ended) AS ended FROM numbered GROUP BY person, stay
            ), edge AS (
                SELECT began AS at, 1 AS step FROM stay
                UNION ALL
                SELECT ended, -1 FROM stay
            ), level AS (
                SELECT at, sum(step) OVER (ORDER BY at, step ROWS UNBOUNDED PRECEDING) AS people FROM edge
            )""";

    private Overlapping() {}
}
