package scot.tolbooth.collector.snmp;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Object identifiers that were read of late, so that the same one is not made anew at every poll of every device: most
 * devices have the same. Bounded: another one takes the place of the one before.
 */
final class OidPool {

    private static final int PLACES = 1 << 16;
    private static final int PRIME = 31;

    private final AtomicReferenceArray<@Nullable Oid> places = new AtomicReferenceArray<>(PLACES);

    /** @throws IllegalArgumentException for what no object identifier is */
    Oid get(byte[] message, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = PRIME * hash + message[i];
        }
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        Oid known = places.getPlain(place);
        if (known != null) {
            byte[] octets = known.octets();
            if (Arrays.equals(octets, 0, octets.length, message, from, to)) {
                return known;
            }
        }
        Oid read = Oid.encoded(Arrays.copyOfRange(message, from, to));
        places.set(place, read);
        return read;
    }
}
