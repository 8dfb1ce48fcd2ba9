package scot.tolbooth.collector.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import scot.tolbooth.collector.availability.AvailabilityHistory;
import scot.tolbooth.collector.maintenance.LocalSpan;
import scot.tolbooth.collector.maintenance.MaintenanceSchedule;
import scot.tolbooth.collector.maintenance.MaintenanceSchedules;
import scot.tolbooth.collector.maintenance.MaintenanceWindow;
import scot.tolbooth.collector.maintenance.MaintenanceWindows;
import scot.tolbooth.collector.maintenance.Recurrence;
import scot.tolbooth.collector.maintenance.Scope;
import scot.tolbooth.collector.state.EstateView;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.calendar.CivilTime;
import scot.tolbooth.inventory.circuit.CircuitReference;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.site.SiteCode;

/** Alarms, routes and announced work in a real DATABASE. */
class AlarmBookTests {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Change ANNA = Change.by("anna");
    private static final SiteCode LIBRARY = new SiteCode("LIB-001");

    private static final ScratchDatabase DATABASE = ScratchDatabase.with("inventory", "collector");

    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final AuditTrail audit = new AuditTrail(DATABASE.jdbc(), clock);
    private final JdbcAlarms store = new JdbcAlarms(DATABASE.jdbc());
    private final AlarmBook book = new AlarmBook(store, DATABASE.transactions(), Duration.ofMinutes(30));
    private final Alarms alarms = new Alarms(DATABASE.jdbc(), audit, DATABASE.transactions(), clock);
    private final List<Notification> handed = new ArrayList<>();
    private final Routes routes = new Routes(DATABASE.jdbc(), handed::add, audit, DATABASE.transactions(), clock);
    private final Desk desk = new Desk(new JdbcRoutes(DATABASE.jdbc()), store, handed::add, DATABASE.transactions());
    private final Impacts nobody = new Impacts(new EstateView(NOON, List.of(), List.of(), List.of()), Map.of());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @BeforeEach
    void nothingYet() {
        DATABASE.jdbc().sql("DELETE FROM collector.alarm").update();
        DATABASE.jdbc().sql("DELETE FROM collector.alarm_route").update();
    }

    @Test
    void oneAlarmAtMostIsOpenForEachRuleAndSubject() {
        raise("rtr", NOON);
        raise("rtr", NOON.plusSeconds(5));
        raise("sw", NOON);

        assertThat(book.open()).extracting(Alarm::name).containsExactlyInAnyOrder("rtr", "sw");
    }

