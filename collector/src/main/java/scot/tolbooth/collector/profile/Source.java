package scot.tolbooth.collector.profile;

import scot.tolbooth.collector.snmp.Oid;

/**
 * One object to read, and how to understand it.
 *
 * @param object its name in the MIB, such as {@code AIRESPACE-WIRELESS-MIB::bsnAPName}
 * @param slow whether it changes so rarely that it is read every quarter of an hour only
 */
public record Source(Oid oid, String object, boolean slow, Conversion conversion) {

    /** Where a value came from, for people to check: name and object identifier. */
    public Provenance at(Oid read) {
        return new Provenance(object, read);
    }
}
