package scot.tolbooth.portal.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.portal.MovableClock;
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;
import scot.tolbooth.radius.registrant.Registrants;

/** The rules of journeys and codes, on the real database with a clock that the test moves. */
@SpringBootTest(classes = {ResidentApplication.class, MovableClock.class})
class VerificationTests {

    private static final ScratchDatabase DATABASE = ScratchDatabase.with("inventory", "radius", "portal");
    private static int people = 0;

    @Autowired
    Journeys journeys;

    @Autowired
    Verification verification;

    @Autowired
    Registrants registrants;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SecretBox secrets;

    private Contact contact = new Contact(ContactKind.MOBILE, "07700 900000");

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        ResidentApplication.settings(registry, DATABASE);
    }

    @BeforeEach
    void someoneElseADayLater() {
        clock.forward(Duration.ofDays(1));
        people++;
        contact = new Contact(ContactKind.MOBILE, String.format("07700 9%05d", people));
    }

    @Test
    void aRightCodeRegistersWhoeverWantsToGetOnline() {
        Journey journey = asked(arrive());

        assertThat(verification.check(journey, newestCode())).isEqualTo(CodeCheck.RIGHT);

        assertThat(registrants.find(contact)).isPresent();
        assertThat(again(journey).isVerified()).isTrue();
        assertThat(again(journey).registrant())
                .isEqualTo(registrants.find(contact).orElseThrow().id());
    }

    @Test
    void lookingForOnesDataRegistersNobody() {
        Journey journey = asked(journeys.toAccount(Language.ENGLISH, "192.0.2.7"));

        assertThat(verification.check(journey, newestCode())).isEqualTo(CodeCheck.RIGHT);

        assertThat(registrants.find(contact)).isEmpty();
        assertThat(again(journey).registrant()).isNull();
    }

    @Test
    void earlierCodesOfAJourneyStayGoodForTheirTime() {
        Journey journey = asked(arrive());
        String first = newestCode();
        clock.forward(Duration.ofMinutes(9));
        asked(journey);
        String second = newestCode();
        clock.forward(Duration.ofMinutes(2));

        assertThat(verification.check(journey, first)).isEqualTo(CodeCheck.EXPIRED);
        assertThat(verification.check(journey, second)).isEqualTo(CodeCheck.RIGHT);
        assertThat(verification.check(journey, second)).as("twice").isEqualTo(CodeCheck.WRONG);
    }

    @Test
    void aCodeIsGoodInItsJourneyAndForItsContactOnly() {
        Journey journey = asked(arrive());
        String code = newestCode();
        Journey other = asked(arrive());

        assertThat(verification.check(other, code.equals(newestCode()) ? "x" : code))
                .isNotEqualTo(CodeCheck.RIGHT);
        Journey changed = again(journey).codeSentTo(new Contact(ContactKind.EMAIL, "someone@example.com"));
        assertThat(verification.check(changed, code)).isEqualTo(CodeCheck.WRONG);
    }

    @Test
    void noTriesComeBackByWhatWasReadBeforeThem() {
        Journey journey = asked(arrive());
        String code = newestCode();
        for (int guess = 0; guess < Verification.TRIES; guess++) {
            assertThat(verification.check(journey, code.equals("000000") ? "000001" : "000000"))
                    .isEqualTo(CodeCheck.WRONG);
        }

        journeys.save(journey.speaking(Language.POLISH));

        assertThat(verification.check(again(journey), code)).isEqualTo(CodeCheck.NO_MORE_TRIES);
        assertThat(verification.check(asked(again(journey)), newestCode())).isEqualTo(CodeCheck.RIGHT);
    }

    @Test
    void aDeviceGetsSixCodesInAnHourHoweverManyItAsksForAtOnce() throws Exception {
        Journey journey = arrive();
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Future<Sending>> asked = new ArrayList<>();
        for (int count = 0; count < 12; count++) {
            Contact next = new Contact(ContactKind.MOBILE, String.format("07700 8%05d", people * 20 + count));
            asked.add(threads.submit(() -> verification.send(journey, next)));
        }
        List<Sending> answers = new ArrayList<>();
        for (Future<Sending> one : asked) {
            answers.add(one.get(30, TimeUnit.SECONDS));
        }
        threads.shutdown();

        assertThat(answers).filteredOn(Sending.SENT::equals).hasSize(6);
        assertThat(answers).filteredOn(Sending.LIMITED::equals).hasSize(6);
    }

    @Test
    void aPortalThatWasClosedOpensWhereItWas() {
        Journey journey = asked(arrive("02-00-00-00-99-01"));

        Journey reopened = arrive("02-00-00-00-99-01");

        assertThat(reopened.token()).isEqualTo(journey.token());
        assertThat(reopened.stage()).isEqualTo(Journey.Stage.CODE);
        assertThat(reopened.contact()).isEqualTo(contact);
        assertThat(arrive("02-00-00-00-99-02").token()).isNotEqualTo(journey.token());
        clock.forward(Journeys.LIFE.plusSeconds(1));
        assertThat(journeys.find(Purpose.WIFI, journey.token())).isEmpty();
    }

    @Test
    void nothingPersonalIsReadableInTheDatabase() {
        asked(arrive("02-00-00-00-99-03"));

        for (String table : List.of("journey", "code", "outbox_message", "resident_message")) {
            assertThat(jdbc.sql("SELECT t::text FROM portal." + table + " t")
                            .query(String.class)
                            .list())
                    .isNotEmpty()
                    .noneMatch(row -> row.contains(contact.value().substring(3)) || row.contains("020000009903"));
        }
    }

    private Journey arrive() {
        return signUps().arrive(++people);
    }

    private Journey arrive(String mac) {
        return signUps().arrive(mac);
    }

    private Journey asked(Journey journey) {
        return signUps().asked(journey, contact);
    }

    private Journey again(Journey journey) {
        return signUps().again(journey);
    }

    private SignUps signUps() {
        return new SignUps(journeys, verification);
    }

    private String newestCode() {
        return new PlainBrowser.Outbox(jdbc, secrets).newestCode();
    }
}