    @Test
    void whatComesBackSoonOpensTheSameAlarmAndLaterAnother() {
        Alarm first = raise("rtr", NOON);
        clear(first, NOON.plusSeconds(60));
        Alarm again = raise("rtr", NOON.plusSeconds(600));
        clear(again, NOON.plusSeconds(660));
        Alarm later = raise("rtr", NOON.plusSeconds(7200));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.times()).isEqualTo(2);
        assertThat(again.since()).isEqualTo(NOON.plusSeconds(600));
        assertThat(later.id()).isNotEqualTo(first.id());
        assertThat(alarms.events(first.id()))
                .extracting(AlarmEvent::kind)
                .containsExactly(
                        AlarmEvent.Kind.RAISED,
                        AlarmEvent.Kind.CLEARED,
                        AlarmEvent.Kind.RAISED_AGAIN,
                        AlarmEvent.Kind.CLEARED);
    }

    @Test
    void whatStaffDoIsKeptWithTheAlarmAndAudited() {
        Alarm alarm = raise("rtr", NOON);

        Alarm acknowledged = alarms.acknowledge(alarm.id(), alarm.version(), ANNA);
        alarms.acknowledge(alarm.id(), null, Change.by("bob"));
        alarms.assign(alarm.id(), null, "Openreach", ANNA);
        alarms.comment(alarm.id(), " rang them ", ANNA);
        alarms.shelve(alarm.id(), null, NOON.plusSeconds(3600), ANNA.because("part ordered"));

        Alarm now = alarms.find(alarm.id()).orElseThrow();
        assertThat(now.handling()).isEqualTo(new Alarm.Handling(NOON, "anna", "Openreach", NOON.plusSeconds(3600)));
        assertThat(now.isShelved(NOON)).isTrue();
        assertThat(alarms.events(alarm.id()))
                .extracting(event -> event.by() + " " + event.kind())
                .containsExactly(
                        "tolbooth RAISED", "anna ACKNOWLEDGED", "anna ASSIGNED", "anna COMMENTED", "anna SHELVED");
        assertThat(audit.of("alarm " + alarm.id(), 10)).hasSize(4);
        assertThatThrownBy(() -> alarms.assign(alarm.id(), acknowledged.version(), "x", ANNA))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> alarms.shelve(alarm.id(), null, NOON, ANNA))
                .hasMessageStartingWith("until must be in the future");
    }

    @Test
    void whatIsOverCanOnlyBeCommented() {
        Alarm alarm = raise("rtr", NOON);
        clear(alarm, NOON.plusSeconds(60));

        assertThatThrownBy(() -> alarms.acknowledge(alarm.id(), null, ANNA)).isInstanceOf(IllegalStateException.class);
        alarms.comment(alarm.id(), "it was the fuse", ANNA);
        assertThat(alarms.find(new AlarmFilter(false, LIBRARY), 10, 0)).hasSize(1);
        assertThat(alarms.count(new AlarmFilter(true, null))).isZero();
    }

    @Test
    void aRouteIsToldOfBeginningAndEndOnceEach() {
        routes.add(route("desk", 0), ANNA);
        Alarm alarm = raise("rtr", NOON);
        desk.tell(NOON);
        desk.tell(NOON.plusSeconds(5));
        clear(alarm, NOON.plusSeconds(60));
        desk.tell(NOON.plusSeconds(60));
        desk.tell(NOON.plusSeconds(65));

        assertThat(handed).extracting(one -> one.news().get(0).ended()).containsExactly(false, true);
        assertThat(handed).extracting(Notification::key).doesNotHaveDuplicates();
        assertThat(alarms.events(alarm.id()))
                .extracting(AlarmEvent::kind)
                .containsExactly(
                        AlarmEvent.Kind.RAISED, AlarmEvent.Kind.TOLD, AlarmEvent.Kind.CLEARED, AlarmEvent.Kind.TOLD);
    }

    @Test
    void aDigestTellsOfAllAtOnceAndNotOfWhatIsOverBefore() {
        routes.add(route("digest", 60), ANNA);
        raise("rtr", NOON);
        Alarm shortOne = raise("sw", NOON);
        desk.tell(NOON);
        Alarm gone = raise("ap", NOON.plusSeconds(60));
        clear(gone, NOON.plusSeconds(120));
        clear(shortOne, NOON.plusSeconds(120));
        desk.tell(NOON.plusSeconds(180));
        desk.tell(NOON.plusSeconds(3600));

        assertThat(handed).extracting(one -> one.news().size()).containsExactly(2, 1);
        assertThat(handed.get(1).news().get(0).alarm().name()).isEqualTo("sw");
    }

    @Test
    void anOutboxThatFailsLeavesTheNewsForTheNextRound() {
        routes.add(route("desk", 0), ANNA);
        Alarm alarm = raise("rtr", NOON);
        Desk broken = new Desk(
                new JdbcRoutes(DATABASE.jdbc()),
                store,
                one -> {
                    throw new IllegalStateException("the outbox is away");
                },
                DATABASE.transactions());

        assertThatThrownBy(() -> broken.tell(NOON)).hasMessage("the outbox is away");
        desk.tell(NOON.plusSeconds(5));

        assertThat(handed).hasSize(1);
        assertThat(alarms.events(alarm.id())).hasSize(2);
    }

    @Test
    void theEngineBeginsAnewFromTheDatabase() {
        raise("rtr", NOON);
        AlarmEngine fresh = new AlarmEngine(AlarmSettings.usual().inUse());
        Map<AlarmKey, Alarm> open = Map.of(book.open().get(0).key(), book.open().get(0));

        assertThat(fresh.decide(List.of(signal("rtr", new Verdict.Bad(NOON))), open, NOON.plusSeconds(90)))
                .isEmpty();
        assertThat(fresh.decide(List.of(), open, NOON.plusSeconds(95)))
                .singleElement()
                .isInstanceOf(Decision.Drop.class);
    }

    @Test
    void announcedWorkIsRemovedBeforeItBeginsAndEndedWhileItRuns() {
        MaintenanceWindows windows = new MaintenanceWindows(DATABASE.jdbc(), audit, DATABASE.transactions(), clock);
        MaintenanceWindow running =
                windows.announce(Scope.of(LIBRARY), NOON.minusSeconds(300), NOON.plusSeconds(3600), "new router", ANNA);
        MaintenanceWindow coming =
                windows.announce(Scope.of(LIBRARY), NOON.plusSeconds(60), NOON.plusSeconds(3600), "new switch", ANNA);

        assertThat(running.starts()).isEqualTo(NOON);
        assertThat(windows.now().covering(java.util.stream.Stream.of(Scope.of(LIBRARY))))
                .isPresent();
        assertThat(windows.end(coming.id(), 1, ANNA)).isEqualTo(MaintenanceWindows.Ending.REMOVED);
        assertThatThrownBy(() -> windows.end(running.id(), 2, ANNA)).isInstanceOf(StaleVersionException.class);
        assertThat(windows.find(coming.id())).isEmpty();
        assertThatThrownBy(() ->
                        windows.announce(Scope.of(LIBRARY), NOON.minusSeconds(1000), NOON.plusSeconds(3600), "x", ANNA))
                .hasMessage("starts must not be in the past");
        assertThat(audit.of("maintenance window " + coming.id(), 5)).hasSize(2);
    }

    @Test
    void workThatComesAgainRunsIsSkippedAndEnds() {
        MaintenanceSchedules schedules =
                new MaintenanceSchedules(DATABASE.jdbc(), audit, DATABASE.transactions(), clock);
        MaintenanceWindows windows = new MaintenanceWindows(DATABASE.jdbc(), audit, DATABASE.transactions(), clock);
        LocalDate today = LocalDate.ofInstant(NOON, CivilTime.LONDON);
        LocalTime time = LocalTime.ofInstant(NOON, CivilTime.LONDON);
        Scope circuit = Scope.of(new CircuitReference("REC-1"));
        MaintenanceSchedule made = new MaintenanceSchedule(
                0,
                circuit,
                new Recurrence.Weekly(Set.of(today.getDayOfWeek())),
                new LocalSpan(time.minusHours(1), time.plusHours(1)),
                today,
                null,
                "supplier's patching",
                Map.of(),
                "anna",
                0);

        MaintenanceSchedule stored = schedules.announce(made, ANNA);
        assertThat(windows.now().covering(Stream.of(circuit)).orElseThrow().ends())
                .isEqualTo(NOON.plusSeconds(3600));
        assertThatThrownBy(() -> schedules.skip(stored.id(), today.plusDays(1), 1, ANNA))
                .hasMessageStartingWith("day must be one on which it comes");

        MaintenanceSchedule skipped = schedules.skip(stored.id(), today, 1, ANNA);
        assertThat(windows.now().covering(Stream.of(circuit))).isEmpty();
        assertThatThrownBy(() -> schedules.putBack(stored.id(), today, 1, ANNA))
                .isInstanceOf(StaleVersionException.class);
        schedules.putBack(stored.id(), today, skipped.version(), ANNA);
        assertThat(windows.now().covering(Stream.of(circuit))).isPresent();

        long version = schedules.find(stored.id()).orElseThrow().version();
        assertThat(schedules.end(stored.id(), version, ANNA)).isEqualTo(MaintenanceWindows.Ending.ENDED);
        assertThat(windows.now().covering(Stream.of(circuit))).isEmpty();
        assertThat(schedules.find(stored.id()).orElseThrow().lastDay()).isEqualTo(today);
        assertThat(audit.of("maintenance schedule " + stored.id(), 9)).hasSize(4);
        assertThatThrownBy(() -> schedules.announce(
                        new MaintenanceSchedule(
                                0,
                                circuit,
                                made.recurrence(),
                                made.span(),
                                today.plusDays(1),
                                today.plusDays(2),
                                "x",
                                Map.of(),
                                "anna",
                                0),
                        ANNA))
                .hasMessageStartingWith("last_day must leave at least one day");
    }

    @Test
    void everyChangeOfStateIsKeptOnceAndWhatNobodyWatchedIsKept() {
        AvailabilityHistory.check(DATABASE.jdbc(), new NamedParameterJdbcTemplate(DATABASE.dataSource()), NOON);
    }

    private Alarm raise(String device, Instant at) {
        book.apply(new Decision.Raise(signal(device, new Verdict.Bad(at)), at, Severity.MAJOR, false), nobody, at);
        return book.open().stream()
                .filter(alarm -> alarm.name().equals(device))
                .findFirst()
                .orElseThrow();
    }

    private void clear(Alarm alarm, Instant at) {
        book.apply(new Decision.Clear(alarm, "answers"), nobody, at);
    }

    private static Signal signal(String device, Verdict verdict) {
        return new Signal(
                new AlarmKey(AlarmRule.DEVICE_DOWN, "device", device), device, LIBRARY, verdict, "does not answer");
    }

    private static Route route(String name, int digest) {
        return new Route(
                0,
                name,
                Channel.WEBHOOK,
                "https://example.org/hook",
                Severity.MINOR,
                List.of(),
                null,
                Duration.ofMinutes(digest),
                Duration.ZERO,
                true,
                0);
    }
}
