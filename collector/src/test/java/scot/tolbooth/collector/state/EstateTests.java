package scot.tolbooth.collector.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import scot.tolbooth.collector.maintenance.Maintenance;
import scot.tolbooth.collector.maintenance.MaintenanceWindow;
import scot.tolbooth.collector.maintenance.Scope;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceKind;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;

class EstateTests {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final SiteCode LIBRARY = new SiteCode("LIB-001");
    private static final SiteCode PARK = new SiteCode("PRK-001");

    private final List<Device> devices = new ArrayList<>();
    private final List<DeviceRecord> records = new ArrayList<>();
    private final List<AccessPointRecord> accessPoints = new ArrayList<>();
    private final List<MaintenanceWindow> windows = new ArrayList<>();
    private final Map<DeviceName, Instant> echoes = new java.util.HashMap<>();
    private final Set<SiteCode> live = new java.util.HashSet<>(Set.of(LIBRARY, PARK));

    @Test
    void whatIsBehindASilentDeviceIsUnreachableBecauseOfIt() {
        device("rtr", DeviceKind.WAN_ROUTER, LIBRARY, null, OperationalState.DOWN, 2, null);
        device("sw", DeviceKind.SWITCH, LIBRARY, "rtr", OperationalState.DOWN, 2, null);
        device("ap", DeviceKind.ACCESS_POINT, LIBRARY, "sw", OperationalState.DOWN, 3, null);

        assertThat(estate().deviceStatuses())
                .extracting(status -> status.device().value(), DeviceStatus::state, DeviceStatus::reason)
                .containsExactly(
                        tuple("rtr", OperationalState.DOWN, "does not answer"),
                        tuple("sw", OperationalState.UNREACHABLE, "unreachable because of rtr"),
                        tuple("ap", OperationalState.UNREACHABLE, "unreachable because of rtr"));
    }

    @Test
    void aParentThatMissedOnePollIsCauseEnough() {
        device("rtr", DeviceKind.WAN_ROUTER, LIBRARY, null, OperationalState.UP, 1, null);
        device("sw", DeviceKind.SWITCH, LIBRARY, "rtr", OperationalState.DOWN, 2, null);

        assertThat(estate().deviceStatuses().get(1).state()).isEqualTo(OperationalState.UNREACHABLE);
    }

    @Test
    void nothingIsCalledDownBeforeItsParentWasAskedAfterIt() {
        device("rtr", DeviceKind.WAN_ROUTER, LIBRARY, null, OperationalState.UP, 0, null);
        device("sw", DeviceKind.SWITCH, LIBRARY, "rtr", OperationalState.DOWN, 2, null);
        records.set(0, polled("rtr", 0, NOON.minusSeconds(3600), NOON.minusSeconds(1)));

        assertThat(verdict(1).ask()).isEqualTo(new DeviceName("rtr"));
        assertThat(verdict(1).state()).isEqualTo(OperationalState.UNREACHABLE);

        records.set(0, polled("rtr", 0, NOON.minusSeconds(3600), NOON.plusSeconds(1)));
        assertThat(verdict(1).state()).isEqualTo(OperationalState.DOWN);
    }

    @Test
    void afterItsParentReturnedAChildIsHeldUntilItWasAskedAgain() {
        device("rtr", DeviceKind.WAN_ROUTER, LIBRARY, null, OperationalState.UP, 0, null);
        device("sw", DeviceKind.SWITCH, LIBRARY, "rtr", OperationalState.DOWN, 9, null);
        records.set(0, polled("rtr", 0, NOON.plusSeconds(5), NOON.plusSeconds(5)));

        assertThat(verdict(1).ask()).isEqualTo(new DeviceName("sw"));
        assertThat(verdict(1).reason()).startsWith("was unreachable because of rtr, which answers again");

        records.set(1, polled("sw", 9, NOON.minusSeconds(600), NOON.plusSeconds(26)));
        assertThat(verdict(1).state()).isEqualTo(OperationalState.DOWN);
    }

