package scot.tolbooth.collector.profile;

/**
 * A number and the object that it was read from.
 *
 * @param from where it came from
 */
public record Measured(double value, Provenance from) {

    public String source() {
        return from.toString();
    }
}
