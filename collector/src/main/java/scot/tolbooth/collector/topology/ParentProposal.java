package scot.tolbooth.collector.topology;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * A parent that LLDP shows and the inventory does not have.
 *
 * @param recorded the parent in the inventory; absent where it has none
 * @param seen the device next to it on the way to the site's router
 * @param port of the device; empty where it is not known
 * @param seenPort of the other; empty where it is not known
 * @param version of the device in the inventory
 * @param refused absent while nobody refused it
 */
public record ParentProposal(
        DeviceName device,
        SiteCode site,
        @Nullable DeviceName recorded,
        DeviceName seen,
        String port,
        String seenPort,
        long version,
        @Nullable Refused refused) {

    /**
     * That somebody knows better.
     *
     * @param why absent where no reason was given
     */
    public record Refused(String by, Instant at, @Nullable String why) {}

    /** Whether the inventory says otherwise, and not just nothing. */
    public boolean isContradiction() {
        return recorded != null;
    }

    public boolean isOpen() {
        return refused == null;
    }

    /** A sentence that says both sides. */
    public String sentence() {
        String through = seenPort.isEmpty() ? seen.value() : "port %s of %s".formatted(seenPort, seen);
        String at = port.isEmpty() ? "" : " at its port " + port;
        return recorded == null
                ? "The inventory has no parent; LLDP shows %s%s".formatted(through, at)
                : "The inventory says %s; LLDP shows %s%s".formatted(recorded, through, at);
    }
}