    @Test
    void aDeviceWithoutAParentIsReachedThroughTheOnlyWanRouterOfItsSite() {
        device("rtr", DeviceKind.WAN_ROUTER, LIBRARY, null, OperationalState.DOWN, 2, null);
        device("sw", DeviceKind.SWITCH, LIBRARY, null, OperationalState.DOWN, 2, null);

        assertThat(verdict(1).cause()).isEqualTo(new DeviceName("rtr"));

        device("rtr-2", DeviceKind.WAN_ROUTER, LIBRARY, null, OperationalState.UP, 0, null);
        assertThat(verdict(1).cause()).isNull();
    }

    @Test
    void aSilentParentAtASiteThatIsNotLiveIsNoCause() {
        live.remove(PARK);
        device("rtr", DeviceKind.WAN_ROUTER, PARK, null, OperationalState.DOWN, 2, null);
        device("sw", DeviceKind.SWITCH, LIBRARY, "rtr", OperationalState.DOWN, 2, null);

        assertThat(verdict(1).state()).isEqualTo(OperationalState.DOWN);
    }

    @Test
    void announcedWorkCoversTheSiteAndAllThatIsReachedThroughADevice() {
        device("rtr", DeviceKind.WAN_ROUTER, LIBRARY, null, OperationalState.DOWN, 2, null);
        device("far", DeviceKind.SWITCH, PARK, "rtr", OperationalState.DOWN, 2, null);
        windows.add(window(Scope.of(LIBRARY)));

        assertThat(verdict(0).state()).isEqualTo(OperationalState.MAINTENANCE);
        assertThat(verdict(1).state()).isEqualTo(OperationalState.MAINTENANCE);
        assertThat(rollUp(PARK).state()).isEqualTo(OperationalState.MAINTENANCE);

        windows.set(0, window(Scope.of(PARK)));
        assertThat(verdict(0).state()).isEqualTo(OperationalState.DOWN);
        assertThat(verdict(1).state()).isEqualTo(OperationalState.MAINTENANCE);
    }

    @Test
    void aPollThatIsLongPastSaysNothing() {
        device("rtr", DeviceKind.WAN_ROUTER, LIBRARY, null, OperationalState.UP, 0, null);
        records.set(0, polled("rtr", 0, NOON.minusSeconds(7200), NOON.minusSeconds(661)));

        assertThat(verdict(0).state()).isEqualTo(OperationalState.UNKNOWN);
    }

    @Test
    void aSiteThatIsOutBecauseOfSomethingElsewhereIsUnreachable() {
        device("core", DeviceKind.WAN_ROUTER, LIBRARY, null, OperationalState.DOWN, 2, null);
        device("rtr", DeviceKind.WAN_ROUTER, PARK, "core", OperationalState.DOWN, 2, null);

        assertThat(rollUp(PARK).state()).isEqualTo(OperationalState.UNREACHABLE);
        assertThat(rollUp(PARK).reason()).isEqualTo("unreachable because of core");
    }

    @Test
    void anAccessPointThatWentOverToAnotherControllerIsNotLost() {
        device("wlc-1", DeviceKind.WIRELESS_CONTROLLER, LIBRARY, null, OperationalState.UP, 0, null);
        device("wlc-2", DeviceKind.WIRELESS_CONTROLLER, LIBRARY, null, OperationalState.UP, 0, null);
        accessPoint("wlc-1", "aa", "lib-ap-1", OperationalState.DOWN, 5);
        accessPoint("wlc-2", "aa", "lib-ap-1", OperationalState.UP, 7);

        assertThat(estate().accessPointStatuses())
                .extracting(point -> point.controller() + " " + point.state())
                .containsExactly("wlc-2 UP");
    }

    @Test
    void anAccessPointBehindASilentSwitchIsUnreachableBecauseOfIt() {
        device("wlc", DeviceKind.WIRELESS_CONTROLLER, PARK, null, OperationalState.UP, 0, null);
        device("sw", DeviceKind.SWITCH, LIBRARY, null, OperationalState.DOWN, 2, null);
        devices.add(new Device(
                new DeviceName("lib-ap-1"),
                LIBRARY,
                DeviceKind.ACCESS_POINT,
                "10.0.0.2",
                161,
                new DeviceName("sw"),
                Duration.ofSeconds(60),
                null,
                1));
        accessPoint("wlc", "aa", "lib-ap-1", OperationalState.DOWN, 5);

        assertThat(estate().accessPointStatuses().get(0).reason()).isEqualTo("unreachable because of sw");
    }

