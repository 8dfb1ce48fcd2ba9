package scot.tolbooth.portal.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.MovableClock;
import scot.tolbooth.portal.api.FakeGrants;
import scot.tolbooth.portal.api.FakeRegistrants;
import scot.tolbooth.portal.api.FakeSessionControl;
import scot.tolbooth.portal.api.FakeSessions;
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.radius.accounting.Session;
import scot.tolbooth.radius.disconnect.NasAnswer;
import scot.tolbooth.radius.disconnect.SessionControl;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.registrant.Registrant;

/** What cards let in and what they do not, whoever tries what, on the real database with a clock that the test moves. */
class CardDeskTests {

    private static final SiteCode LIBRARY = new SiteCode("LIB-001");
    private static final SiteCode HUB = new SiteCode("HUB-001");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Change CHANGE = Change.by("morag");
    private static final ScratchDatabase DATABASE = ScratchDatabase.with("inventory", "portal");

    private static int phones = 0;

    private final MovableClock clock = new MovableClock();
    private final SecureRandom random = new SecureRandom();
    private final SecretBox secrets = new SecretBox(new byte[32], random);
    private final FakeRegistrants registrants = new FakeRegistrants();
    private final AuditTrail audit = new AuditTrail(DATABASE.jdbc(), clock);
    private final Cards.Means means = new Cards.Means(secrets, random, DATABASE.transactions(), clock);
    private final CardDesk.Stores stores = new CardDesk.Stores(
            new JdbcCardBatches(DATABASE.jdbc()),
            new JdbcCards(DATABASE.jdbc()),
            new JdbcCardAttempts(DATABASE.jdbc()));
    private final FakeSessions sessions = new FakeSessions();
    private final FakeSessionControl nas = new FakeSessionControl();
    private final Cards cards = cards(registrants);
    private CardDesk desk = desk(new CardSettings(10, 100, 200, 2000));

    @BeforeEach
    void nothingWasTried() {
        DATABASE.jdbc().sql("DELETE FROM portal.card_attempt").update();
    }

    @Test
    void aCardLetsItsHolderInForItsTimeAndNothingIsKnownOfThem() {
        CardCode code = card(LIBRARY, 1);

        UUID holder = letIn(code, at(LIBRARY, phone()));

        Registrant known = registrants.find(holder).orElseThrow();
        assertThat(known.contact()).isNull();
        assertThat(known.accessUntil()).isEqualTo(clock.instant().plus(Duration.ofHours(2)));
        assertThat(known.termsAccepted()).isEqualTo("2026-11");
    }

