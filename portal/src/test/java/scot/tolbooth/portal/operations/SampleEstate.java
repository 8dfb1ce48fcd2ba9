package scot.tolbooth.portal.operations;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import scot.tolbooth.collector.state.AccessPointStatus;
import scot.tolbooth.collector.state.DeviceStatus;
import scot.tolbooth.collector.state.OperationalState;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceKind;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.device.Equipment;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.MilestoneEntry;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.site.Sites;

/** 130 sites in every state, for tests that look at pages. */
final class SampleEstate {

    private static final String[] TOWNS = {
        "Motherwell", "Airdrie", "Coatbridge", "Cumbernauld", "Wishaw", "Bellshill", "Kilsyth", "Shotts"
    };
    private static final List<SiteKind> KINDS = List.of(SiteKind.values());
    private static final List<Milestone> STEPS = List.of(Milestone.values());
    private static final Change CHANGE = Change.by("test");

    private SampleEstate() {}

    static void fill(Sites sites, Devices devices, Rollout rollout, FakeNetwork network) {
        Random random = new Random(7);
        for (int number = 1; number <= 130; number++) {
            Site site = site(number, random);
            sites.save(site, CHANGE);
            if (number > 82) {
                milestones(site.code(), rollout, number);
            }
            OperationalState state = stateOf(number);
            boolean live = number <= 82;
            network.site(
                    site.code(),
                    state,
                    reason(state),
                    live ? random.nextInt(90) : null,
                    live && state != OperationalState.DOWN ? random.nextInt(40) : 0);
        }
        devices(devices, network);
    }

    private static Site site(int number, Random random) {
        String town = TOWNS[number % TOWNS.length];
        SiteKind kind = KINDS.get(number % KINDS.size());
        return new Site(
                new SiteCode(String.format("LIB-%03d", number)),
                town + " " + kind.label() + " " + number,
                kind,
                town,
                number + " High Street",
                "ML1 1AB",
                "118000" + number,
                new Position(55.76 + random.nextDouble() * 0.2, -4.08 + random.nextDouble() * 0.3),
                true,
                "Mo-Fr 09:00-17:00",
                "Libraries",
                null,
                0);
    }

    private static OperationalState stateOf(int number) {
        if (number > 82) {
            return OperationalState.NOT_LIVE;
        }
        return switch (number) {
            case 4, 31 -> OperationalState.DOWN;
            case 12, 13, 14, 60 -> OperationalState.DEGRADED;
            case 22 -> OperationalState.UNREACHABLE;
            case 40 -> OperationalState.UNKNOWN;
            default -> OperationalState.UP;
        };
    }

    private static String reason(OperationalState state) {
        return switch (state) {
            case UP -> "all 4 devices answer";
            case NOT_LIVE -> "not live yet";
            case MAINTENANCE -> "a new router is fitted";
            case UNKNOWN -> "not polled yet";
            case DEGRADED -> "1 of 3 access points is missing";
            case UNREACHABLE -> "reached through a router that is down";
            case DOWN -> "no answer from the WAN router in 3 polls";
        };
    }

    private static void milestones(SiteCode site, Rollout rollout, int number) {
        LocalDate start = LocalDate.of(2026, 9, 1).plusDays(number);
        int reached = number % (STEPS.size() - 1);
        for (int step = 0; step < STEPS.size(); step++) {
            LocalDate planned = start.plusDays(20L * step);
            SiteMilestone milestone = new SiteMilestone(
                    site,
                    STEPS.get(step),
                    planned,
                    step == 7 ? planned.plusDays(9) : null,
                    step <= reached ? LocalDate.of(2026, 6, 1).plusDays(20L * step) : null,
                    step == reached + 1 ? "waiting for the landlord" : null);
            rollout.record(
                    MilestoneEntry.of(milestone).overriding("made up", LocalDate.of(2100, 1, 1)),
                    CHANGE.withGateOverride());
        }
    }

    private static void devices(Devices devices, FakeNetwork network) {
        SiteCode site = new SiteCode("LIB-001");
        Instant since = Instant.parse("2026-11-20T08:00:00Z");
        DeviceKind[] kinds = {DeviceKind.WAN_ROUTER, DeviceKind.SWITCH, DeviceKind.WIRELESS_CONTROLLER};
        for (DeviceKind kind : kinds) {
            DeviceName name = new DeviceName("lib-001-" + kind.word());
            devices.save(
                    new Device(name, site, kind, "192.0.2.7", 161, null, Duration.ofSeconds(60), null, 0)
                            .withEquipment(new Equipment("edge", "Acme", "A1", "SN1", null, LocalDate.of(2026, 1, 31))),
                    null,
                    CHANGE);
            network.devices.add(new DeviceStatus(
                    name,
                    site,
                    OperationalState.UP,
                    "answers",
                    since,
                    since,
                    since,
                    Duration.ofMillis(23),
                    kind == DeviceKind.WIRELESS_CONTROLLER ? 41 : null,
                    "LIB001-" + kind.word()));
        }
        network.accessPoints.add(new AccessPointStatus(
                new DeviceName("lib-001-wireless-controller"),
                site,
                "serial-1",
                "LIB001-AP1",
                OperationalState.DOWN,
                "missing from its controller",
                since,
                since,
                12));
    }
}