    @Test
    void parentsInACircleEndSomewhere() {
        device("a", DeviceKind.SWITCH, LIBRARY, "b", OperationalState.DOWN, 2, null);
        device("b", DeviceKind.SWITCH, LIBRARY, "a", OperationalState.DOWN, 2, null);

        assertThat(estate().deviceStatuses()).hasSize(2);
    }

    @Test
    void silenceAtASiteThatIsNotLiveIsNoOutage() {
        live.remove(LIBRARY);
        device("rtr", DeviceKind.WAN_ROUTER, LIBRARY, null, OperationalState.DOWN, 9, null);

        assertThat(estate().deviceStatuses().get(0).state()).isEqualTo(OperationalState.NOT_LIVE);
        assertThat(rollUp(LIBRARY).state()).isEqualTo(OperationalState.NOT_LIVE);
    }

    @Test
    void aSiteIsAsGoodAsItsDevices() {
        assertThat(rollUp(LIBRARY).state()).isEqualTo(OperationalState.UNKNOWN);
        device("rtr", DeviceKind.WAN_ROUTER, LIBRARY, null, OperationalState.UP, 0, null);
        assertThat(rollUp(LIBRARY).state()).isEqualTo(OperationalState.UP);
        device("sw", DeviceKind.SWITCH, LIBRARY, "rtr", OperationalState.DOWN, 2, null);
        assertThat(rollUp(LIBRARY).state()).isEqualTo(OperationalState.DEGRADED);
        assertThat(rollUp(LIBRARY).reason()).isEqualTo("1 of 2 devices does not answer: sw");
        records.set(0, row("rtr", OperationalState.DOWN, 2, null));
        assertThat(rollUp(LIBRARY).state()).isEqualTo(OperationalState.DOWN);
        assertThat(rollUp(LIBRARY).devicesUp()).isZero();
    }

    @Test
    void anAccessPointBelongsToTheDeviceOfTheSameNameAndElseToItsController() {
        device("wlc", DeviceKind.WIRELESS_CONTROLLER, LIBRARY, null, OperationalState.UP, 0, 12);
        devices.add(new Device(
                new DeviceName("prk-ap-1"),
                PARK,
                DeviceKind.ACCESS_POINT,
                "10.0.0.2",
                161,
                null,
                Duration.ofSeconds(60),
                null,
                1));
        accessPoint("wlc", "aa", "PRK-AP-1", OperationalState.UP, 5);
        accessPoint("wlc", "bb", "lib-ap-1", OperationalState.UP, 7);

        assertThat(estate().accessPointStatuses())
                .extracting(AccessPointStatus::name, AccessPointStatus::site)
                .containsExactly(tuple("PRK-AP-1", PARK), tuple("lib-ap-1", LIBRARY));
        assertThat(clients()).containsExactlyInAnyOrderEntriesOf(Map.of(PARK, 5, LIBRARY, 7));
        DeviceStatus own = estate().deviceStatuses().get(1);
        assertThat(own.state()).isEqualTo(OperationalState.UP);
        assertThat(own.clients()).isEqualTo(5);
    }

    @Test
    void anAccessPointPolledItselfAndThroughItsControllerCountsOnce() {
        device("wlc", DeviceKind.WIRELESS_CONTROLLER, LIBRARY, null, OperationalState.UP, 0, 12);
        device("prk-ap-1", DeviceKind.ACCESS_POINT, PARK, null, OperationalState.UP, 0, 6);
        accessPoint("wlc", "aa", "prk-ap-1", OperationalState.UP, 5);
        accessPoint("wlc", "bb", "lib-ap-1", OperationalState.UP, 7);
        accessPoint("prk-ap-1", "aa", "prk-ap-1", OperationalState.UP, 6);

        assertThat(estate().accessPointStatuses()).hasSize(2);
        assertThat(clients()).containsExactlyInAnyOrderEntriesOf(Map.of(PARK, 6, LIBRARY, 7));
    }

    @Test
    void aControllerThatCountsOnlyInAllCountsForItsSite() {
        device("wlc", DeviceKind.WIRELESS_CONTROLLER, LIBRARY, null, OperationalState.UP, 0, 12);

        assertThat(clients()).containsExactly(Map.entry(LIBRARY, 12));
    }

