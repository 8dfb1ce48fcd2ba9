package scot.tolbooth.radius.nas;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** Reads IP addresses as they are written in digits. Whatever else it is given, no name is ever resolved. */
public final class IpLiteral {

    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|[01]?[0-9]?[0-9])";
    private static final String IPV4 = OCTET + "(\\." + OCTET + "){3}";

    /** Java resolves nothing that has a colon. */
    private static final String LIKE_IPV6 = "[0-9a-fA-F.]*:[0-9a-fA-F:.]*";

    private IpLiteral() {}

    /** Empty where the text is anything but an address, such as {@code 999.1.1.1}, which Java takes for a name. */
    public static Optional<InetAddress> read(String text) {
        return isIpv4(text) || text.matches(LIKE_IPV6) ? parse(text) : Optional.empty();
    }

    /** Whether it is an address of IPv4: four numbers up to 255. */
    public static boolean isIpv4(String text) {
        return text.matches(IPV4);
    }

    private static Optional<InetAddress> parse(String text) {
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }
}
