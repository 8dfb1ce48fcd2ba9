package scot.tolbooth.collector.discovery;

import java.net.InetAddress;
import java.util.Arrays;

/** All addresses with the same first bits, such as {@code 10.0.0.0/8} (RFC 4632, RFC 4291). */
record AddressBlock(InetAddress network, int prefix) {

    AddressBlock {
        if (prefix < 0 || prefix > network.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException("must have a prefix length between 0 and %d: %s/%d"
                    .formatted(network.getAddress().length * Byte.SIZE, Literal.text(network), prefix));
        }
    }

    /** Reads an address, a slash and the number of bits. */
    static AddressBlock parse(String text) {
        String[] parts = text.strip().split("/", 2);
        if (parts.length != 2 || !parts[1].matches("[0-9]{1,3}")) {
            throw new IllegalArgumentException("must be address blocks such as 10.0.0.0/8, not \"" + text + "\"");
        }
        return new AddressBlock(Literal.address(parts[0]), Integer.parseInt(parts[1]));
    }

    boolean contains(InetAddress address) {
        byte[] own = network.getAddress();
        byte[] other = address.getAddress();
        if (own.length != other.length) {
            return false;
        }
        int whole = prefix / Byte.SIZE;
        int rest = prefix % Byte.SIZE;
        boolean sameOctets = Arrays.equals(own, 0, whole, other, 0, whole);
        return sameOctets && (rest == 0 || (own[whole] ^ other[whole]) >> (Byte.SIZE - rest) == 0);
    }

    @Override
    public String toString() {
        return Literal.text(network) + "/" + prefix;
    }
}
