package scot.tolbooth.radius.protocol;

import java.util.Arrays;
import java.util.Optional;

/**
 * The octets of one packet, whose lengths add up (RFC 2865 section 3): code, identifier, length, authenticator,
 * attributes. What follows the length in the datagram is padding and cut off.
 */
final class Frame {

    static final int HEADER = 20;
    static final int LONGEST = 4096;

    private static final int AUTHENTICATOR = 4;
    private static final int AUTHENTICATOR_LENGTH = 16;

    private final byte[] bytes;

    private Frame(byte[] bytes) {
        this.bytes = bytes;
    }

    static Optional<Frame> of(byte[] datagram) {
        if (datagram.length < HEADER) {
            return Optional.empty();
        }
        int length = (datagram[2] & 0xff) << 8 | (datagram[3] & 0xff);
        if (length < HEADER || length > LONGEST || length > datagram.length) {
            return Optional.empty();
        }
        Frame frame = new Frame(Arrays.copyOf(datagram, length));
        return frame.attributesAddUp() ? Optional.of(frame) : Optional.empty();
    }

    /** Puts a packet together; its authenticator is still to be computed where the code asks for one. */
    static Frame of(PacketCode code, int identifier, byte[] authenticator, byte[] attributes) {
        int length = HEADER + attributes.length;
        if (length > LONGEST) {
            throw new IllegalArgumentException("a packet must be at most 4096 octets, not " + length);
        }
        byte[] bytes = new byte[length];
        bytes[0] = (byte) code.number();
        bytes[1] = (byte) identifier;
        bytes[2] = (byte) (length >> 8);
        bytes[3] = (byte) length;
        System.arraycopy(authenticator, 0, bytes, AUTHENTICATOR, AUTHENTICATOR_LENGTH);
        System.arraycopy(attributes, 0, bytes, HEADER, attributes.length);
        return new Frame(bytes);
    }

    Optional<PacketCode> code() {
        return PacketCode.of(bytes[0] & 0xff);
    }

    int identifier() {
        return bytes[1] & 0xff;
    }

    byte[] authenticator() {
        return Arrays.copyOfRange(bytes, AUTHENTICATOR, HEADER);
    }

    byte[] attributes() {
        return Arrays.copyOfRange(bytes, HEADER, bytes.length);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    Frame withAuthenticator(byte[] authenticator) {
        return new Frame(bytesWith(authenticator));
    }

    /** The octets, with another authenticator. */
    byte[] bytesWith(byte[] authenticator) {
        byte[] changed = bytes.clone();
        System.arraycopy(authenticator, 0, changed, AUTHENTICATOR, AUTHENTICATOR_LENGTH);
        return changed;
    }

    /** Where the value of an attribute of one octet type begins; -1 where there is none, -2 where there are several. */
    int valueOfOnly(int type) {
        int found = -1;
        for (int at = HEADER; at < bytes.length; at += bytes[at + 1] & 0xff) {
            if ((bytes[at] & 0xff) == type) {
                found = found == -1 ? at + 2 : -2;
            }
        }
        return found;
    }

    boolean has(int type) {
        return valueOfOnly(type) != -1;
    }

    /** The length of the value that begins there. */
    int lengthOfValue(int at) {
        return (bytes[at - 1] & 0xff) - 2;
    }

    byte[] slice(int from, int length) {
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    Frame with(int at, byte[] value) {
        byte[] changed = bytes.clone();
        System.arraycopy(value, 0, changed, at, value.length);
        return new Frame(changed);
    }

    private boolean attributesAddUp() {
        int at = HEADER;
        while (at + 2 <= bytes.length && (bytes[at + 1] & 0xff) >= 2) {
            at += bytes[at + 1] & 0xff;
        }
        return at == bytes.length;
    }
}
