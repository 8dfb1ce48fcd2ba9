package scot.tolbooth.radius.registrant;

/** What a registrant calls a device of theirs: 1 to 40 characters. Personal data. */
public record DeviceName(String value) {

    private static final int LONGEST = 40;

    public DeviceName {
        value = value.strip();
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException("name must be 1 to 40 characters");
        }
    }
}
