package scot.tolbooth.inventory.transfer;

/**
 * How a file is imported.
 *
 * @param dryRun says what would happen, and changes nothing
 * @param atomic imports everything or, if one row is bad, nothing
 */
public record ImportOptions(boolean dryRun, boolean atomic) {

    public static final ImportOptions PLAIN = new ImportOptions(false, false);
}
