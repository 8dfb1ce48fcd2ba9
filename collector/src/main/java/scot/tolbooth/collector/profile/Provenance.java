package scot.tolbooth.collector.profile;

import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.snmp.Oid;

/**
 * Where a value came from, for people to check. Put into words only where somebody looks.
 *
 * @param object its name in the MIB, such as {@code IF-MIB::ifHCInOctets}, or what it was made of
 * @param oid the object; absent where it was made of several
 */
public record Provenance(String object, @Nullable Oid oid) {

    /** Such as {@code IF-MIB::ifHCInOctets 1.3.6.1.2.1.31.1.1.1.6.2}. */
    @Override
    public String toString() {
        return oid == null ? object : object + " " + oid;
    }
}
