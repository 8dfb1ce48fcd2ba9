package scot.tolbooth.inventory.device;

import java.util.regex.Pattern;

/**
 * SNMP credentials that are no device's own, without what is secret of them.
 *
 * @param name 1 to 63 letters, digits, dots, hyphens or underscores
 * @param version counts the changes
 */
public record CredentialSet(String name, SnmpVersion snmpVersion, long version) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

    public CredentialSet {
        name = validName(name);
    }

    /** Reads the name of a set. */
    public static String validName(String text) {
        if (!FORM.matcher(text.strip()).matches()) {
            throw new IllegalArgumentException(
                    "name must be 1 to 63 letters, digits, dots, hyphens or underscores, such as core-switches");
        }
        return text.strip();
    }
}
