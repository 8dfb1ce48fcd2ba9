package scot.tolbooth.radius.protocol;

import java.net.InetAddress;
import java.nio.ByteBuffer;

/** One attribute of a packet: 1 to 253 octets, 1 to 247 where it is a vendor's. */
public record Attribute(AttributeType type, Octets value) {

    public static Attribute text(AttributeType type, String text) {
        return new Attribute(type, Octets.ofText(text));
    }

    /** An unsigned number of 32 bits: 0 to 4294967295. */
    public static Attribute number(AttributeType type, long number) {
        if (number < 0 || number > 0xffff_ffffL) {
            throw new IllegalArgumentException("must be between 0 and 4294967295");
        }
        return new Attribute(
                type, Octets.of(ByteBuffer.allocate(4).putInt((int) number).array()));
    }

    public static Attribute address(AttributeType type, InetAddress address) {
        return new Attribute(type, Octets.of(address.getAddress()));
    }
}
