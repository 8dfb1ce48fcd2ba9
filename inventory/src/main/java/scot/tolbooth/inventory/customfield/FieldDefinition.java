package scot.tolbooth.inventory.customfield;

/**
 * A custom field of sites.
 *
 * @param label what people call it, 1 to 80 characters
 * @param required whether a site may not be without a value once somebody fills in its fields
 * @param retired whether it is no longer asked for; what sites have stays
 * @param version counts the changes; 0 for one that is not stored yet
 */
public record FieldDefinition(
        FieldName name, String label, FieldRule rule, boolean required, boolean retired, long version) {

    public FieldDefinition {
        label = label.strip();
        if (label.isEmpty() || label.length() > 80) {
            throw new IllegalArgumentException("label must be 1 to 80 characters");
        }
    }

    public FieldDefinition withVersion(long newVersion) {
        return new FieldDefinition(name, label, rule, required, retired, newVersion);
    }

    public FieldDefinition withRetired(boolean nowRetired) {
        return new FieldDefinition(name, label, rule, required, nowRetired, version);
    }
}
