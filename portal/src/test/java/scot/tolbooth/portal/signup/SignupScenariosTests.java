package scot.tolbooth.portal.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.portal.MovableClock;
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;
import scot.tolbooth.radius.registrant.Registrants;

/** What broke the verification of phones and the portals of other systems, named as it was seen there. */
@SpringBootTest(
        classes = {ResidentApplication.class, MovableClock.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SignupScenariosTests {

    private static final ScratchDatabase DATABASE = ScratchDatabase.with("inventory", "radius", "portal");
    private static int people = 0;

    @LocalServerPort
    int port;

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

    @SuppressWarnings("NullAway.Init")
    private PlainBrowser browser;

    @SuppressWarnings("NullAway.Init")
    private SignUps signUps;

    private Contact phone = number();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        ResidentApplication.settings(registry, DATABASE);
    }

    @BeforeEach
    void someoneElseADayLater() {
        clock.forward(Duration.ofDays(1));
        phone = number();
        browser = new PlainBrowser(port);
        signUps = new SignUps(journeys, verification);
    }

    @Test
    void limitPerUserAndDay() {
        for (int count = 0; count < 10; count++) {
            signUps.asked(arrive(), phone);
            clock.forward(Duration.ofMinutes(20));
        }

        assertThat(verification.send(arrive(), phone)).isEqualTo(Sending.LIMITED);
        assertThat(verification.send(arrive(), number())).as("somebody else").isEqualTo(Sending.SENT);
        clock.forward(Duration.ofHours(21));
        assertThat(verification.send(arrive(), phone)).isEqualTo(Sending.SENT);
    }

    /** Whoever tries many numbers from one address. */
    @Test
    void limitPerIp() {
        for (int count = 0; count < 6; count++) {
            signUps.asked(journeys.toAccount(Language.ENGLISH, "192.0.2.66"), number());
        }

        assertThat(verification.send(journeys.toAccount(Language.ENGLISH, "192.0.2.66"), number()))
                .isEqualTo(Sending.LIMITED);
        assertThat(verification.send(journeys.toAccount(Language.ENGLISH, "192.0.2.67"), number()))
                .isEqualTo(Sending.SENT);
        clock.forward(Duration.ofMinutes(61));
        assertThat(verification.send(journeys.toAccount(Language.ENGLISH, "192.0.2.66"), number()))
                .isEqualTo(Sending.SENT);
    }

    @Test
    void cooldown() {
        for (int count = 0; count < 3; count++) {
            signUps.asked(arrive(), phone);
        }

        assertThat(verification.send(arrive(), phone)).isEqualTo(Sending.LIMITED);
        clock.forward(Duration.ofMinutes(16));
        assertThat(verification.send(arrive(), phone)).isEqualTo(Sending.SENT);
    }

    @Test
    void expiry() {
        Journey journey = signUps.asked(arrive(), phone);
        clock.forward(Verification.CODE_LIFE);

        assertThat(verification.check(journey, newestCode())).isEqualTo(CodeCheck.EXPIRED);
        assertThat(signUps.again(journey).isVerified()).isFalse();
    }

    @Test
    void maxAttempts() {
        Journey journey = signUps.asked(arrive(), phone);
        String code = newestCode();
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int tries = 0; tries < Verification.TRIES; tries++) {
            assertThat(verification.check(journey, wrong)).isEqualTo(CodeCheck.WRONG);
        }

        assertThat(verification.check(journey, code)).isEqualTo(CodeCheck.NO_MORE_TRIES);
        signUps.asked(signUps.again(journey), phone);
        assertThat(verification.check(signUps.again(journey), newestCode())).isEqualTo(CodeCheck.RIGHT);
    }

    @Test
    void numberChangeInvalidatesVerification() throws Exception {
        Journey journey = verified(arrive(), phone);
        Contact other = number();
        Journey changed = signUps.asked(journey, other);

        assertThat(changed.isVerified()).isFalse();
        assertThat(changed.registrant()).isNull();
        assertThat(browser.redirection(browser.get(changed.base() + "/connect")))
                .isEqualTo(changed.base());
        assertThat(verification.check(changed, newestCode())).isEqualTo(CodeCheck.RIGHT);
        assertThat(signUps.again(changed).registrant())
                .isEqualTo(registrants.find(other).orElseThrow().id())
                .isNotEqualTo(journey.registrant());
    }

    /** However somebody writes it, and whichever device they have. */
    @Test
    void numberUnique() {
        String digits = phone.value().substring(3);
        List<String> ways = List.of("0" + digits, "+44 " + digits, "0044-" + digits);

        assertThat(ways.stream()
                        .map(way -> verified(arrive(), new Contact(ContactKind.MOBILE, way))
                                .registrant())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void prefixAllowList() {
        for (String number : List.of("07000 123456", "07612 345678", "+1 202 555 0123")) {
            assertThat(verification.send(arrive(), new Contact(ContactKind.MOBILE, number)))
                    .as(number)
                    .isEqualTo(Sending.NOT_TEXTABLE);
        }
        assertThat(verification.send(arrive(), new Contact(ContactKind.MOBILE, "07624 12345" + people % 10)))
                .isEqualTo(Sending.SENT);
    }

    @Test
    void landlineRefused() throws Exception {
        Journey journey = arrive();
        for (String number : List.of("01698+274545", "0141+555+0123", "%2B44+141+555+0123", "0800+123+4567")) {
            assertThat(browser.post(journey.base() + "/contact", "by=mobile&contact=" + number)
                            .body())
                    .as(number)
                    .contains("id=\"error\"");
        }
        assertThat(signUps.again(journey).stage()).isEqualTo(Journey.Stage.CONTACT);
    }

    /** Nobody has a password; what expires is a code, and the page on which that is said sends another. */
    @Test
    void passwordChangeOnExpiry() throws Exception {
        Journey journey = signUps.asked(arrive(), phone);
        clock.forward(Duration.ofMinutes(11));

        assertThat(browser.post(journey.base() + "/code", "code=" + newestCode())
                        .body())
                .contains("The code has expired. Ask for another one", journey.base() + "/code/another");
        assertThat(browser.redirection(browser.post(journey.base() + "/code/another", "")))
                .isEqualTo(journey.base() + "/code?sent=again");
        assertThat(browser.redirection(browser.post(journey.base() + "/code", "code=" + newestCode())))
                .isEqualTo(journey.base() + "/connect");
    }

    @Test
    void languageChange() throws Exception {
        Journey journey = signUps.asked(arrive(), phone);

        assertThat(browser.get(journey.base() + "/code").body()).contains("lang=\"en");
        assertThat(browser.get(journey.base() + "/code?lang=pl").body()).contains("<html lang=\"pl\"");
        assertThat(browser.get(journey.base() + "/code").body())
                .as("on the next page, whatever the browser says")
                .contains("<html lang=\"pl\"");
        assertThat(signUps.again(journey).language()).isEqualTo(Language.POLISH);
        assertThat(verification.check(signUps.again(journey), newestCode())).isEqualTo(CodeCheck.RIGHT);
    }

    /** Who is verified at one place is not at another, and is the same person once they are. */
    @Test
    void crossOrganisationVerification() {
        String mac = "02-00-00-00-98-01";
        Journey here = signUps.asked(signUps.arrive(mac), phone);
        String code = newestCode();
        assertThat(verification.check(here, code)).isEqualTo(CodeCheck.RIGHT);

        Journey there = signUps.arrive(mac, new NasName("another-council-nas"));
        assertThat(there.token()).isNotEqualTo(here.token());
        assertThat(there.isVerified()).isFalse();
        assertThat(verification.check(there, code)).isEqualTo(CodeCheck.WRONG);
        assertThat(verified(there, phone).registrant())
                .isEqualTo(signUps.again(here).registrant());
    }

    @Test
    void resumeAfterMiniBrowserClosed() throws Exception {
        String mac = "02-00-00-00-98-02";
        Journey before = signUps.asked(signUps.arrive(mac), phone);
        String code = newestCode();
        clock.forward(Duration.ofMinutes(5));

        Journey resumed = signUps.arrive(mac);
        assertThat(browser.redirection(browser.get(resumed.base()))).isEqualTo(before.base() + "/code");
        assertThat(browser.redirection(browser.post(resumed.base() + "/code", "code=" + code)))
                .isEqualTo(before.base() + "/connect");
    }

    private Journey verified(Journey journey, Contact contact) {
        assertThat(verification.check(signUps.asked(journey, contact), newestCode()))
                .isEqualTo(CodeCheck.RIGHT);
        return signUps.again(journey);
    }

    private Journey arrive() {
        return signUps.arrive(++people);
    }

    private static Contact number() {
        return new Contact(ContactKind.MOBILE, String.format("07700 9%05d", ++people));
    }

    private String newestCode() {
        return new PlainBrowser.Outbox(jdbc, secrets).newestCode();
    }
}
