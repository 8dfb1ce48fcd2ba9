package scot.tolbooth.collector.snmp;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An object identifier, such as {@code 1.3.6.1.2.1.1.5.0}: sub-identifiers of 0 to 4294967295, ordered as agents order them. */
public final class Oid implements Comparable<Oid> {

    private static final Pattern FORM = Pattern.compile("\\.?\\d{1,10}(\\.\\d{1,10}){0,127}");
    private static final Oid EMPTY = new Oid(new int[0]);

    private final int[] parts;
    private final int hash;
    private byte @Nullable [] octets;

    private Oid(int[] parts) {
        this.parts = parts;
        this.hash = Arrays.hashCode(parts);
    }

    /** Takes the contents of an OBJECT IDENTIFIER of BER, which must not change any more. */
    static Oid encoded(byte[] octets) {
        Oid oid = new Oid(OidOctets.decode(octets));
        oid.octets = octets;
        return oid;
    }

    /** The contents of an OBJECT IDENTIFIER of BER (X.690 section 8.19); never to be changed. */
    byte[] octets() {
        byte[] known = octets;
        if (known == null) {
            known = OidOctets.encode(parts);
            octets = known;
        }
        return known;
    }

    /** Reads dotted numbers; a leading dot does not matter. */
    public static Oid of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("must be an object identifier such as 1.3.6.1.2.1.1.5.0");
        }
        String plain = text.startsWith(".") ? text.substring(1) : text;
        return new Oid(
                Arrays.stream(plain.split("\\.")).mapToInt(Oid::subIdentifier).toArray());
    }

    /** Takes sub-identifiers as they are on the wire: 32 bits without sign. */
    public static Oid of(int... parts) {
        return parts.length == 0 ? EMPTY : new Oid(parts.clone());
    }

    public int size() {
        return parts.length;
    }

    /** One sub-identifier, 0 to 4294967295. */
    public long part(int index) {
        return Integer.toUnsignedLong(parts[index]);
    }

    public boolean startsWith(Oid prefix) {
        return parts.length >= prefix.parts.length
                && Arrays.equals(parts, 0, prefix.parts.length, prefix.parts, 0, prefix.parts.length);
    }

    /** Compares what follows a number of leading sub-identifiers of each, as {@link #compareTo} does. */
    int compareFrom(int start, Oid other, int otherStart) {
        return Arrays.compareUnsigned(parts, start, parts.length, other.parts, otherStart, other.parts.length);
    }

    /** What follows a number of leading sub-identifiers: the index of a row after its column. */
    public Oid from(int start) {
        return of(Arrays.copyOfRange(parts, start, parts.length));
    }

    /** The first sub-identifiers. */
    public Oid head(int length) {
        return of(Arrays.copyOf(parts, length));
    }

    /** This identifier with another one after it. */
    public Oid append(Oid suffix) {
        int[] all = Arrays.copyOf(parts, parts.length + suffix.parts.length);
        System.arraycopy(suffix.parts, 0, all, parts.length, suffix.parts.length);
        return new Oid(all);
    }

    /** The sub-identifiers as they are on the wire: 32 bits without sign. */
    public int[] toArray() {
        return parts.clone();
    }

    @Override
    public int compareTo(Oid other) {
        return this == other ? 0 : Arrays.compareUnsigned(parts, other.parts);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Oid oid && hash == oid.hash && Arrays.equals(parts, oid.parts));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(parts.length * 4);
        for (int part : parts) {
            text.append(text.length() == 0 ? "" : ".").append(Integer.toUnsignedLong(part));
        }
        return text.toString();
    }

    private static int subIdentifier(String digits) {
        long value = Long.parseLong(digits);
        if (value > 0xFFFF_FFFFL) {
            throw new IllegalArgumentException("must have sub-identifiers of at most 4294967295");
        }
        return (int) value;
    }
}