    @Test
    void theSameDeviceComesBackAsTheSamePersonUntilTheTimeIsUp() {
        CardCode code = card(LIBRARY, 1);
        MacAddress phone = phone();
        UUID holder = letIn(code, at(LIBRARY, phone));

        clock.forward(Duration.ofMinutes(119));
        assertThat(letIn(code, at(LIBRARY, phone))).isEqualTo(holder);
        assertThat(registrants.find(holder).orElseThrow().accessUntil())
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(1)));

        clock.forward(Duration.ofMinutes(1));
        assertRefused(code, at(LIBRARY, phone));
    }

    @Test
    void aCopiedCodeOpensNothingOnADeviceTooMany() {
        CardCode code = card(LIBRARY, 2);
        UUID holder = letIn(code, at(LIBRARY, phone()));
        assertThat(letIn(code, at(LIBRARY, phone()))).isEqualTo(holder);

        assertRefused(code, at(LIBRARY, phone()));
    }

    @Test
    void twoDevicesThatTryAtTheSameMomentDoNotBothGetTheOnePlace() throws Exception {
        CardCode code = card(null, 1);
        List<Callable<CardAnswer>> tries = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Door door = at(LIBRARY, phone());
            tries.add(() -> desk.take(code.value(), door, Language.ENGLISH));
        }
        ExecutorService several = Executors.newFixedThreadPool(4);
        int in = 0;
        try {
            for (Future<CardAnswer> answer : several.invokeAll(tries)) {
                in += answer.get() instanceof CardAnswer.LetIn ? 1 : 0;
            }
        } finally {
            several.shutdownNow();
        }

        assertThat(in).isEqualTo(1);
    }

    @Test
    void aCardIsGoodAtItsSiteAlone() {
        CardCode code = card(LIBRARY, 1);

        assertRefused(code, at(HUB, phone()));
        assertRefused(code, at(null, phone()));
        letIn(code, at(LIBRARY, phone()));
        letIn(card(null, 1), at(HUB, phone()));
        letIn(card(null, 1), at(null, phone()));
    }

    @Test
    void aCardIsGoodFromItsFirstDayToTheEndOfItsLast() {
        CardCode code = make(order(LIBRARY, TODAY.plusDays(1), TODAY.plusDays(1), Duration.ofDays(30), 3))
                .codes()
                .get(0);
        assertRefused(code, at(LIBRARY, phone()));

        clock.forward(Duration.ofHours(12));
        UUID holder = letIn(code, at(LIBRARY, phone()));
        assertThat(registrants.find(holder).orElseThrow().accessUntil())
                .isEqualTo(Instant.parse("2026-11-23T00:00:00Z"));

        clock.forward(Duration.ofHours(24));
        assertRefused(code, at(LIBRARY, phone()));
    }

    @Test
    void theDaysAreScottishOnesInSummerToo() {
        clock.forward(Duration.between(clock.instant(), Instant.parse("2026-07-01T22:59:00Z")));
        CardCode code = make(order(LIBRARY, LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 1), Duration.ofDays(1), 3))
                .codes()
                .get(0);
        letIn(code, at(LIBRARY, phone()));

        clock.forward(Duration.ofMinutes(1));
        assertRefused(code, at(LIBRARY, phone()));
    }

    @Test
    void whatWasTakenBackOpensNothingAndItsHolderIsStopped() {
        Cards.Made made = make(order(LIBRARY, TODAY, TODAY, Duration.ofHours(2), 2));
        Cards.Made other = make(order(LIBRARY, TODAY, TODAY, Duration.ofHours(2), 2));
        MacAddress phone = phone();
        UUID holder = letIn(made.codes().get(0), at(LIBRARY, phone));

        cards.revoke(cards.of(made.batch()).get(0), CHANGE);
        assertRefused(made.codes().get(0), at(LIBRARY, phone));
        assertThat(registrants.ended()).containsExactly(holder);
        letIn(made.codes().get(1), at(LIBRARY, phone()));
        cards.revoke(made.batch(), CHANGE);
        assertRefused(made.codes().get(1), at(LIBRARY, phone()));
        assertRefused(made.codes().get(2), at(LIBRARY, phone()));
        letIn(other.codes().get(0), at(LIBRARY, phone()));

        assertThat(audit.of("card-batch " + made.batch().id(), 10))
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry.by()).isEqualTo("morag"));
    }

    @Test
    void whatANasDidNotEndIsAskedForAgainByTakingTheCardBackAgain() {
        Cards.Made made = make(order(LIBRARY, TODAY, TODAY, Duration.ofHours(2), 1));
        UUID holder = letIn(made.codes().get(0), at(LIBRARY, phone()));
        sessions.add(session(7, holder));
        nas.answer(7, new NasAnswer.NoAnswer(3, 0));
        Card card = cards.of(made.batch()).get(0);
        assertThat(cards.revoke(card, CHANGE)).isEqualTo(1);
        assertThat(cards.revoke(made.batch(), CHANGE)).isEqualTo(1);

        nas.answer(7, new NasAnswer.Acknowledged(Duration.ofMillis(20)));

        assertThat(cards.revoke(card, CHANGE)).isZero();
        assertThat(cards.revoke(made.batch(), CHANGE)).isZero();
        assertThat(nas.asked()).containsOnly("morag 7").hasSize(4);
        assertThat(audit.of("card-batch " + made.batch().id(), 10)).hasSize(3);
    }

    @Test
    void aCardIsNotTakenBackByHalves() {
        FakeRegistrants failing = new FakeRegistrants() {
            @Override
            public void endAccess(UUID id) {
                throw new IllegalStateException("the database went away");
            }
        };
        Cards.Made made = make(order(LIBRARY, TODAY, TODAY, Duration.ofHours(2), 1));
        letIn(made.codes().get(0), at(LIBRARY, phone()));

        assertThatIllegalStateException()
                .isThrownBy(() -> cards(failing).revoke(cards.of(made.batch()).get(0), CHANGE));
        assertThatIllegalStateException().isThrownBy(() -> cards(failing).revoke(made.batch(), CHANGE));

        CardBatch.Standing standing = cards.find(made.batch().id()).orElseThrow();
        assertThat(standing.batch().revoked()).isNull();
        assertThat(standing.revoked()).isZero();
    }

    @Test
    void whoeverIsForgottenDoesNotComeBackByTheirCard() {
        CardCode code = card(LIBRARY, 2);
        MacAddress phone = phone();
        UUID holder = letIn(code, at(LIBRARY, phone));

        new CardTrace(stores.cards()).forget(holder);

        assertRefused(code, at(LIBRARY, phone));
    }

    @Test
    void guessingIsLimitedByDeviceAndARightCodeDoesNotGetAroundIt() {
        desk = desk(new CardSettings(3, 100, 200, 2000));
        CardCode code = card(LIBRARY, 2);
        Door door = at(LIBRARY, phone());
        for (int guess = 0; guess < 3; guess++) {
            assertRefused(CardCode.random(random), door);
        }

        assertThat(why(code, door)).isEqualTo(CardAnswer.Why.LIMITED);
        letIn(code, at(LIBRARY, phone()));
        clock.forward(Duration.ofHours(1));
        letIn(code, door);
    }

    @Test
    void guessingIsLimitedBySiteByNasAndInAllWhateverTheDevice() {
        CardCode code = card(null, 9);
        desk = desk(new CardSettings(100, 2, 100, 100));
        assertRefused(CardCode.random(random), at(LIBRARY, phone()));
        assertRefused(CardCode.random(random), at(LIBRARY, phone()));
        assertThat(why(code, at(LIBRARY, phone()))).isEqualTo(CardAnswer.Why.LIMITED);
        letIn(code, at(HUB, phone()));

        desk = desk(new CardSettings(100, 100, 2, 100));
        assertThat(why(code, at(LIBRARY, phone()))).isEqualTo(CardAnswer.Why.LIMITED);
        letIn(code, at(HUB, phone()));

        desk = desk(new CardSettings(100, 100, 100, 2));
        assertThat(why(code, at(HUB, phone()))).isEqualTo(CardAnswer.Why.LIMITED);
        assertThat(desk.wrongCodes()).contains(new JdbcCardAttempts.AtPlace("LIB-001", 2));
    }

    @Test
    void whatCanBeNoCodeCostsNobodyATry() {
        desk = desk(new CardSettings(1, 1, 1, 1));
        Door door = at(LIBRARY, phone());

        assertThat(desk.take("BCDFG", door, Language.ENGLISH))
                .isEqualTo(new CardAnswer.Refused(CardAnswer.Why.MISTYPED));
        letIn(card(LIBRARY, 1), door);
    }

    @Test
    void aBatchIsMadeOnceHoweverOftenItIsAskedFor() {
        UUID id = UUID.randomUUID();
        CardOrder order = order(LIBRARY, TODAY, TODAY, Duration.ofHours(2), 1);

        assertThat(cards.make(id, order, CHANGE)).isPresent();
        assertThat(cards.make(id, order, CHANGE)).isEmpty();
        assertThat(cards.of(cards.find(id).orElseThrow().batch())).hasSize(3);
    }

    @Test
    void aBatchSaysHowManyAreUnusedUsedAndTakenBack() {
        Cards.Made made = make(order(LIBRARY, TODAY, TODAY, Duration.ofHours(2), 1));
        letIn(made.codes().get(0), at(LIBRARY, phone()));
        cards.revoke(cards.of(made.batch()).get(1), CHANGE);

        CardBatch.Standing standing = cards.find(made.batch().id()).orElseThrow();

        assertThat(standing)
                .extracting(CardBatch.Standing::unused, CardBatch.Standing::used, CardBatch.Standing::revoked)
                .containsExactly(1, 1, 1);
        assertThat(cards.latest(false)).contains(standing);
        assertThat(cards.latest(true)).doesNotContain(standing);
    }

    @Test
    void theDatabaseHasNeitherCodesNorDevices() {
        CardCode code = card(LIBRARY, 1);
        MacAddress phone = phone();
        letIn(code, at(LIBRARY, phone));

        for (String table :
                List.of("portal.card_batch", "portal.card", "portal.card_device", "inventory.audit_entry")) {
            List<String> rows = DATABASE.jdbc()
                    .sql("SELECT t::text FROM " + table + " t")
                    .query((row, number) -> row.getString(1))
                    .list();
            assertThat(String.join("\n", rows).toUpperCase(Locale.ROOT))
                    .as(table)
                    .isNotEmpty()
                    .doesNotContain(code.value(), code.grouped(), phone.digits().toUpperCase(Locale.ROOT));
        }
        SecretBox othersKey =
                new SecretBox("another key of thirty-two octets".getBytes(StandardCharsets.US_ASCII), random);
        assertThat(Cards.digest(othersKey, code)).isNotEqualTo(Cards.digest(secrets, code));
    }

    @Test
    void whatIsOverIsDeletedInTime() {
        Cards.Made made = make(order(LIBRARY, TODAY, TODAY, Duration.ofHours(2), 1));
        letIn(made.codes().get(0), at(LIBRARY, phone()));

        clock.forward(Duration.ofDays(2));
        desk.forget();
        assertThat(cards.of(made.batch())).first().extracting(Card::devices).isEqualTo(0);

        clock.forward(Duration.ofDays(29));
        desk.forget();
        assertThat(cards.find(made.batch().id())).isEmpty();
    }

    private Cards cards(FakeRegistrants people) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("nas", nas));
        CardEnd end = new CardEnd(people, new FakeGrants(), sessions, beans.getBeanProvider(SessionControl.class));
        return new Cards(stores.batches(), stores.cards(), end, audit, means);
    }

    private UUID letIn(CardCode code, Door door) {
        CardAnswer answer = desk.take(code.grouped().toLowerCase(Locale.ROOT), door, Language.POLISH);
        assertThat(answer).isInstanceOf(CardAnswer.LetIn.class);
        return ((CardAnswer.LetIn) answer).registrant();
    }

    /** In the same words, whatever the reason. */
    private void assertRefused(CardCode code, Door door) {
        assertThat(why(code, door)).isEqualTo(CardAnswer.Why.NOT_GOOD);
    }

    private CardAnswer.Why why(CardCode code, Door door) {
        CardAnswer answer = desk.take(code.value(), door, Language.ENGLISH);
        assertThat(answer).isInstanceOf(CardAnswer.Refused.class);
        return ((CardAnswer.Refused) answer).why();
    }

    private CardCode card(@Nullable SiteCode site, int devices) {
        return make(order(site, TODAY, TODAY.plusDays(30), Duration.ofHours(2), devices))
                .codes()
                .get(0);
    }

    private Cards.Made make(CardOrder order) {
        return cards.make(UUID.randomUUID(), order, CHANGE).orElseThrow();
    }

    private static CardOrder order(
            @Nullable SiteCode site, LocalDate first, LocalDate last, Duration stay, int devices) {
        return new CardOrder(site, 3, first, last, stay, devices, "Book festival", Language.ENGLISH, false);
    }

    private CardDesk desk(CardSettings settings) {
        return new CardDesk(stores, registrants, settings, "2026-11", means);
    }

    private Session session(long id, UUID holder) {
        Instant now = clock.instant();
        return new Session(
                id, new NasName("nas"), LIBRARY, "s-" + id, holder, phone(), null, now, now, null, 0, 0, null);
    }

    private static Door at(@Nullable SiteCode site, MacAddress phone) {
        return new Door(new NasName(site == null ? "controller" : "nas-" + site), site, phone, UUID.randomUUID());
    }

    private static MacAddress phone() {
        phones++;
        return new MacAddress(String.format(Locale.ROOT, "02-00-5E-00-%02X-%02X", phones >> 8, phones & 255));
    }
}
