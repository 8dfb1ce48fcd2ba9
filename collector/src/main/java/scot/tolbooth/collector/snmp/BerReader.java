package scot.tolbooth.collector.snmp;

/**
 * Reads BER (X.690) as SNMP uses it (RFC 3417 section 8), never beyond the bytes that there are. Lenient with what agents
 * get wrong without harm: lengths in more octets than needed, numbers in too many.
 */
final class BerReader {

    static final int SEQUENCE = 0x30;
    static final int INTEGER = 0x02;
    static final int OCTET_STRING = 0x04;
    static final int OBJECT_IDENTIFIER = 0x06;

    private static final int LONG_FORM = 0x80;
    private static final int MOST_LENGTH_OCTETS = 4;

    private final byte[] octets;
    private int at;
    private int end;

    BerReader(byte[] octets, int length) {
        this.octets = octets;
        this.end = length;
    }

    boolean isAtEnd() {
        return at >= end;
    }

    int position() {
        return at;
    }

    /** The tag of what comes next. */
    int tag() {
        return octet();
    }

    /** The length of what comes next, all of which is there. */
    int length() {
        int first = octet();
        int length = first;
        if ((first & LONG_FORM) != 0) {
            int count = first & ~LONG_FORM;
            if (count == 0 || count > MOST_LENGTH_OCTETS) {
                throw new IllegalArgumentException("a length that cannot be read");
            }
            length = 0;
            for (int i = 0; i < count; i++) {
                length = (length << 8) | octet();
            }
        }
        if (length < 0 || length > end - at) {
            throw new IllegalArgumentException("shorter than it says");
        }
        return length;
    }

    /** The length of what comes next, which must have this tag. */
    int expect(int tag) {
        int found = tag();
        if (found != tag) {
            throw new IllegalArgumentException("tag %d where %d belongs".formatted(found, tag));
        }
        return length();
    }

    void skip(int length) {
        at += length;
    }

    /** Takes what follows these octets to be none of ours. */
    void endAfter(int length) {
        end = at + length;
    }

    /** A whole number with sign; of one that is too long, its last 64 bits. */
    long signed(int length) {
        long value = length == 0 ? 0 : octets[at] >> 7;
        return append(value, length);
    }

    /** A whole number without sign; of one that is too long, its last 64 bits. */
    long unsigned(int length) {
        return append(0, length);
    }

    byte[] octets(int length) {
        byte[] copy = new byte[length];
        System.arraycopy(octets, at, copy, 0, length);
        at += length;
        return copy;
    }

    Oid oid(OidPool pool, int length) {
        Oid oid = pool.get(octets, at, at + length);
        at += length;
        return oid;
    }

    private long append(long start, int length) {
        long value = start;
        for (int i = 0; i < length; i++) {
            value = (value << 8) | (octets[at++] & 0xFF);
        }
        return value;
    }

    private int octet() {
        if (at >= end) {
            throw new IllegalArgumentException("shorter than it says");
        }
        return octets[at++] & 0xFF;
    }
}
