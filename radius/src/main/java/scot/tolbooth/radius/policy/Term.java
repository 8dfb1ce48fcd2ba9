package scot.tolbooth.radius.policy;

import java.util.regex.Pattern;

/** One thing that a rule may grant or limit. Numbers are whole, in the unit of the name. */
public enum Term {
    SESSION_TIMEOUT("session_timeout_seconds", "Session timeout", new Numbers(60, 2_592_000)),
    IDLE_TIMEOUT("idle_timeout_seconds", "Idle timeout", new Numbers(60, 2_592_000)),
    /** At least 60 s (RFC 2869 section 2.1). */
    INTERIM_INTERVAL("interim_interval_seconds", "Interim interval", new Numbers(60, 86_400)),
    /** To the user's device; 0 for no limit. */
    DOWNLOAD("download_bits_per_second", "Download", new Numbers(0, 0xffff_ffffL)),
    /** From the user's device; 0 for no limit. */
    UPLOAD("upload_bits_per_second", "Upload", new Numbers(0, 0xffff_ffffL)),
    /** Of one person on one day, in both directions together. */
    QUOTA("quota_octets", "Volume a day", new Numbers(1_000_000, 1_000_000_000_000_000L)),
    /** Of one person at once, whatever contact or grant each of them used. */
    DEVICES("devices", "Devices at once", new Numbers(1, 100)),
    FILTER("filter", "Filter", new Words()),
    ROLE("role", "Role", new Words()),
    VLAN("vlan", "VLAN", new Numbers(1, 4094)),
    /** For how long somebody who asked for it comes online by the address of their device alone. */
    REMEMBERED_DAYS("remembered_days", "Days that a device may be remembered", new Numbers(1, 90)),
    /** Whether sessions end when the site closes. */
    ENDS_AT_CLOSING("ends_at_closing", "Ends at closing time", new Flag());

    private final String word;
    private final String label;
    private final Values values;

    Term(String word, String label, Values values) {
        this.word = word;
        this.label = label;
        this.values = values;
    }

    /** What may be said. */
    sealed interface Values {

        /** The rule, after "must be". */
        String rule();

        boolean takes(Object value);

        /** The value that a text says; something that is not taken where it says none. */
        Object parse(String text);
    }

    /** Whole numbers within bounds, both inclusive. */
    record Numbers(long least, long most) implements Values {

        @Override
        public String rule() {
            return "a whole number between " + least + " and " + most;
        }

        @Override
        public boolean takes(Object value) {
            return value instanceof Long number && number >= least && number <= most;
        }

        @Override
        public Object parse(String text) {
            return text.matches("[0-9]{1,18}") ? Long.valueOf(text) : text;
        }
    }

    /** Names as a NAS's configuration has them. */
    record Words() implements Values {

        private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._:-]{0,63}");

        @Override
        public String rule() {
            return "1 to 64 letters, digits, spaces, dots, colons, hyphens or underscores";
        }

        @Override
        public boolean takes(Object value) {
            return value instanceof String name && FORM.matcher(name).matches();
        }

        @Override
        public Object parse(String text) {
            return text;
        }
    }

    record Flag() implements Values {

        @Override
        public String rule() {
            return "true or false";
        }

        @Override
        public boolean takes(Object value) {
            return value instanceof Boolean;
        }

        @Override
        public Object parse(String text) {
            return text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : text;
        }
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
        return values instanceof Numbers;
    }

    public boolean isFlag() {
        return values instanceof Flag;
    }

    /** The value itself where it may be said, or else a refusal with a rule that begins with "must". */
    Object require(Object value) {
        if (!values.takes(value)) {
            throw new IllegalArgumentException("must be " + values.rule());
        }
        return value;
    }

    /** Reads a value, a Long, String or Boolean, or refuses it with a rule that begins with "must". */
    public Object read(String text) {
        return require(values.parse(text.strip()));
    }
}
