package scot.tolbooth.collector.profile;

/** What counts the wireless clients of a device. */
sealed interface ClientCount {

    /** An object of its own. */
    record Total(Quantity quantity) implements ClientCount {}

    /** The sum over its access points. */
    record AccessPoints() implements ClientCount {}

    /** The sum over its radios. */
    record Radios() implements ClientCount {}

    /** The sum over its networks. */
    record Ssids() implements ClientCount {}
}
