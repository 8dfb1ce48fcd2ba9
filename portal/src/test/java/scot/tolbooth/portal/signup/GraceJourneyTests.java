package scot.tolbooth.portal.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.MovableClock;
import scot.tolbooth.portal.api.FakeSessionControl;
import scot.tolbooth.portal.hotspot.Arrival;
import scot.tolbooth.portal.hotspot.HotspotFamily;
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.radius.disconnect.NasAnswer;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;
import scot.tolbooth.radius.registrant.GroupName;
import scot.tolbooth.radius.registrant.RegistrantGroups;
import scot.tolbooth.radius.registrant.Registrants;
import scot.tolbooth.radius.way.WayIn;
import scot.tolbooth.radius.way.WaySettings;
import scot.tolbooth.radius.way.WaysIn;

/** People who chose e-mail are online for some minutes to read their code, over HTTP, without JavaScript and cookies. */
@SpringBootTest(
        classes = {ResidentApplication.class, NotedGrants.class, MovableClock.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class GraceJourneyTests {

    private static final ScratchDatabase DATABASE = ScratchDatabase.with("inventory", "radius", "portal");
    private static int people = 0;

    @SuppressWarnings("NullAway.Init")
    private PlainBrowser browser;

    @LocalServerPort
    int port;

    @Autowired
    Journeys journeys;

    @Autowired
    Graces graces;

    @Autowired
    Registrants registrants;

    @Autowired
    RegistrantGroups groups;

    @Autowired
    NasClients nasClients;

    @Autowired
    Sites sites;

    @Autowired
    WaysIn ways;

    @Autowired
    NotedGrants grants;

    @Autowired
    FakeSessionControl control;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SecretBox secrets;

    private String mac = "";
    private String email = "";

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        ResidentApplication.settings(registry, DATABASE);
        registry.add("tolbooth.public-url", () -> "https://wifi.example.test");
        registry.add("tolbooth.portal.grace.per-site-day", () -> "3");
    }

    @BeforeEach
    void somebodyElseADayLater() {
        browser = new PlainBrowser(port);
        clock.forward(Duration.ofDays(1).plusMinutes(1));
        Library.open(sites, nasClients);
        people++;
        mac = String.format("0200000099%02x", people);
        email = "reader" + people + "@example.com";
    }

    @Test
    void whoeverChoseEmailIsOnlineForTenMinutesAndNobodyYet() throws Exception {
        Journey journey = asked();
        assertThat(browser.get(journey.base() + "/code").body())
                .contains("Cannot read your email yet?", "Go online for 10 minutes to read it")
                .doesNotContain("??");
        assertThat(outbox().newestMessage()).contains("https://wifi.example.test" + journey.base() + "/code/mailed");
        assertThat(browser.get(journey.base() + "/code/mailed").body())
                .contains("only if you asked for it yourself", "name=\"code\"")
                .doesNotContain("??");

        String gateway = browser.redirection(browser.post(journey.base() + "/grace", ""));

        assertThat(gateway)
                .startsWith(
                        "http://10.1.0.1:3990/logon?username=" + grants.last().username());
        UUID nobody = grants.lastRequest().registrant();
        assertThat(grants.lastRequest().mac()).isEqualTo(new MacAddress(mac));
        assertThat(grants.lastRequest().nas()).isEqualTo(Library.NAS);
        assertThat(groups.of(nobody)).contains(GroupName.GRACE);
        assertThat(registrants.find(nobody).orElseThrow().contact()).isNull();
        assertThat(registrants.find(nobody).orElseThrow().accessUntil())
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(10)));
        assertThat(registrants.find(new Contact(ContactKind.EMAIL, email))).isEmpty();
        assertThat(again(journey).stage()).isEqualTo(Journey.Stage.CODE);
        assertThat(again(journey).registrant()).isNull();
    }

    @Test
    void thePageAfterItSaysHowLongTheyHaveAndTakesTheCode() throws Exception {
        Journey journey = asked();
        browser.post(journey.base() + "/grace", "");
        clock.forward(Duration.ofMinutes(3).plusSeconds(1));
        journeys.arrive(arrival(HotspotFamily.COOVACHILLI, Arrival.Stage.ONLINE), Language.ENGLISH);

        assertThat(browser.redirection(browser.get(journey.base() + "/online"))).isEqualTo(journey.base() + "/grace");
        assertThat(browser.get(journey.base() + "/grace").body())
                .contains("You are online to read your code", "6 more minutes", "name=\"code\"")
                .doesNotContain("??", "<script", " style=\"");
        assertThat(browser.get(journey.base() + "/code").body())
                .contains("6 more minutes")
                .doesNotContain("Cannot read your email yet?");
        clock.forward(Duration.ofMinutes(7));
        assertThat(browser.get(journey.base() + "/grace").body()).contains("minutes to read the code are over");
    }

    @Test
    void itsDeviceIsNotCaptiveWhileTheMinutesLast() throws Exception {
        Journey journey = asked();
        browser.post(journey.base() + "/grace", "");
        assertThat(browser.get("/captive-portal/" + journey.token()).body()).contains("\"captive\":true");
        session(grants.lastRequest().registrant());

        assertThat(browser.get("/captive-portal/" + journey.token()).body())
                .contains("\"captive\":false", "\"seconds-remaining\":", "\"user-portal-url\"");
    }

    @Test
    void withTheCodeTheNasEndsTheMinutesAndTheyConnectAsThemselves() throws Exception {
        Journey journey = asked();
        String code = outbox().newestCode();
        browser.post(journey.base() + "/grace", "");
        UUID nobody = grants.lastRequest().registrant();
        long session = session(nobody);
        control.answer(session, new NasAnswer.Acknowledged(Duration.ofMillis(3)));

        assertThat(browser.redirection(browser.post(journey.base() + "/code", "code=" + code)))
                .isEqualTo(journey.base() + "/connect");

        assertThat(control.asked()).contains("portal " + session);
        browser.get(journey.base() + "/go");
        UUID person = registrants
                .find(new Contact(ContactKind.EMAIL, email))
                .orElseThrow()
                .id();
        assertThat(grants.lastRequest().registrant()).isEqualTo(person).isNotEqualTo(nobody);
        assertThat(registrants.export(person)).containsKey("online to read a code");
        registrants.forget(person, Change.by("test"));
        assertThat(registrants.find(nobody)).isEmpty();
    }

    @Test
    void minutesThatAStrangerHadForSomebodysAddressAreNotTheirs() throws Exception {
        browser.post(asked().base() + "/grace", "");
        UUID stranger = grants.lastRequest().registrant();
        mac = String.format("0200000055%02x", people);
        Journey journey = asked();

        browser.post(journey.base() + "/code", "code=" + outbox().newestCode());

        UUID person = registrants
                .find(new Contact(ContactKind.EMAIL, email))
                .orElseThrow()
                .id();
        assertThat(registrants.export(person)).doesNotContainKey("online to read a code");
        registrants.forget(person, Change.by("test"));
        assertThat(registrants.find(stranger)).isPresent();
    }

    @Test
    void whereTheNasDoesNotEndThemTheyAreToldAndNeedNoOtherCode() throws Exception {
        Journey journey = asked();
        String code = outbox().newestCode();
        browser.post(journey.base() + "/grace", "");
        long session = session(grants.lastRequest().registrant());
        control.answer(session, new NasAnswer.NoAnswer(3, 0));

        assertThat(browser.redirection(browser.post(journey.base() + "/code", "code=" + code)))
                .isEqualTo(journey.base() + "/grace");

        assertThat(browser.get(journey.base() + "/grace").body())
                .contains("Your code was correct", "10 more minutes", journey.base() + "/connect")
                .doesNotContain("name=\"code\"", "??");
        clock.forward(Duration.ofMinutes(11));
        assertThat(journeys.arrive(arrival(HotspotFamily.COOVACHILLI, Arrival.Stage.NOT_YET), Language.ENGLISH)
                        .isVerified())
                .isTrue();
    }

    @Test
    void aDeviceHasItOnceADay() throws Exception {
        Journey journey = asked();
        browser.post(journey.base() + "/grace", "");
        clock.forward(Duration.ofMinutes(31));
        email = "another" + people + "@example.com";
        Journey next = asked();
        assertThat(next.id()).isNotEqualTo(journey.id());

        assertThat(browser.get(next.base() + "/code").body()).doesNotContain("Cannot read your email yet?");
        assertThat(browser.redirection(browser.post(next.base() + "/grace", "")))
                .isEqualTo(next.base() + "/code?offline");
        assertThat(browser.get(next.base() + "/code?offline").body()).contains("We cannot let you online to read it");
        assertThat(jdbc.sql("SELECT count(*) FROM portal.grace WHERE journey = :id")
                        .param("id", next.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anAddressHasItOnceADayWhateverTheDeviceAndASiteSoOften() throws Exception {
        browser.post(asked().base() + "/grace", "");
        mac = String.format("0200000088%02x", people);
        Journey sameAddress = asked();
        assertThat(browser.redirection(browser.post(sameAddress.base() + "/grace", "")))
                .isEqualTo(sameAddress.base() + "/code?offline");

        for (int person = 0; person < 2; person++) {
            mac = String.format("02000000%02x%02x", 0x70 + person, people);
            email = "crowd" + person + "-" + people + "@example.com";
            assertThat(browser.redirection(browser.post(asked().base() + "/grace", "")))
                    .startsWith("http://10.1.0.1:3990/logon");
        }
        mac = String.format("0200000072%02x", people);
        email = "late" + people + "@example.com";
        Journey fourth = asked();
        assertThat(browser.redirection(browser.post(fourth.base() + "/grace", "")))
                .isEqualTo(fourth.base() + "/code?offline");
    }

    @Test
    void whoeverPressesAgainGoesOnWithTheSameMinutesAndNotForEver() throws Exception {
        Journey journey = asked();
        browser.post(journey.base() + "/grace", "");
        UUID nobody = grants.lastRequest().registrant();
        clock.forward(Duration.ofMinutes(2));

        browser.post(journey.base() + "/grace", "");
        assertThat(grants.lastRequest().registrant()).isEqualTo(nobody);
        assertThat(registrants.find(nobody).orElseThrow().accessUntil())
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(8)));
        browser.post(journey.base() + "/grace", "");
        assertThat(browser.redirection(browser.post(journey.base() + "/grace", "")))
                .isEqualTo(journey.base() + "/code?offline");
    }

    @Test
    void twoPressesAtOnceAreTheSameMinutes() throws Exception {
        Journey journey = asked();
        ExecutorService hands = Executors.newFixedThreadPool(2);
        try {
            List<Future<Optional<Grace>>> presses =
                    hands.invokeAll(List.of(() -> graces.begin(journey), () -> graces.begin(journey)));

            assertThat(presses.get(0).get())
                    .isPresent()
                    .isEqualTo(presses.get(1).get());
        } finally {
            hands.shutdownNow();
        }
        assertThat(jdbc.sql("SELECT count(*) FROM portal.grace WHERE journey = :id")
                        .param("id", journey.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whereTheLimitsCannotBeCountedNobodyIsLetIn() throws Exception {
        Journey journey = asked();
        long before = jdbc.sql("SELECT count(*) FROM radius.access_grant")
                .query(Long.class)
                .single();
        jdbc.sql("ALTER TABLE portal.grace RENAME TO grace_that_is_away").update();
        try {
            assertThat(browser.post(journey.base() + "/grace", "").statusCode()).isGreaterThanOrEqualTo(500);
        } finally {
            jdbc.sql("ALTER TABLE portal.grace_that_is_away RENAME TO grace").update();
        }
        assertThat(jdbc.sql("SELECT count(*) FROM radius.access_grant")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
    }

    @Test
    void aMobileNumberADeviceThatIsNotKnownAndASiteThatSwitchedItOffHaveNone() throws Exception {
        Journey byText = journeys.arrive(arrival(HotspotFamily.COOVACHILLI, Arrival.Stage.NOT_YET), Language.ENGLISH);
        browser.post(byText.base() + "/contact", "by=mobile&contact=077009111" + String.format("%02d", people));
        assertThat(graces.offer(again(byText))).isEmpty();
        Journey click = journeys.arrive(arrival(HotspotFamily.MERAKI_CLICK, Arrival.Stage.NOT_YET), Language.ENGLISH);
        browser.post(click.base() + "/contact", "by=email&contact=" + email);
        assertThat(graces.offer(again(click))).as("its NAS keeps to no time").isEmpty();

        mac = String.format("0200000066%02x", people);
        ways.replace(
                new WaySettings(
                        Library.SITE,
                        Map.of(WayIn.EMAIL_GRACE, false),
                        ways.of(Library.SITE).version()),
                Change.by("test"));
        try {
            Journey journey = asked();
            assertThat(graces.offer(journey)).isEmpty();
            assertThat(browser.redirection(browser.post(journey.base() + "/grace", "")))
                    .isEqualTo(journey.base() + "/code?offline");
            assertThat(outbox().newestMessage()).doesNotContain("https://");
        } finally {
            ways.replace(
                    new WaySettings(
                            Library.SITE, Map.of(), ways.of(Library.SITE).version()),
                    Change.by("test"));
        }
    }

    @Test
    void beforeACodeWasSentAndAfterItWasEnteredThereIsNone() throws Exception {
        Journey journey = journeys.arrive(arrival(HotspotFamily.COOVACHILLI, Arrival.Stage.NOT_YET), Language.ENGLISH);
        assertThat(browser.redirection(browser.post(journey.base() + "/grace", "")))
                .isEqualTo(journey.base() + "/code?offline");
        assertThat(browser.redirection(browser.get(journey.base() + "/grace"))).isEqualTo(journey.base());
        Journey asked = asked();
        browser.post(asked.base() + "/code", "code=" + outbox().newestCode());

        assertThat(graces.offer(again(asked))).isEmpty();
    }

    @Test
    void whatLimitsItIsForgottenAfterADay() throws Exception {
        browser.post(asked().base() + "/grace", "");
        clock.forward(Duration.ofDays(1).plusSeconds(1));

        graces.forget();

        assertThat(jdbc.sql("SELECT count(*) FROM portal.grace")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** Has a code sent, and returns the journey after that. */
    private Journey asked() throws Exception {
        Journey journey = journeys.arrive(arrival(HotspotFamily.COOVACHILLI, Arrival.Stage.NOT_YET), Language.ENGLISH);
        browser.redirection(browser.post(journey.base() + "/contact", "by=email&contact=" + email.replace("@", "%40")));
        return again(journey);
    }

    private Journey again(Journey journey) {
        return journeys.find(Purpose.WIFI, journey.token()).orElseThrow();
    }

    private Arrival arrival(HotspotFamily family, Arrival.Stage stage) {
        return new Arrival(
                family,
                Library.NAS,
                new MacAddress(mac),
                null,
                null,
                stage,
                Map.of("gateway", "http://10.1.0.1:3990", "challenge", "00112233445566778899aabbccddeeff"));
    }

    private long session(@Nullable UUID registrant) {
        long session = new OpenSessions(jdbc).begin(Library.NAS.value(), registrant, mac, Duration.ZERO);
        jdbc.sql("UPDATE radius.session SET started = :now, last_update = :now WHERE id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", session)
                .update();
        return session;
    }

    private PlainBrowser.Outbox outbox() {
        return new PlainBrowser.Outbox(jdbc, secrets);
    }
}
