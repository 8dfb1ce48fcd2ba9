package scot.tolbooth.collector.poll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.measure.CounterDelta;
import scot.tolbooth.collector.measure.DeviceClock;
import scot.tolbooth.collector.measure.InterfaceRates;
import scot.tolbooth.collector.measure.InterfaceSample;
import scot.tolbooth.collector.measure.InterfaceSample.Counted;
import scot.tolbooth.collector.profile.Asked;
import scot.tolbooth.collector.profile.Collected;
import scot.tolbooth.collector.profile.ProfileReader;
import scot.tolbooth.collector.profile.ProfileReading;
import scot.tolbooth.collector.profile.Provenance;
import scot.tolbooth.collector.snmp.Oid;
import scot.tolbooth.collector.snmp.SnmpValue;
import scot.tolbooth.collector.snmp.SnmpValues;
import scot.tolbooth.collector.state.PollReport;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceKind;

/** Makes readings and a report of what a device answered, and what the next poll must remember: a pure rule. */
final class Interpretation {

    private static final String RESTART = "gap because the device restarted";
    static final Provenance AN_ANSWER = new Provenance("an answer to this poll", null);
    private static final Provenance FIRST_REQUEST = new Provenance("the first request of this poll", null);
    private static final Provenance ACCESS_POINT_ROWS = new Provenance("rows of the table of access points", null);
    private static final Provenance INTERFACE_ROWS =
            new Provenance("rows of IF-MIB::ifTable", Oid.of("1.3.6.1.2.1.2.2"));

    private final Device device;
    private final Polled.Answers answers;
    private final DeviceMemory before;
    private final Collected collected;
    private final ReadingSheet sheet;
    private final DeviceClock clock;

    private Interpretation(Device device, Polled.Answers answers, DeviceMemory before, boolean shown, SiteOf siteOf) {
        this.device = device;
        this.answers = answers;
        this.before = before;
        DeviceMemory.Full full = answers.full();
        this.collected =
                new Collected(full == null ? answers.values() : full.slow().with(answers.values()));
        Instant slow = full == null ? answers.at() : full.at();
        this.sheet = new ReadingSheet(device, new ReadingSheet.Times(answers.at(), slow), shown, siteOf);
        this.clock = DeviceClocks.read(answers.values(), answers.at());
    }

    /** The site of an access point by its name, where the inventory knows it. */
    interface SiteOf extends Function<String, Optional<String>> {}

    /** What one poll amounts to. */
    record Outcome(PollReport report, ReadingSheet sheet, DeviceMemory memory, int rejected) {

        @Nullable Integer clients() {
            return report.outcome() instanceof PollReport.Answered answered ? answered.clients() : null;
        }
    }

    /**
     * With all its readings, as somebody looks at them.
     *
     * @param siteOf the site of an access point by its name, where the inventory knows it
     */
    static Outcome of(Device device, Polled.Answers answers, DeviceMemory before, SiteOf siteOf) {
        return new Interpretation(device, answers, before, true, siteOf).outcome();
    }

    /** Without readings that nobody looks at: what a poll leaves in series, states and memory. */
    static Outcome unseen(Device device, Polled.Answers answers, DeviceMemory before, SiteOf siteOf) {
        return new Interpretation(device, answers, before, false, siteOf).outcome();
    }

    private Outcome outcome() {
        ProfileReading reading = sheet.isShown()
                ? ProfileReader.read(answers.profile(), collected)
                : ProfileReader.numbers(answers.profile(), collected);
        system();
        boolean restarted = before.clock() != null && clock.restartedSince(before.clock());
        Map<String, InterfaceSample> interfaces = interfaces(restarted);
        health(reading);
        List<PollReport.AccessPoint> accessPoints =
                new Wireless(device, answers.profile().self() && isWireless(reading), sheet).write(reading);
        boolean whole = answers.complete();
        DeviceMemory memory = new DeviceMemory(clock, interfaces, full(reading));
        PollReport.Answered outcome = new PollReport.Answered(
                answers.responseTime(),
                text(StandardObjects.SYS_NAME).orElse(null),
                reading.clients().map(clients -> (int) clients.value()).orElse(null),
                problem(),
                whole ? accessPoints : null);
        return new Outcome(new PollReport(device.name(), answers.at(), outcome), sheet, memory, reading.rejected());
    }

    private void system() {
        sheet.number("device", "up", 1, AN_ANSWER);
        sheet.number("device", "response_seconds", answers.responseTime().toNanos() / 1e9, FIRST_REQUEST);
        clock.uptime()
                .ifPresent(uptime -> sheet.number(
                        "device",
                        "uptime_seconds",
                        uptime.toMillis() / 1000.0,
                        new Provenance("SNMPv2-MIB::sysUpTime", StandardObjects.SYS_UP_TIME)));
        if (sheet.isShown()) {
            identity();
        }
    }

    private void identity() {
        fact("system_name", "SNMPv2-MIB::sysName", StandardObjects.SYS_NAME);
        fact("system_description", "SNMPv2-MIB::sysDescr", StandardObjects.SYS_DESCR);
        fact("system_location", "SNMPv2-MIB::sysLocation", StandardObjects.SYS_LOCATION);
        if (collected.value(StandardObjects.SYS_OBJECT_ID).orElse(null) instanceof SnmpValue.Identifier id) {
            sheet.fact(
                    "device",
                    Map.of(),
                    "system_object_id",
                    id.oid().toString(),
                    new Provenance("SNMPv2-MIB::sysObjectID", StandardObjects.SYS_OBJECT_ID));
        }
        sheet.fact("device", Map.of(), "profile", answers.profile().name(), title());
    }

