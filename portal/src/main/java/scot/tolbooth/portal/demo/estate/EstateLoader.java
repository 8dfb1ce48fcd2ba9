package scot.tolbooth.portal.demo.estate;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.device.Equipment;
import scot.tolbooth.inventory.device.SnmpCredentials;
import scot.tolbooth.inventory.rollout.MilestoneEntry;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;

/** Puts the estate into the inventory as a person or a file would, once; a later start adds only what is missing. */
public final class EstateLoader {

    private static final Change BY_US = Change.by("demonstration estate").withGateOverride();
    private static final String BEFORE_US = "The site was at this milestone before evidence was kept";
    private static final String LOOPBACK = "127.0.0.1";

    private final Sites sites;
    private final Devices devices;
    private final Rollout rollout;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public EstateLoader(Sites sites, Devices devices, Rollout rollout, TransactionTemplate transactions, Clock clock) {
        this.sites = sites;
        this.devices = devices;
        this.rollout = rollout;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Saves all in one transaction.
     *
     * @param firstPort where the SNMP agents begin
     */
    public void load(Estate estate, int firstPort) {
        transactions.executeWithoutResult(status -> {
            loadSites(estate);
            loadDevices(estate, firstPort);
        });
    }

    private void loadSites(Estate estate) {
        Set<SiteCode> known = sites.all().stream().map(Site::code).collect(toSet());
        LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
        for (SimulatedSite site : estate.sites()) {
            if (!known.contains(site.code())) {
                sites.save(site.place(), BY_US);
                new Timeline(site, today)
                        .milestones().stream()
                                .map(milestone -> entry(milestone, today))
                                .forEach(entry -> rollout.record(entry, BY_US));
            }
        }
    }

    private static MilestoneEntry entry(SiteMilestone milestone, LocalDate today) {
        MilestoneEntry entry = MilestoneEntry.of(milestone);
        return milestone.actual() == null ? entry : entry.overriding(BEFORE_US, today);
    }

    private void loadDevices(Estate estate, int firstPort) {
        Map<DeviceName, Device> known = Stream.concat(devices.all().stream(), devices.archived().stream())
                .collect(toMap(Device::name, Function.identity()));
        for (SimulatedDevice device : estate.devices()) {
            Device wanted = device(device, firstPort);
            Device stored = known.get(device.name());
            if (stored == null || stored.port() != wanted.port()) {
                Equipment equipment = stored == null ? equipment(device) : stored.equipment();
                devices.save(wanted.withEquipment(equipment), registered(device), BY_US);
            }
        }
    }

    /** Invented: what somebody might have written down, with a warranty that is over for some and ends soon for others. */
    private Equipment equipment(SimulatedDevice device) {
        int days = Math.floorMod(device.name().value().hashCode(), 1400) - 30;
        return new Equipment(
                null,
                null,
                device.product().model(),
                "DEMO-" + device.name().value().toUpperCase(Locale.ROOT),
                null,
                LocalDate.ofInstant(clock.instant(), LONDON).plusDays(days));
    }

    private static Device device(SimulatedDevice device, int firstPort) {
        int port = device.conduct() == null
                ? Device.DEFAULT_PORT
                : firstPort + device.conduct().portOffset();
        return new Device(
                device.name(),
                device.site().code(),
                device.product().kind(),
                LOOPBACK,
                port,
                device.parent(),
                Device.DEFAULT_POLL_INTERVAL,
                null,
                0);
    }

    private static @Nullable SnmpCredentials registered(SimulatedDevice device) {
        return device.conduct() == null
                ? null
                : Objects.requireNonNull(device.conduct()).registered();
    }
}
