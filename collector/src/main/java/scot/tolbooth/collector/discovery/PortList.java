package scot.tolbooth.collector.discovery;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** UDP ports as people write them: {@code 161}, or {@code 161, 1161-1170}. */
final class PortList {

    private static final int MOST = 256;

    private PortList() {}

    /** Every port once, in order. */
    static List<Integer> parse(String text) {
        Set<Integer> ports = new TreeSet<>();
        for (String part : text.strip().replaceAll("\\s*-\\s*", "-").split("[,\\s]+", -1)) {
            if (!part.isEmpty() || text.isBlank()) {
                add(part, ports);
            }
        }
        return List.copyOf(ports);
    }

    private static void add(String part, Set<Integer> ports) {
        String[] ends = part.split("-", 2);
        int first = port(ends[0]);
        int last = port(ends[ends.length - 1]);
        if (last < first || last - first >= MOST) {
            throw new IllegalArgumentException(
                    "must be at most %d ports, from the lower to the higher".formatted(MOST));
        }
        for (int port = first; port <= last; port++) {
            ports.add(port);
        }
    }

    private static int port(String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65535) {
            throw new IllegalArgumentException("must be port numbers from 1 to 65535, such as 161");
        }
        return Integer.parseInt(text);
    }
}