    private Provenance title() {
        return new Provenance(answers.profile().title(), null);
    }

    private void health(ProfileReading reading) {
        reading.device().forEach((field, measured) -> sheet.number("device", field, measured.value(), measured.from()));
        reading.facts().forEach((name, fact) -> sheet.fact("device", Map.of(), name, fact));
        reading.clients().ifPresentOrElse(clients -> sheet.noted("clients", clients.value(), clients.from()), () -> {
            if (isWireless(reading)) {
                sheet.fact("device", Map.of(), "clients", "not available", title());
            }
        });
        reading.accessPointCount().ifPresent(count -> sheet.noted("access_points", count.value(), count.from()));
        reading.accessPointsUp().ifPresent(count -> sheet.noted("access_points_up", count.value(), count.from()));
        if (reading.accessPointCount().isEmpty() && !reading.accessPoints().isEmpty()) {
            sheet.noted("access_points", reading.accessPoints().size(), ACCESS_POINT_ROWS);
        }
        sheet.endRow("device", Map.of());
        reading.lines()
                .forEach(line -> line.facts()
                        .forEach(
                                (name, fact) -> sheet.fact(line.list(), Map.of(line.list(), line.name()), name, fact)));
    }

    /** Whether it has to do with Wi-Fi, so that a missing count of clients is worth a word. */
    private boolean isWireless(ProfileReading reading) {
        return answers.profile().isWireless()
                && (!answers.profile().wirelessOptional()
                        || device.kind() == DeviceKind.ACCESS_POINT
                        || reading.showsWireless());
    }

    private Map<String, InterfaceSample> interfaces(boolean restarted) {
        List<InterfaceTable.Row> rows = InterfaceTable.read(collected, answers.counted());
        sheet.noted("interfaces", rows.size(), INTERFACE_ROWS);
        for (InterfaceTable.Row row : rows) {
            InterfaceSample sample = row.sample();
            Map<Counted, CounterDelta> rates =
                    InterfaceRates.between(before.interfaces().get(sample.name()), sample, restarted ? RESTART : null);
            new InterfaceReadings(sheet, row).write(rates);
        }
        // A poll that was cut short leaves the readings of before for those that it did not come to.
        Map<String, InterfaceSample> samples =
                new HashMap<>(answers.complete() || restarted ? Map.of() : before.interfaces());
        rows.forEach(row -> samples.put(row.sample().name(), row.sample()));
        return samples;
    }

    private @Nullable String problem() {
        return answers.remarks().isEmpty() ? null : "answers, but " + String.join("; ", answers.remarks());
    }

    private void fact(String field, String object, Oid oid) {
        text(oid).ifPresent(text -> sheet.fact("device", Map.of(), field, text, new Provenance(object, oid)));
    }

    private Optional<String> text(Oid oid) {
        return collected
                .value(oid)
                .filter(SnmpValue.Octets.class::isInstance)
                .map(value -> ((SnmpValue.Octets) value).text())
                .filter(text -> !text.isBlank());
    }

    /** What the next poll may build on: nothing where this one is cut short, or gave less than the full reading did. */
    private DeviceMemory.@Nullable Full full(ProfileReading reading) {
        DeviceMemory.Full earlier = answers.full();
        if (earlier != null) {
            boolean gaveAll = reading.device().size() >= earlier.found() || !answers.complete();
            return gaveAll ? earlier : null;
        }
        return !answers.complete() ? null : full(reading.device().size());
    }

    private DeviceMemory.Full full(int found) {
        Asked fast = answers.profile().fast(collected);
        List<Oid> objects = new ArrayList<>(StandardObjects.SYSTEM);
        fast.objects().stream()
                .filter(oid -> !StandardObjects.SYSTEM.contains(oid))
                .forEach(objects::add);
        Set<Oid> columns = new LinkedHashSet<>(StandardObjects.FAST_INTERFACE_COLUMNS);
        columns.addAll(fast.columns());
        if (!InterfaceTable.isWide(collected)) {
            columns.addAll(StandardObjects.NARROW_INTERFACE_COLUMNS);
        }
        return new DeviceMemory.Full(
                answers.profile().origin(),
                answers.at(),
                slow(),
                List.copyOf(objects),
                List.copyOf(columns),
                found,
                DeviceClocks.tableChanged(answers.values()));
    }

    /** What of the answers is read rarely, for the polls in between. */
    private SnmpValues slow() {
        List<Oid> prefixes = new ArrayList<>(StandardObjects.SLOW_INTERFACE_COLUMNS);
        prefixes.addAll(answers.profile().slowObjects());
        Map<Oid, SnmpValue> kept = new HashMap<>();
        for (Oid prefix : prefixes) {
            collected.value(prefix).ifPresent(value -> kept.put(prefix, value));
            SnmpValues.Column column = collected.column(prefix);
            for (int row = 0; row < column.size(); row++) {
                kept.put(column.object(row), column.value(row));
            }
        }
        return SnmpValues.copyOf(kept);
    }
}
