package scot.tolbooth.collector.alarm;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.calendar.OpeningHours;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * Who is told of which alarms, and when.
 *
 * @param address an e-mail address, a telephone number or a web address, as the channel has it
 * @param severity it tells of alarms at least as bad
 * @param sites it tells of alarms of these sites, and of those of no site; empty: of all
 * @param hours when it tells, in the form of opening hours; what happens outside waits; absent: always
 * @param digest how often it tells, of all at once; zero: of each at once
 * @param after it tells of alarms that nobody has acknowledged for so long: an escalation; zero: at once
 * @param version counts the changes; 0 for one that is not stored yet
 */
public record Route(
        long id,
        String name,
        Channel channel,
        String address,
        Severity severity,
        List<SiteCode> sites,
        @Nullable String hours,
        Duration digest,
        Duration after,
        boolean enabled,
        long version) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,189}");
    private static final Pattern TELEPHONE = Pattern.compile("\\+[0-9]{7,15}");

    public Route {
        name = name.strip();
        address = address.strip();
        sites = List.copyOf(sites);
        require(!name.isEmpty() && name.length() <= 60, "name must be 1 to 60 characters");
        require(isAddress(channel, address), "address " + form(channel));
        require(hours == null || OpeningHours.parse(hours).isPresent(), "hours must be such as Mo-Fr 08:00-18:00");
        require(isWithin(digest, Duration.ofDays(1)), "digest_minutes must be 0 to 1440");
        require(isWithin(after, Duration.ofDays(7)), "after_minutes must be 0 to 10080");
    }

    public Route withVersion(long newId, long newVersion) {
        return new Route(newId, name, channel, address, severity, sites, hours, digest, after, enabled, newVersion);
    }

    /** Whether it tells at that instant. */
    boolean isAwake(Instant at) {
        return hours == null
                || OpeningHours.parse(hours).map(open -> open.isOpen(at)).orElse(true);
    }

    /** Whether it is for alarms such as this. */
    boolean concerns(Alarm alarm) {
        return alarm.severity().isAtLeast(severity)
                && (sites.isEmpty() || alarm.site() == null || sites.contains(alarm.site()));
    }

    private static boolean isAddress(Channel channel, String address) {
        return switch (channel) {
            case EMAIL -> EMAIL.matcher(address).matches();
            case SMS -> TELEPHONE.matcher(address).matches();
            case WEBHOOK, TEAMS -> isWebAddress(address);
        };
    }

    private static String form(Channel channel) {
        return switch (channel) {
            case EMAIL -> "must be an e-mail address";
            case SMS -> "must be a telephone number such as +447700900123";
            case WEBHOOK, TEAMS -> "must be a web address that begins with https:// (http:// on this machine only)";
        };
    }

    private static boolean isWebAddress(String address) {
        try {
            URI uri = URI.create(address);
            String host = uri.getHost();
            boolean local = "localhost".equals(host) || "127.0.0.1".equals(host) || "[::1]".equals(host);
            return host != null
                    && uri.getUserInfo() == null
                    && address.length() <= 1000
                    && ("https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && local));
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }

    private static boolean isWithin(Duration value, Duration most) {
        return !value.isNegative() && value.compareTo(most) <= 0;
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
