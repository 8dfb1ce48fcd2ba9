package scot.tolbooth.inventory.transfer.netbox;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Addresses that nobody may make this service ask: its own machine's, those of its link (RFC 3927, RFC 4291 section
 * 2.5.6), multicast, and those where clouds hand out credentials to whoever asks from inside.
 */
final class ForbiddenAddresses {

    private static final List<String> METADATA = List.of("100.100.100.200", "192.0.0.192", "fd00:ec2:0:0:0:0:0:254");
    private static final byte[] NAT64 = {0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};

    private ForbiddenAddresses() {}

    static boolean contain(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isMulticastAddress()
                || (address.getAddress()[0] == 0 && address.getAddress().length == 4)
                || METADATA.contains(address.getHostAddress())
                || isOfThisMachine(address)
                || (address instanceof Inet6Address && contain6(address.getAddress()));
    }

    /** IPv4 addresses in another dress: RFC 6052 (NAT64), RFC 3056 (6to4), IPv4-compatible. */
    private static boolean contain6(byte[] bytes) {
        byte[] start = Arrays.copyOf(bytes, 12);
        if (Arrays.equals(start, NAT64) || Arrays.equals(start, new byte[12])) {
            return contain4(Arrays.copyOfRange(bytes, 12, 16));
        }
        return bytes[0] == 0x20 && bytes[1] == 0x02 && contain4(Arrays.copyOfRange(bytes, 2, 6));
    }

    private static boolean contain4(byte[] bytes) {
        try {
            return contain(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("4 bytes are an address", impossible);
        }
    }

    private static boolean isOfThisMachine(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException unknown) {
            // Better refused than asked.
            return true;
        }
    }
}
