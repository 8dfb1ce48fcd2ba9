package scot.tolbooth.radius.policy;

import java.util.regex.Pattern;

/** One thing that a rule may grant or limit. Numbers are whole, in the unit of the name. */
public enum Term {
    SESSION_TIMEOUT("session_timeout_seconds", "Session timeout", Form.NUMBER, 60, 2_592_000),
    IDLE_TIMEOUT("idle_timeout_seconds", "Idle timeout", Form.NUMBER, 60, 2_592_000),
    /** At least 60 s (RFC 2869 section 2.1). */
    INTERIM_INTERVAL("interim_interval_seconds", "Interim interval", Form.NUMBER, 60, 86_400),
    /** To the user's device; 0 for no limit. */
    DOWNLOAD("download_bits_per_second", "Download", Form.NUMBER, 0, 0xffff_ffffL),
    /** From the user's device; 0 for no limit. */
    UPLOAD("upload_bits_per_second", "Upload", Form.NUMBER, 0, 0xffff_ffffL),
    /** Of one person on one day, in both directions together. */
    QUOTA("quota_octets", "Volume a day", Form.NUMBER, 1_000_000, 1_000_000_000_000_000L),
    /** Of one person at once, whatever contact or grant each of them used. */
    DEVICES("devices", "Devices at once", Form.NUMBER, 1, 100),
    FILTER("filter", "Filter", Form.NAME),
    ROLE("role", "Role", Form.NAME),
    VLAN("vlan", "VLAN", Form.NUMBER, 1, 4094),
    /** For how long somebody who asked for it comes online by the address of their device alone. */
    REMEMBERED_DAYS("remembered_days", "Days that a device may be remembered", Form.NUMBER, 1, 90),
    /** Whether sessions end when the site closes. */
    ENDS_AT_CLOSING("ends_at_closing", "Ends at closing time", Form.FLAG);

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._:-]{0,63}");

    private final String word;
    private final String label;
    private final Form form;
    private final long least;
    private final long most;

    Term(String word, String label, Form form) {
        this(word, label, form, 0, 0);
    }

    Term(String word, String label, Form form, long least, long most) {
        this.word = word;
        this.label = label;
        this.form = form;
        this.least = least;
        this.most = most;
    }

    /** What may be said: a whole number within bounds, a name as a NAS's configuration has them, or yes and no. */
    private enum Form {
        NUMBER,
        NAME,
        FLAG
    }

    /** The name used in forms, in the API and in the database. */
    public String word() {
        return word;
    }

    /** The word used on screen. */
    public String label() {
        return label;
    }

    public boolean isNumber() {
        return form == Form.NUMBER;
    }

    public boolean isFlag() {
        return form == Form.FLAG;
    }

    /** The value itself where it may be said, or else a refusal with a rule that begins with "must". */
    Object require(Object value) {
        if (!takes(value)) {
            throw new IllegalArgumentException("must be " + rule());
        }
        return value;
    }

    /** Reads a value, a Long, String or Boolean, or refuses it with a rule that begins with "must". */
    public Object read(String text) {
        return require(parsed(text.strip()));
    }

    private Object parsed(String text) {
        return switch (form) {
            case NUMBER -> text.matches("[0-9]{1,18}") ? Long.valueOf(text) : text;
            case NAME -> text;
            case FLAG -> text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : text;
        };
    }

    private boolean takes(Object value) {
        return switch (form) {
            case NUMBER -> value instanceof Long number && number >= least && number <= most;
            case NAME -> value instanceof String name && NAME.matcher(name).matches();
            case FLAG -> value instanceof Boolean;
        };
    }

    private String rule() {
        return switch (form) {
            case NUMBER -> "a whole number between " + least + " and " + most;
            case NAME -> "1 to 64 letters, digits, spaces, dots, colons, hyphens or underscores";
            case FLAG -> "true or false";
        };
    }
}