    @Test
    void nobodyIsCountedWhereNothingAnswers() {
        device("wlc", DeviceKind.WIRELESS_CONTROLLER, LIBRARY, null, OperationalState.DOWN, 2, 12);
        accessPoint("wlc", "bb", "lib-ap-1", OperationalState.UP, 7);
        device("rtr", DeviceKind.WAN_ROUTER, PARK, null, OperationalState.UP, 0, null);

        assertThat(clients()).containsExactly(Map.entry(LIBRARY, 0));
    }

    @Test
    void whatAnswersPingButNotSnmpIsDegradedAndNobodysCause() {
        device("rtr", DeviceKind.WAN_ROUTER, LIBRARY, null, OperationalState.DOWN, 2, null);
        device("sw", DeviceKind.SWITCH, LIBRARY, "rtr", OperationalState.DOWN, 2, null);
        records.set(0, polled("rtr", 2, NOON.minusSeconds(90), NOON));
        records.set(1, polled("sw", 2, NOON.minusSeconds(90), NOON));
        echoes.put(new DeviceName("rtr"), NOON.minusSeconds(30));

        assertThat(verdict(0).state()).isEqualTo(OperationalState.DEGRADED);
        assertThat(verdict(0).reason())
                .isEqualTo("answers ping but not SNMP, so it cannot be watched: does not answer");
        assertThat(verdict(1).state()).isEqualTo(OperationalState.DOWN);
    }

    @Test
    void aPingFromBeforeTheSilenceSaysNothing() {
        device("rtr", DeviceKind.WAN_ROUTER, LIBRARY, null, OperationalState.DOWN, 2, null);
        records.set(0, polled("rtr", 2, NOON.minusSeconds(90), NOON));
        echoes.put(new DeviceName("rtr"), NOON.minusSeconds(91));

        assertThat(verdict(0).state()).isEqualTo(OperationalState.DOWN);
    }

    private Estate estate() {
        return new Estate(new EstateFacts(
                devices,
                records,
                accessPoints,
                live::contains,
                Maintenance.of(windows, NOON),
                Map.copyOf(echoes),
                NOON));
    }

    private Judgement.Verdict verdict(int device) {
        return estate().devices().get(device).verdict();
    }

    private static MaintenanceWindow window(Scope scope) {
        return new MaintenanceWindow(1, scope, NOON.minusSeconds(60), NOON.plusSeconds(60), "new router", "anna", 1);
    }

    private static DeviceRecord polled(String name, int failures, Instant turned, Instant lastPoll) {
        DeviceRecord usual = row(name, failures == 0 ? OperationalState.UP : OperationalState.DOWN, failures, null);
        return new DeviceRecord(
                usual.device(),
                usual.state(),
                usual.reason(),
                usual.since(),
                failures,
                usual.answers(),
                lastPoll,
                usual.lastAnswer(),
                null,
                null,
                null,
                turned);
    }

    private Map<SiteCode, Integer> clients() {
        return SiteClients.of(estate().deviceStatuses(), estate().accessPointStatuses());
    }

    private SiteStatus rollUp(SiteCode site) {
        List<DeviceStatus> there = estate().deviceStatuses().stream()
                .filter(status -> status.site().equals(site))
                .toList();
        return SiteRollUp.of(site, live.contains(site), there, List.of(), null);
    }

    private void device(
            String name,
            DeviceKind kind,
            SiteCode site,
            @Nullable String parent,
            OperationalState state,
            int failures,
            @Nullable Integer clients) {
        devices.add(new Device(
                new DeviceName(name),
                site,
                kind,
                "10.0.0.1",
                161,
                parent == null ? null : new DeviceName(parent),
                Duration.ofSeconds(60),
                null,
                1));
        records.add(row(name, state, failures, clients));
    }

    private static DeviceRecord row(String name, OperationalState state, int failures, @Nullable Integer clients) {
        return new DeviceRecord(
                new DeviceName(name),
                state,
                state == OperationalState.DOWN ? "does not answer" : "answers",
                NOON,
                failures,
                failures == 0 ? 1 : 0,
                NOON,
                NOON,
                Duration.ofMillis(9),
                clients,
                name,
                NOON.minusSeconds(3600));
    }

    private void accessPoint(String controller, String identity, String name, OperationalState state, int clients) {
        accessPoints.add(new AccessPointRecord(
                new DeviceName(controller), identity, name, state, "connected", NOON, NOON, clients));
    }
}
