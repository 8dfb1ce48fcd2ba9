package scot.tolbooth.collector.ping;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address of one machine as digits, which is all that the program that pings ever gets to see. */
record PingAddress(String text) {

    /** Nothing that would be looked up as a name; no zone, no option. */
    private static final Pattern DIGITS =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|(?=.*:.*:)[0-9A-Fa-f:]{2,39}(\\.[0-9]{1,3}){0,3}");

    /** That of a device; empty where it is a host name or stands for more than one machine. */
    static Optional<PingAddress> of(String address) {
        if (!DIGITS.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed.isMulticastAddress() || parsed.isAnyLocalAddress() || isBroadcast(parsed)
                    ? Optional.empty()
                    : Optional.of(new PingAddress(parsed.getHostAddress()));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    private static boolean isBroadcast(InetAddress address) {
        return address.getHostAddress().equals("255.255.255.255");
    }
}
