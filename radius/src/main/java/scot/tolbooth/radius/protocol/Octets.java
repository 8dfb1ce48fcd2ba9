package scot.tolbooth.radius.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** An immutable run of octets. Its content never shows in {@link #toString}, for it may be a password. */
public final class Octets {

    private static final HexFormat HEX = HexFormat.of();

    private final byte[] bytes;

    private Octets(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Octets of(byte... bytes) {
        return new Octets(bytes.clone());
    }

    /** Takes the array over: nobody else may change it any more. */
    static Octets owning(byte[] bytes) {
        return new Octets(bytes);
    }

    /** Reads pairs of hexadecimal digits. */
    public static Octets ofHex(String digits) {
        return new Octets(HEX.parseHex(digits));
    }

    /** The text in UTF-8. */
    public static Octets ofText(String text) {
        return new Octets(text.getBytes(StandardCharsets.UTF_8));
    }

    public int length() {
        return bytes.length;
    }

    public byte[] toBytes() {
        return bytes.clone();
    }

    void writeTo(ByteBuffer buffer) {
        buffer.put(bytes);
    }

    /** One octet, 0 to 255. */
    public int at(int index) {
        return bytes[index] & 0xff;
    }

    /** The octets from there on. */
    public Octets from(int index) {
        return new Octets(Arrays.copyOfRange(bytes, index, bytes.length));
    }

    /** Read as UTF-8; what is not UTF-8 becomes U+FFFD. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public String hex() {
        return HEX.formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets octets && Arrays.equals(bytes, octets.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " octets";
    }
}
