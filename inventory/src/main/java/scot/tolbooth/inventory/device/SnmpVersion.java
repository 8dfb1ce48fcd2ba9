package scot.tolbooth.inventory.device;

/** The version of SNMP that a device speaks. */
public enum SnmpVersion {
    V1("1"),
    V2C("2c"),
    V3("3");

    private final String word;

    SnmpVersion(String word) {
        this.word = word;
    }

    /** Reads the word used in files and in the API: {@code 1}, {@code 2c} or {@code 3}. */
    public static SnmpVersion of(String word) {
        return switch (word.strip()) {
            case "1", "v1" -> V1;
            case "2c", "v2c", "2" -> V2C;
            case "3", "v3" -> V3;
            default -> throw new IllegalArgumentException("must be 1, 2c or 3");
        };
    }

    public String word() {
        return word;
    }
}
