package scot.tolbooth.radius.accounting;

/**
 * SQL for the sessions that overlap a time. A session overlaps where it began not long before;
 * or lasted more than a day; or is open still: three small reads by index in place of one of all that ever began before.
 * Whose session it is tells the registrant, or the pseudonym that stands for them; a session of nobody known is of somebody
 * of its own.
 */
final class Overlapping {

    private static final String COLUMNS = """
            SELECT site, coalesce(registrant::text, pseudonym, id::text) AS person, started, stopped, input_octets,
                   output_octets
              FROM radius.session
            """;

    /**
     * Has {@code site}, {@code person}, {@code started}, {@code stopped}, {@code input_octets} and {@code output_octets};
     * takes {@code :from} and {@code :to}. What ended at the very beginning is among them.
     */
    static final String SESSIONS = sessions("");

    /** The same of one {@code :site}. */
    static final String SESSIONS_OF_SITE = sessions(" AND site = :site");

    private Overlapping() {}

    private static String sessions(String narrowed) {
        return "overlapping AS (" + COLUMNS + """
                 WHERE started >= :from::timestamptz - interval '1 day' AND started < :to::timestamptz
                   AND (stopped IS NULL OR stopped >= :from::timestamptz)
                """ + narrowed + " UNION ALL " + COLUMNS + """
                 WHERE stopped - started > interval '1 day' AND stopped >= :from::timestamptz
                   AND started < :from::timestamptz - interval '1 day'
                """ + narrowed + " UNION ALL "
                + COLUMNS + """
                 WHERE stopped IS NULL AND started < :from::timestamptz - interval '1 day'
                """ + narrowed + ")";
    }
}
