package scot.tolbooth.collector.discovery;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Addresses as people write them: IPv4 blocks ({@code 10.1.2.0/24}), spans ({@code 10.1.2.10-10.1.2.20} or {@code
 * 10.1.2.10-20}) and single addresses, with commas or spaces between them; of IPv6 single addresses only.
 */
final class AddressRange {

    /** As many as in a block /22. */
    static final int MOST = 1024;

    private AddressRange() {}

    /** Every address once, in order. */
    static List<String> parse(String text) {
        Set<String> addresses = new LinkedHashSet<>();
        for (String part : text.strip().replaceAll("\\s*-\\s*", "-").split("[,\\s]+", -1)) {
            if (!part.isEmpty()) {
                add(part, addresses);
            }
        }
        return List.copyOf(addresses);
    }

    private static void add(String part, Set<String> addresses) {
        if (part.contains("/")) {
            addBlock(AddressBlock.parse(part), addresses);
        } else if (part.contains("-")) {
            addSpan(part, addresses);
        } else {
            addresses.add(Literal.text(Literal.address(part)));
            requireFew(addresses.size());
        }
    }

    private static void addBlock(AddressBlock block, Set<String> addresses) {
        if (!(block.network() instanceof Inet4Address)) {
            throw new IllegalArgumentException("must name IPv6 addresses one by one, not as " + block);
        }
        int hostBits = Integer.SIZE - block.prefix();
        requireFew(hostBits > 10 ? Long.MAX_VALUE : 1L << hostBits);
        long first = number(block.network()) >> hostBits << hostBits;
        long last = first + (1L << hostBits) - 1;
        // The first and the last address of a block are no device's (RFC 1122 section 3.2.1.3), but for /31 (RFC 3021).
        int edge = hostBits > 1 ? 1 : 0;
        addAll(first + edge, last - edge, addresses);
    }

    private static void addSpan(String part, Set<String> addresses) {
        String[] ends = part.split("-", 2);
        InetAddress from = Literal.address(ends[0]);
        String until = ends[1].matches("[0-9]{1,3}") ? ends[0].replaceFirst("[0-9]+$", ends[1]) : ends[1];
        InetAddress to = Literal.address(until);
        if (!(from instanceof Inet4Address) || !(to instanceof Inet4Address)) {
            throw new IllegalArgumentException("must name IPv6 addresses one by one, not as " + part);
        }
        if (number(to) < number(from)) {
            throw new IllegalArgumentException("must not end before it begins: " + part);
        }
        addAll(number(from), number(to), addresses);
    }

    private static void addAll(long first, long last, Set<String> addresses) {
        requireFew(last - first + 1);
        for (long number = first; number <= last; number++) {
            addresses.add(
                    "%d.%d.%d.%d".formatted(number >> 24, (number >> 16) & 255, (number >> 8) & 255, number & 255));
        }
        requireFew(addresses.size());
    }

    private static long number(InetAddress address) {
        long number = 0;
        for (byte octet : address.getAddress()) {
            number = (number << Byte.SIZE) | (octet & 255);
        }
        return number;
    }

    private static void requireFew(long addresses) {
        if (addresses > MOST) {
            throw new IllegalArgumentException("must be at most %d addresses (a block /22)".formatted(MOST));
        }
    }
}
