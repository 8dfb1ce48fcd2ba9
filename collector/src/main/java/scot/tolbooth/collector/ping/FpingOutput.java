package scot.tolbooth.collector.ping;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@code fping -C n -q} prints: {@code 192.0.2.1 : 0.48 - 0.51}, times in milliseconds. */
final class FpingOutput {

    private static final String TIME = "(?:-|[0-9]{1,7}(?:\\.[0-9]{1,3})?)";
    private static final Pattern LINE = Pattern.compile("([0-9A-Fa-f.:]{2,45}) *: (" + TIME + "(?: " + TIME + ")*)");

    private FpingOutput() {}

    /** What it says of addresses that were asked; other lines, and ones of another form, say nothing. */
    static Map<PingAddress, Echoes> read(String output, Set<PingAddress> asked, int count) {
        Map<PingAddress, Echoes> echoes = new HashMap<>();
        output.lines()
                .map(String::strip)
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .forEach(line -> {
                    PingAddress address = new PingAddress(line.group(1));
                    if (asked.contains(address)) {
                        echoes(line.group(2), count).ifPresent(found -> echoes.put(address, found));
                    }
                });
        return echoes;
    }

    private static Optional<Echoes> echoes(String times, int count) {
        String[] each = times.split(" ", -1);
        if (each.length != count) {
            return Optional.empty();
        }
        double[] answered = Arrays.stream(each)
                .filter(time -> !time.equals("-"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        OptionalDouble mean = Arrays.stream(answered).average();
        return Optional.of(new Echoes(
                count, answered.length, mean.isPresent() ? Duration.ofNanos((long) (mean.getAsDouble() * 1e6)) : null));
    }
}
