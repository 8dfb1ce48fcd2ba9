package scot.tolbooth.radius.registrant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.radius.RunningRadius;
import scot.tolbooth.radius.accounting.Usage;
import scot.tolbooth.radius.accounting.UsersOverTime;

class RetentionTests {

    private static RunningRadius radius;

    @BeforeAll
    static void start() {
        radius = RunningRadius.start();
    }

    @AfterAll
    static void stop() {
        radius.close();
    }

    @Test
    void consentsKeepEveryVersionAndLanguage() {
        Registrants registrants = radius.bean(Registrants.class);
        Contact contact = new Contact(ContactKind.EMAIL, "consents@example.org");
        UUID someone = registrants.verified(contact, "en-GB", "2026-1").id();
        registrants.verified(contact, "en-GB", "2026-1");
        registrants.verified(contact, "gd", "2026-2");

        assertThat(radius.bean(Consents.class).of(someone))
                .extracting(consent -> consent.document() + " " + consent.version() + " " + consent.language())
                .containsExactly("terms of use 2026-1 en-GB", "terms of use 2026-2 gd");
        assertThat(registrants.export(someone)).containsKeys("consents", "group", "remembered devices");
        registrants.forget(someone, Change.by("test"));
        assertThat(radius.bean(Consents.class).of(someone)).isEmpty();
    }

    @Test
    void aGroupIsAssignedAndWrittenDown() {
        UUID someone = radius.registrant("group@example.org").id();
        RegistrantGroups groups = radius.bean(RegistrantGroups.class);

        groups.assign(someone, new GroupName("volunteers"), Change.by("morag"));
        assertThat(groups.of(someone)).contains(new GroupName("volunteers"));
        groups.assign(someone, null, Change.by("morag"));

        assertThat(groups.of(someone)).isEmpty();
        assertThat(radius.bean(AuditTrail.class).of("registrant " + someone, 5)).hasSize(2);
    }

    @Test
    void whoHasNotUsedItForAYearIsForgotten() {
        UUID old = registered("old@example.org", Duration.ofDays(366));
        UUID recent = registered("recent@example.org", Duration.ofDays(364));

        radius.bean(Retention.class).run();

        assertThat(radius.bean(Registrants.class).find(old)).isEmpty();
        assertThat(radius.bean(Registrants.class).find(recent)).isPresent();
        assertThat(radius.bean(Destructions.class).latest(10, 0))
                .anySatisfy(entry -> assertThat(entry)
                        .extracting(
                                Destructions.Destruction::what,
                                Destructions.Destruction::rule,
                                Destructions.Destruction::records)
                        .containsExactly("registrants", "not used for 365 days", 1L));
    }

    @Test
    void minutesToReadACodeAreForgottenAsOtherStaysAre() {
        Registrants registrants = radius.bean(Registrants.class);
        Instant now = radius.clock().instant();
        UUID old = registrants
                .withGrace("en", "2026-1", now.minus(Duration.ofDays(91)))
                .id();
        UUID recent = registrants
                .withGrace("en", "2026-1", now.minus(Duration.ofDays(89)))
                .id();

        radius.bean(Retention.class).run();

        assertThat(registrants.find(old)).isEmpty();
        assertThat(registrants.find(recent)).isPresent();
    }

    @Test
    void whomStaffLetInIsForgottenOnceTheirSessionsHavePseudonyms() {
        Instant now = radius.clock().instant();
        Registrants registrants = radius.bean(Registrants.class);
        Instant longAgo = Instant.parse("2026-01-20T10:00:00Z");
        UUID old = registrants.withoutContact("en", "2026-11", longAgo).id();
        UUID recent = registrants
                .withoutContact("en", "2026-11", now.minus(Duration.ofDays(89)))
                .id();
        session("let-in", old, longAgo.minus(Duration.ofHours(1)));

        radius.bean(Retention.class).run();

        assertThat(registrants.find(old)).isEmpty();
        assertThat(registrants.find(recent)).isPresent();
        assertThat(pseudonym("let-in")).isNotEqualTo("none");
        assertThat(radius.bean(Destructions.class).latest(10, 0))
                .extracting(Destructions.Destruction::what)
                .contains("registrants without contact");
    }

