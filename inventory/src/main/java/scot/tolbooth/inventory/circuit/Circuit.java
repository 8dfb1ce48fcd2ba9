package scot.tolbooth.inventory.circuit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * A WAN line into a site.
 *
 * @param technology in words; see {@link #WELL_KNOWN_TECHNOLOGIES}
 * @param breakout where it reaches the internet; absent where it is not known
 * @param router the device that carries it
 * @param interfaceName the interface of that device, as SNMP calls it
 * @param version counts the changes; 0 for a circuit that is not stored yet
 */
public record Circuit(
        CircuitReference reference,
        SiteCode site,
        @Nullable String supplier,
        @Nullable String technology,
        @Nullable Breakout breakout,
        @Nullable Bandwidth download,
        @Nullable Bandwidth upload,
        CircuitDates dates,
        @Nullable DeviceName router,
        @Nullable String interfaceName,
        @Nullable String note,
        long version) {

    /** Words that are often met; others may be written too. */
    public static final List<String> WELL_KNOWN_TECHNOLOGIES = List.of(
            "FTTP",
            "FTTC",
            "SoGEA",
            "ADSL2+",
            "Ethernet",
            "Dark fibre",
            "SWAN",
            "4G",
            "5G",
            "Satellite",
            "Point-to-point radio");

    public Circuit {
        if (interfaceName != null && router == null) {
            throw new IllegalArgumentException("interface must not be given without a router");
        }
    }

    /** Whether it carries traffic on that day: installed, and not ceased. */
    public boolean isLive(LocalDate today) {
        return state(today) == CircuitState.LIVE;
    }

    /** How far it is on that day; an order that was cancelled has ceased. */
    public CircuitState state(LocalDate today) {
        if (hasCome(dates.ceased(), today)) {
            return CircuitState.CEASED;
        }
        if (hasCome(dates.installed(), today)) {
            return CircuitState.LIVE;
        }
        return hasCome(dates.ordered(), today) ? CircuitState.ORDERED : CircuitState.PLANNED;
    }

    /** Whether the supplier has let the day pass that it promised. */
    public boolean isOverdue(LocalDate today) {
        LocalDate promised = dates.promised();
        CircuitState state = state(today);
        return promised != null
                && promised.isBefore(today)
                && state != CircuitState.LIVE
                && state != CircuitState.CEASED;
    }

    public Circuit withVersion(long newVersion) {
        return new Circuit(
                reference,
                site,
                supplier,
                technology,
                breakout,
                download,
                upload,
                dates,
                router,
                interfaceName,
                note,
                newVersion);
    }

    private static boolean hasCome(@Nullable LocalDate day, LocalDate today) {
        return day != null && !day.isAfter(today);
    }
}
