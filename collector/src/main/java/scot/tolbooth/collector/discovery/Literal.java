package scot.tolbooth.collector.discovery;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** IP addresses as they are written; host names are none, so that nothing is ever looked up. */
final class Literal {

    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    private Literal() {}

    /** Reads an IPv4 or IPv6 address without a zone. */
    static InetAddress address(String text) {
        boolean candidate = IPV4.matcher(text).matches()
                || (text.contains(":") && IPV6.matcher(text).matches());
        if (!candidate) {
            throw new IllegalArgumentException("must be IP addresses, not \"" + shortened(text) + "\"");
        }
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException notOne) {
            throw new IllegalArgumentException("must be IP addresses, not \"" + shortened(text) + "\"", notOne);
        }
    }

    /** The address as it is shown and compared; an IPv4 address written as IPv6 becomes IPv4. */
    static String text(InetAddress address) {
        return address.getHostAddress();
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
