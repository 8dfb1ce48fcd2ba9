package scot.tolbooth.portal.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.radius.registrant.ContactKind;

class MessageDaysTests {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    private Instant now = Instant.parse("2026-07-01T12:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    @SuppressWarnings("NullAway.Init")
    private ScratchDatabase database;

    @SuppressWarnings("NullAway.Init")
    private MessageTally tally;

    @SuppressWarnings("NullAway.Init")
    private MessageDays days;

    @BeforeEach
    void open() {
        database = ScratchDatabase.with("inventory", "portal");
        JdbcMessageDays store = new JdbcMessageDays(database.jdbc());
        tally = new MessageTally(store, clock);
        days = new MessageDays(store, tally, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aCountThatCannotBeWrittenWaitsForTheNextTime() {
        tally.count(ContactKind.MOBILE, Limit.DEVICE_HOUR);
        database.jdbc().sql("ALTER TABLE portal.message_tally RENAME TO away").update();
        tally.writeRegularly();
        database.jdbc().sql("ALTER TABLE portal.away RENAME TO message_tally").update();
        tally.count(ContactKind.MOBILE, Limit.DEVICE_HOUR);
        tally.writeRegularly();

        assertThat(days.between(DAY, DAY))
                .filteredOn(day -> day.channel() == ContactKind.MOBILE)
                .first()
                .satisfies(day -> assertThat(day.refused()).isEqualTo(Map.of(Limit.DEVICE_HOUR, 2L)));
    }

    @Test
    void aDaySaysWhatBecameOfItsMessagesAndWhatWasRefused() {
        add("mobile", "delivered", null, "2026-07-01T11:00:00Z");
        add("mobile", "failed-permanently", null, "2026-07-01T11:00:00Z");
        add("mobile", "sent", null, "2026-07-01T11:00:00Z");
        add("mobile", "not-sent", "account", "2026-07-01T11:00:00Z");
        add("email", "sent", null, "2026-07-01T11:00:00Z");
        tally.count(ContactKind.MOBILE, Limit.DEVICE_HOUR);
        tally.count(ContactKind.MOBILE, Limit.DEVICE_HOUR);
        tally.count(Heard.STOP);

        List<MessageDay> all = days.between(DAY, DAY);
        MessageDay texts = all.stream()
                .filter(day -> day.channel() == ContactKind.MOBILE)
                .findFirst()
                .orElseThrow();
        assertThat(all).hasSize(2);
        assertThat(texts.sent()).isEqualTo(3);
        assertThat(texts.failed()).isEqualTo(1);
        assertThat(texts.count(Fate.DELIVERED)).isEqualTo(1);
        assertThat(texts.causes()).isEqualTo(Map.of(Cause.ACCOUNT, 1L));
        assertThat(texts.refused()).isEqualTo(Map.of(Limit.DEVICE_HOUR, 2L));
        assertThat(texts.pounds()).isEqualByComparingTo("0.10");
        assertThat(days.heardBetween(DAY, DAY)).isEqualTo(Map.of(Heard.STOP, 1L));
    }

    @Test
    void daysAreThoseOfScotland() {
        add("mobile", "sent", null, "2026-06-30T23:30:00Z");

        assertThat(days.between(DAY, DAY)).hasSize(1);
    }

    @Test
    void afterSevenDaysMessagesAreCountsThatSayTheSame() {
        add("mobile", "delivered", null, "2026-07-01T11:00:00Z");
        add("mobile", "not-sent", "rate", "2026-07-01T11:00:00Z");
        List<MessageDay> before = days.between(DAY, DAY);
        now = now.plus(Duration.ofDays(8));
        days.settle();
        days.settle();

        assertThat(database.jdbc()
                        .sql("SELECT count(*) FROM portal.resident_message")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(days.between(DAY, DAY)).isEqualTo(before);
    }

    @Test
    void aDayThatIsPartlyCountedAddsUp() {
        add("mobile", "delivered", null, "2026-07-01T09:00:00Z");
        add("mobile", "delivered", null, "2026-07-01T15:00:00Z");
        now = Instant.parse("2026-07-08T12:00:00Z");
        days.settle();
        assertThat(days.between(DAY, DAY).get(0).count(Fate.DELIVERED)).isEqualTo(2);

        now = now.plus(Duration.ofDays(1));
        days.settle();
        assertThat(days.between(DAY, DAY).get(0).count(Fate.DELIVERED)).isEqualTo(2);
    }

    @Test
    void countsAreForgottenAfter400Days() {
        add("mobile", "delivered", null, "2026-07-01T09:00:00Z");
        tally.count(ContactKind.MOBILE, Limit.PREFIX);
        tally.write();
        now = now.plus(Duration.ofDays(400));
        days.settle();
        assertThat(days.between(DAY, DAY)).hasSize(1);

        now = now.plus(Duration.ofDays(1));
        days.settle();
        assertThat(days.between(DAY, DAY)).isEmpty();
    }

    @Test
    void theFileHasAColumnForWhateverCanBecomeOfAMessage() {
        add("mobile", "failed-technically", null, "2026-07-01T11:00:00Z");
        tally.count(ContactKind.MOBILE, Limit.NAS_HOUR);
        String[] lines = MessageDaysCsv.write(days.between(DAY, DAY)).split("\r\n", -1);
        List<String> names = List.of(lines[0].split(",", -1));
        List<String> cells = List.of(lines[1].split(",", -1));

        assertThat(names)
                .hasSize(4 + Fate.values().length + Cause.values().length + Limit.values().length)
                .doesNotHaveDuplicates();
        assertThat(cells).startsWith("2026-07-01", "mobile", "1", "0.0250");
        assertThat(cells.get(names.indexOf("failed_technically"))).isEqualTo("1");
        assertThat(cells.get(names.indexOf("refused_nas_hour"))).isEqualTo("1");
        assertThat(cells.get(names.indexOf("not_sent_rate"))).isEqualTo("0");
    }

    private void add(String channel, String state, @Nullable String cause, String created) {
        database.jdbc()
                .sql("""
                        INSERT INTO portal.resident_message (reference, channel, created, state, cause, expires, pence)
                        VALUES (gen_random_uuid(), :channel, :created::timestamptz, :state, :cause, now(), :pence)
                        """)
                .param("channel", channel)
                .param("created", created)
                .param("state", state)
                .param("cause", cause)
                .param("pence", channel.equals("mobile") ? 2.5 : 0)
                .update();
    }
}