    @Test
    void oldSessionsHaveAPseudonymThatHoldsForOneMonth() {
        UUID someone = radius.registrant("pseudonym@example.org").id();
        UUID other = radius.registrant("other@example.org").id();
        session("a", someone, Instant.parse("2026-03-02T10:00:00Z"));
        session("b", someone, Instant.parse("2026-03-30T10:00:00Z"));
        session("c", someone, Instant.parse("2026-04-02T10:00:00Z"));
        session("d", other, Instant.parse("2026-03-02T10:00:00Z"));
        session("e", someone, radius.clock().instant().minus(Duration.ofDays(89)));

        radius.bean(Retention.class).run();

        assertThat(pseudonym("a")).isEqualTo(pseudonym("b")).isNotEqualTo(pseudonym("c"));
        assertThat(pseudonym("d")).isNotEqualTo(pseudonym("a"));
        assertThat(pseudonym("e")).isEqualTo("none");
        assertThat(radius.database()
                        .jdbc()
                        .sql(
                                "SELECT acct_session_id FROM radius.session WHERE mac IS NOT NULL OR registrant IS NOT NULL")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("e"));
        assertThat(radius.database()
                        .jdbc()
                        .sql("SELECT count(*) FROM radius.pseudonym_key WHERE key IS NOT NULL")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(radius.bean(Destructions.class).latest(10, 0))
                .extracting(Destructions.Destruction::what)
                .contains("persons and device addresses of sessions", "pseudonym keys");
    }

    @Test
    void whoWasOnlineTwiceStaysOnePersonInThePastWhenTheSessionsLoseThem() {
        Instant at = Instant.parse("2026-02-10T10:00:00Z");
        UUID someone = radius.registrant("twice@example.org").id();
        twice("kept", someone, at);
        UUID leaving = radius.registrant("leaving@example.org").id();
        twice("left", leaving, at);
        UsersOverTime users = radius.bean(UsersOverTime.class);
        assertThat(users.at(at).total()).isEqualTo(2);

        radius.bean(Registrants.class).forget(leaving, Change.by("themselves"));
        assertThat(users.at(at).total()).as("after one was forgotten").isEqualTo(2);
        assertThat(pseudonym("left 1")).isEqualTo(pseudonym("left 2")).isNotEqualTo("none");
        radius.bean(Retention.class).run();
        assertThat(users.at(at).total()).as("after the other's time").isEqualTo(2);
        assertThat(users.between(at.minusSeconds(60), at.plusSeconds(60), null).at(at))
                .isEqualTo(2);
    }

    @Test
    void whoIsForgottenAndComesAgainIsNotTheSameToStatistics() {
        Instant at = radius.clock().instant().minus(Duration.ofDays(3));
        UUID first = radius.registrant("again@example.org").id();
        session("again 1", first, at);
        radius.bean(Registrants.class).forget(first, Change.by("themselves"));
        UUID second = radius.registrant("again@example.org").id();
        session("again 2", second, at);
        radius.bean(Registrants.class).forget(second, Change.by("themselves"));

        assertThat(pseudonym("again 1")).isNotEqualTo(pseudonym("again 2")).doesNotContain(first.toString());
    }

    @Test
    void aSessionThatIsToldOfAfterItsKeyIsDestroyedLosesThePersonAllTheSame() {
        UUID someone = radius.registrant("late@example.org").id();
        session("first", someone, Instant.parse("2025-11-02T10:00:00Z"));
        radius.bean(Retention.class).run();
        session("late", someone, Instant.parse("2025-11-03T10:00:00Z"));

        radius.bean(Retention.class).run();

        assertThat(pseudonym("first")).isNotEqualTo("none");
        assertThat(pseudonym("late")).isEqualTo("none");
    }

    /** Sessions may be kept for a day only; they are rolled up two hours later. */
    @Test
    void whatIsNotRolledUpYetIsCountedAfterwardsAsItWasBefore() {
        UUID someone = radius.registrant("twice@example.org").id();
        UUID other = radius.registrant("once@example.org").id();
        Instant at = Instant.parse("2026-05-02T10:00:00Z");
        session("one device", someone, at, at.plusSeconds(600));
        session("another device", someone, at.plusSeconds(60), at.plusSeconds(700));
        session("other", other, at.plusSeconds(120), at.plusSeconds(800));
        Usage usage = radius.bean(Usage.class);
        var before = usage.between(at, at.plusSeconds(3_600));
        assertThat(before.peakConcurrentUsers()).isEqualTo(2);

        radius.bean(Retention.class).run();

        assertThat(pseudonym("one device"))
                .isEqualTo(pseudonym("another device"))
                .isNotEqualTo("none");
        assertThat(usage.between(at, at.plusSeconds(3_600))).isEqualTo(before);
    }

    private static UUID registered(String address, Duration ago) {
        UUID id = radius.registrant(address).id();
        radius.database()
                .jdbc()
                .sql("UPDATE radius.registrant SET registered = now() - make_interval(days => ?) WHERE id = ?")
                .param((int) ago.toDays())
                .param(id)
                .update();
        return id;
    }

    /** Two devices at the same time, half an hour before and after. */
    private static void twice(String name, UUID registrant, Instant at) {
        for (int device = 1; device <= 2; device++) {
            session(name + " " + device, registrant, at.minusSeconds(1_800), at.plusSeconds(1_800));
        }
    }

    private static void session(String name, UUID registrant, Instant started) {
        session(name, registrant, started, started);
    }

    private static void session(String name, UUID registrant, Instant started, Instant stopped) {
        radius.database()
                .jdbc()
                .sql("""
                        INSERT INTO radius.session
                               (nas, source, nas_identifier, acct_session_id, registrant, mac, started, last_update, heard,
                                stopped, presumed, input_octets, output_octets)
                        VALUES ('test-nas', '127.0.0.1', '', :name, :registrant, '020000000001', :at, :at, :at, :stopped,
                                false, 1, 1)
                        """)
                .param("name", name)
                .param("registrant", registrant)
                .param("at", java.sql.Timestamp.from(started))
                .param("stopped", java.sql.Timestamp.from(stopped))
                .update();
    }

    private static String pseudonym(String name) {
        return radius.database()
                .jdbc()
                .sql("SELECT coalesce(pseudonym, 'none') FROM radius.session WHERE acct_session_id = ?")
                .param(name)
                .query(String.class)
                .single();
    }
}
