package scot.tolbooth.radius.nas;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** A block of IPv4 or IPv6 addresses (RFC 4632): {@code 10.1.0.0/16}, or one address alone. */
public final class CidrBlock {

    private final byte[] prefix;
    private final int length;

    private CidrBlock(byte[] prefix, int length) {
        this.prefix = prefix;
        this.length = length;
    }

    /** Reads an address or block; host names are refused. */
    public static CidrBlock of(String text) {
        String[] parts = text.strip().split("/", 2);
        byte[] address = literal(parts[0]);
        int bits = address.length * 8;
        int length = parts.length == 1 ? bits : prefixLength(parts[1], bits);
        return new CidrBlock(masked(address, length), length);
    }

    public boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == prefix.length && Arrays.equals(masked(bytes, length), prefix);
    }

    /** The address that the block begins with. */
    public InetAddress first() {
        try {
            return InetAddress.getByAddress(prefix);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** How many leading bits are fixed: of two blocks that contain an address the longer one is meant. */
    public int prefixLength() {
        return length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CidrBlock block && length == block.length && Arrays.equals(prefix, block.prefix);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(prefix) + length;
    }

    @Override
    public String toString() {
        String address = first().getHostAddress();
        return length == prefix.length * 8 ? address : address + "/" + length;
    }

    private static byte[] literal(String text) {
        return IpLiteral.read(text)
                .map(InetAddress::getAddress)
                .orElseThrow(
                        () -> new IllegalArgumentException("must be an IP address or CIDR block, such as 10.1.0.0/16"));
    }

    private static int prefixLength(String text, int bits) {
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) > bits) {
            throw new IllegalArgumentException("prefix length must be between 0 and " + bits);
        }
        return Integer.parseInt(text);
    }

    private static byte[] masked(byte[] address, int length) {
        byte[] masked = new byte[address.length];
        for (int bit = 0; bit < length; bit++) {
            masked[bit / 8] |= (byte) (address[bit / 8] & (0x80 >> (bit % 8)));
        }
        return masked;
    }
}
