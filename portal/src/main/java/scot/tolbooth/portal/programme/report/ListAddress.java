package scot.tolbooth.portal.programme.report;

import java.time.LocalDate;

/**
 * Where the whole lists of a report are found.
 *
 * @param base the address under which they are
 * @param query what tells the report, with its question mark; empty where the address does
 */
public record ListAddress(String base, String query) {

    static ListAddress asAt(LocalDate day) {
        return new ListAddress("/programme/report/", "?asAt=" + day);
    }

    static ListAddress issued(long id) {
        return new ListAddress("/programme/report/issues/" + id + "/", "");
    }

    /** The report itself. */
    public String report() {
        return base.substring(0, base.length() - 1) + query;
    }

    public String heldUp() {
        return base + "held-up" + query;
    }

    public String overrides() {
        return base + "overrides" + query;
    }

    /** A page of the list at that address. */
    static String page(String list, int number) {
        return list + (list.contains("?") ? "&" : "?") + "page=" + number;
    }
}
