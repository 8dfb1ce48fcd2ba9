package scot.tolbooth.portal.programme.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.calendar.WorkingCalendar;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.portal.message.Outbox;
import scot.tolbooth.portal.message.SmtpReceiver;
import scot.tolbooth.portal.staff.StaffAddresses;
import scot.tolbooth.portal.staff.StaffPeople;

/** The whole way of a reminder: from what is due to the mail server, on the database. */
class RemindersTests {

    private static final Instant MONDAY_AT_EIGHT = Instant.parse("2026-12-07T08:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);

    @SuppressWarnings("NullAway.Init")
    private static ScratchDatabase database;

    private final Clock clock = Clock.fixed(MONDAY_AT_EIGHT, ZoneOffset.UTC);
    private final AuditTrail audit = new AuditTrail(database.jdbc(), clock);
    private final StaffPeople people = StaffAddresses.in(database, audit);
    private final Outbox outbox = new Outbox(database, clock);
    private final Reminders reminders = reminders();

    @BeforeAll
    static void open() {
        database = ScratchDatabase.with("inventory", "portal");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void aManagerAContractorAndAViewer() {
        for (String table : new String[] {"staff_message", "reminder_day", "staff_account"}) {
            database.jdbc().sql("DELETE FROM portal." + table).update();
        }
        StaffAddresses.account(database, "morag", "rollout-manager", null);
        StaffAddresses.account(database, "anne", "contractor", "acme");
        StaffAddresses.account(database, "vic", "viewer", null);
        StaffAddresses.give(people, "morag", "morag@council.example");
        StaffAddresses.give(people, "anne", "anne@acme.example");
        StaffAddresses.give(people, "vic", "vic@council.example");
    }

    @Test
    void whatIsDueReachesTheMailServerAsThePageSaidItWould() {
        Digest shown = reminders.next(people.findActive("morag").orElseThrow());
        try (SmtpReceiver receiver = new SmtpReceiver()) {
            reminders.send(MONDAY);
            reminders.send(MONDAY);
            outbox.node(receiver.transport()).run();

            assertThat(receiver.mails())
                    .extracting(mail -> mail.to().replaceAll(".*<|>.*", ""))
                    .containsExactlyInAnyOrder("morag@council.example", "anne@acme.example");
            SmtpReceiver.Mail toMorag = receiver.mails().stream()
                    .filter(mail -> mail.to().contains("morag"))
                    .findFirst()
                    .orElseThrow();
            assertThat(toMorag.header("Subject")).isEqualTo(shown.subject());
            assertThat(toMorag.text().replace("=\n", "").replace("=3D", "=")).isEqualTo(reminders.text(shown));
        }
    }

    @Test
    void whatWasToldIsNotToldAgainOnTheNextDay() {
        reminders.send(MONDAY);
        long first = messages();
        reminders.send(MONDAY.plusDays(1));

        assertThat(first).isEqualTo(2);
        assertThat(database.jdbc()
                        .sql("SELECT subject FROM portal.staff_message WHERE key = 'morag 2026-12-08'")
                        .query(String.class)
                        .list())
                .containsExactly("Programme: 2 reminders for Tue 8 Dec 2026");
    }

    @Test
    void oncePerDayHoweverManyNodesThereAre() throws Exception {
        CompletableFuture<Void> here = CompletableFuture.runAsync(() -> reminders.send(MONDAY));
        CompletableFuture<Void> there =
                CompletableFuture.runAsync(() -> reminders().send(MONDAY));
        CompletableFuture.allOf(here, there).get(20, TimeUnit.SECONDS);

        assertThat(messages()).isEqualTo(2);
        assertThat(reminders.isDue()).isFalse();
    }

    @Test
    void theDayIsDueUntilItIsDone() {
        assertThat(reminders.isDue()).isTrue();
        reminders.send(MONDAY);
        assertThat(reminders.isDue()).isFalse();
        assertThat(reminders.next(people.findActive("morag").orElseThrow()).day())
                .isEqualTo(MONDAY.plusDays(1));
    }

    @Test
    void whoWantsNothingOrHasNoAddressGetsNothing() {
        reminders.setUnwanted("morag", Set.of(ReminderKind.values()), Change.by("morag"));
        people.setEmail("anne", null, Change.by("anne"));
        reminders.send(MONDAY);

        assertThat(messages()).isZero();
        assertThat(reminders.unwanted("morag")).hasSize(ReminderKind.values().length);
    }

    @Test
    void wishesAndAddressesAreAuditedWithoutTheAddress() {
        reminders.setUnwanted("morag", Set.of(ReminderKind.VISIT), Change.by("morag"));
        people.setEmail("morag", null, Change.by("admin"));

        assertThat(audit.of("staff morag", 10).toString())
                .contains("reminders_not_wanted", "visit", "none")
                .doesNotContain("council.example");
    }

    private long messages() {
        return database.jdbc()
                .sql("SELECT count(*) FROM portal.staff_message")
                .query(Long.class)
                .single();
    }

    private Reminders reminders() {
        ReminderFacts facts = new SampleFacts(MONDAY.plusDays(1)).all();
        DigestRule rule = new DigestRule(
                new ReminderSettings(true, LocalTime.of(7, 0), Map.of()).allSteps(),
                new ReminderDays(WorkingCalendar.scottish(), LocalTime.of(7, 0)));
        Reminders.Post post = new Reminders.Post(
                people, outbox.messages(), database.transactions(), URI.create("https://wifi.example"));
        return new Reminders(new JdbcReminders(database.jdbc()), () -> facts, post, rule, audit, clock);
    }
}
