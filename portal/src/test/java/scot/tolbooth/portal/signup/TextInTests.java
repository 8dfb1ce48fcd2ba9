package scot.tolbooth.portal.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.MovableClock;
import scot.tolbooth.portal.delivery.Heard;
import scot.tolbooth.portal.delivery.Limit;
import scot.tolbooth.portal.delivery.MessageDays;
import scot.tolbooth.portal.hotspot.Arrival;
import scot.tolbooth.portal.hotspot.HotspotFamily;
import scot.tolbooth.portal.message.NotifyOnLoopback;
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.radius.nas.CidrBlock;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;
import scot.tolbooth.radius.registrant.Registrants;

/** Codes by text with what GOV.UK Notify calls back, over HTTP on both sides. */
@SpringBootTest(
        classes = {ResidentApplication.class, MovableClock.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TextInTests {

    private static final String TOKEN = "a token that only Notify knows";
    private static final ScratchDatabase DATABASE = ScratchDatabase.with("inventory", "radius", "portal");
    private static final NotifyOnLoopback NOTIFY = new NotifyOnLoopback();
    private static int people = 0;

    private final HttpClient http = HttpClient.newHttpClient();

    @SuppressWarnings("NullAway.Init")
    private PlainBrowser browser;

    @LocalServerPort
    int port;

    @Autowired
    Journeys journeys;

    @Autowired
    Registrants registrants;

    @Autowired
    NasClients nases;

    @Autowired
    MessageDays days;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private String number = "";

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        ResidentApplication.settings(registry, DATABASE);
        registry.add("tolbooth.messages.sms", () -> "notify");
        registry.add("tolbooth.messages.notify.url", NOTIFY::url);
        registry.add("tolbooth.messages.notify.api-key", () -> NotifyOnLoopback.KEY);
        registry.add("tolbooth.messages.notify.sms-template-id", () -> "code");
        registry.add("tolbooth.messages.notify.sms-notice-template-id", () -> "notice");
        registry.add("tolbooth.messages.notify.callback-token", () -> TOKEN);
        registry.add("tolbooth.messages.cost.pounds-per-day", () -> "0.25");
        registry.add("tolbooth.portal.text-in.enabled", () -> "true");
        registry.add("tolbooth.portal.text-in.number", () -> "07537 417 417");
        registry.add("tolbooth.portal.limits.per-site-hour", () -> "4");
    }

    @AfterAll
    static void close() {
        NOTIFY.close();
    }

    @BeforeEach
    void someoneElseTwoDaysLater() {
        browser = new PlainBrowser(port);
        clock.forward(Duration.ofDays(2));
        people++;
        number = String.format("4477009%05d", people);
        NOTIFY.takeAll();
        NOTIFY.asked().clear();
    }

    @Test
    void whoeverTextsTheWordsOfThePageGetsACodeByTextAndComesOnlineWithIt() throws Exception {
        Journey journey = arrive();
        String page = browser.get(journey.base() + "/contact").body();
        assertThat(page).contains("07537 417 417", "sms:07537417417?&amp;body=WIFI%20");
        assertThat(browser.get(journey.base() + "/code?texted").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/contact?texted"));
        assertThat(browser.get(journey.base() + "/contact?texted").body()).contains("We have not had your text yet");

        assertThat(text(words(page)).statusCode()).isEqualTo(204);

        assertThat(NOTIFY.asked()).hasSize(1);
        assertThat(NOTIFY.latest().number()).isEqualTo("+" + number);
        assertThat(browser.get(journey.base()).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/code"));
        HttpResponse<String> typed =
                browser.post(journey.base() + "/code", "code=" + NOTIFY.latest().code());
        assertThat(typed.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/connect"));
        assertThat(registrants.find(new Contact(ContactKind.MOBILE, "+" + number)))
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageSaysSoInEveryLanguageAndTheAnswerComesInTheJourneys(Language language) throws Exception {
        Journey journey = arrive(language);
        String page = browser.get(journey.base() + "/contact").body();
        text(words(page));

        assertThat(page).contains("07537 417 417").doesNotContain("??");
        assertThat(NOTIFY.latest().text())
                .startsWith(
                        language == Language.GAELIC ? "Is e " : NOTIFY.latest().code());
        assertThat(browser.get(journey.base() + "/code").body()).doesNotContain("??");
    }

    @Test
    void aForgedSenderBringsTheForgerNothing() throws Exception {
        Journey forgers = arrive();
        text(words(browser.get(forgers.base() + "/contact").body()));

        assertThat(NOTIFY.latest().number())
                .as("the code goes to the owner of the number")
                .isEqualTo("+" + number);
        assertThat(browser.get(forgers.base() + "/code").body())
                .doesNotContain(NOTIFY.latest().code(), number)
                .contains(number.substring(number.length() - 3));
        assertThat(again(forgers).isVerified()).isFalse();
    }

    @Test
    void theSameTextTwiceIsAnsweredOnceAndOneThatWasHeldUpNever() throws Exception {
        String words = words(browser.get(arrive().base() + "/contact").body());
        String id = UUID.randomUUID().toString();
        text(id, words, clock.instant().toString());
        text(id, words, clock.instant().toString());
        assertThat(NOTIFY.asked()).hasSize(1);

        text(
                UUID.randomUUID().toString(),
                words,
                clock.instant().minusSeconds(1000).toString());
        assertThat(NOTIFY.asked()).hasSize(1);
        assertThat(heard(Heard.REPEATED)).isEqualTo(1);
        assertThat(heard(Heard.LATE)).isEqualTo(1);
    }

    @Test
    void whoeverTextsSomethingElseIsToldHowOnceADay() throws Exception {
        text("Go");
        text("Go");

        assertThat(NOTIFY.asked()).hasSize(1);
        assertThat(NOTIFY.latest().text()).startsWith("To get online, choose the free public Wi-Fi");
        assertThat(NOTIFY.latest().code()).isEmpty();
        assertThat(heard(Heard.HELP)).isEqualTo(1);
    }

    @Test
    void whoeverHasACodeOnTheWayMayTextForAnotherInAnyWords() throws Exception {
        Journey journey = arrive();
        browser.post(
                journey.base() + "/contact",
                "by=mobile&contact=" + URLEncoder.encode("+" + number, StandardCharsets.UTF_8));
        clock.forward(Duration.ofMinutes(2));
        text("nothing came");

        assertThat(NOTIFY.asked()).hasSize(2);
        assertThat(NOTIFY.latest().code()).isNotEmpty();
    }

    @Test
    void textsAreHeldToTheLimitsOfEverybody() throws Exception {
        String words = words(browser.get(arrive().base() + "/contact").body());
        for (int count = 0; count < 5; count++) {
            text(words);
        }

        assertThat(NOTIFY.asked()).as("three in a quarter of an hour").hasSize(3);
        assertThat(refused(Limit.CONTACT_QUARTER_HOUR)).isEqualTo(2);
    }

    @Test
    void costlyAndForeignNumbersGetNoAnswer() throws Exception {
        String words = words(browser.get(arrive().base() + "/contact").body());
        for (String sender : new String[] {"12025550123", "447000123456", "441698302527", "60006", "Council", ""}) {
            number = sender;
            assertThat(text(words).statusCode()).as(sender).isEqualTo(204);
        }

        assertThat(NOTIFY.asked()).isEmpty();
        assertThat(refused(Limit.PREFIX)).isEqualTo(2);
    }

    @Test
    void whoeverTextsStopGetsNoTextAnyMoreAndNobodyIsToldWhy() throws Exception {
        String contact = "by=mobile&contact=" + URLEncoder.encode("+" + number, StandardCharsets.UTF_8);
        text("Stop");
        text("Go");
        Journey journey = arrive();
        String refused = browser.post(journey.base() + "/contact", contact).body();
        String costly = browser.post(journey.base() + "/contact", "by=mobile&contact=07000+123456")
                .body();

        assertThat(NOTIFY.asked()).isEmpty();
        String words = "We cannot text numbers of that kind or country";
        assertThat(refused).contains(words);
        assertThat(costly).contains(words);
        assertThat(jdbc.sql("SELECT s::text FROM portal.text_stop s")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(number.substring(2)));

        text("start");
        browser.post(journey.base() + "/contact", contact);
        assertThat(NOTIFY.asked()).hasSize(1);
    }

    @Test
    void aSiteIsLimitedWhicheverNasAndDeviceAsks() throws Exception {
        jdbc.sql("""
                INSERT INTO inventory.site (code, name, kind, latitude, longitude, published, version)
                VALUES ('LIB-001', 'A library', 'library', 55.8, -3.9, true, 1)
                """).update();
        for (int door = 1; door <= 2; door++) {
            NasName name = new NasName("nas-" + door);
            CidrBlock address = CidrBlock.of("10.9.0." + door + "/32");
            SiteCode site = new SiteCode("LIB-001");
            nases.save(
                    new NasClient(name, address, site, NasVendor.GENERIC, null, true, 1),
                    "a secret of its own",
                    null,
                    Change.by("test"));
        }
        for (int count = 0; count < 6; count++) {
            people++;
            Journey journey = arrive(Language.ENGLISH, "nas-" + (1 + count % 2));
            browser.post(journey.base() + "/contact", "by=mobile&contact=" + String.format("07700+9%05d", people));
        }

        assertThat(NOTIFY.asked()).hasSize(4);
        assertThat(refused(Limit.SITE_HOUR)).isEqualTo(2);
    }

    @Test
    void beyondWhatMayBeSpentInADayNobodyIsTextedAndEmailIsOffered() throws Exception {
        String page = "";
        for (int count = 0; count < 12; count++) {
            people++;
            page = browser.post(
                            arrive().base() + "/contact", "by=mobile&contact=" + String.format("07700+9%05d", people))
                    .body();
        }

        assertThat(NOTIFY.asked()).as("ten at 2.5p").hasSize(10);
        assertThat(page).contains("We cannot send text messages just now. Use an email address instead");
        assertThat(refused(Limit.SPENDING_DAY)).isEqualTo(2);
        clock.forward(Duration.ofHours(25));
        NOTIFY.asked().clear();
        people++;
        browser.post(arrive().base() + "/contact", "by=mobile&contact=" + String.format("07700+9%05d", people));
        assertThat(NOTIFY.asked()).hasSize(1);
    }

    @Test
    void aNumberThatDoesNotExistIsSaidSoOnTheCodePageOfItsOwnJourneyOnly() throws Exception {
        Journey journey = codeSent();
        Journey others = codeSent();
        String reference = NOTIFY.asked().get(0).reference();
        assertThat(browser.get(journey.base() + "/code").body()).doesNotContain("We could not deliver");

        assertThat(receipt(reference, "permanent-failure").statusCode()).isEqualTo(204);

        assertThat(browser.get(journey.base() + "/code").body())
                .contains("We could not deliver to that number. Check it, or use an email address instead.");
        assertThat(browser.get(others.base() + "/code").body()).doesNotContain("We could not deliver");
    }

    @Test
    void aPhoneThatIsOffIsSaidToBeWorthAnotherTry() throws Exception {
        Journey journey = codeSent();
        receipt(NOTIFY.latest().reference(), "temporary-failure");

        assertThat(browser.get(journey.base() + "/code").body())
                .contains("Your code could not be delivered. Send another code");
        receipt(NOTIFY.latest().reference(), "delivered");
        assertThat(browser.get(journey.base() + "/code").body()).doesNotContain("could not be delivered");
    }

    @Test
    void whileNotifyIsAwayTheResidentGoesOnAndIsToldThatItTakesLonger() throws Exception {
        NOTIFY.answer(503, "Exception", "away");
        Journey journey = codeSent();

        assertThat(browser.get(journey.base() + "/code").body())
                .contains("Your code is taking longer than usual to send");
    }

    @Test
    void aNumberThatNotifyRefusesIsSaidSoAtOnce() throws Exception {
        NOTIFY.answer(400, "ValidationError", "phone_number is not a mobile");
        String page = browser.post(
                        arrive().base() + "/contact",
                        "by=mobile&contact=" + URLEncoder.encode("+" + number, StandardCharsets.UTF_8))
                .body();

        assertThat(page).contains("We could not send a code. Check what you entered");
    }

    @Test
    void knownAndUnknownReceiptsAreAnsweredAlike() throws Exception {
        codeSent();
        HttpResponse<String> known = receipt(NOTIFY.latest().reference(), "delivered");
        HttpResponse<String> unknown = receipt(UUID.randomUUID().toString(), "delivered");
        HttpResponse<String> another = receipt("an alarm", "delivered");

        assertThat(known.statusCode()).isEqualTo(204);
        for (HttpResponse<String> one : List.of(unknown, another)) {
            assertThat(one.statusCode()).isEqualTo(204);
            assertThat(one.body()).isEqualTo(known.body());
            assertThat(one.headers().map().keySet())
                    .isEqualTo(known.headers().map().keySet());
        }
        assertThat(heard(Heard.UNKNOWN_RECEIPT)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/callbacks/notify/receipts", "/callbacks/notify/texts"})
    void whoeverHasNotTheTokenIsRefusedAndSlowedDownWithoutHoldingNotifyUp(String path) throws Exception {
        assertThat(call(path, null, "{}").statusCode()).isEqualTo(401);
        assertThat(call(path, "Bearer " + TOKEN + "x", "{}").statusCode()).isEqualTo(401);
        assertThat(call(path, "Basic " + TOKEN, "{}").statusCode()).isEqualTo(401);
        int last = 0;
        for (int guess = 0; guess < 40; guess++) {
            last = call(path, "Bearer guess" + guess, "{}").statusCode();
        }

        assertThat(last).isEqualTo(429);
        codeSent();
        assertThat(receipt(NOTIFY.latest().reference(), "delivered").statusCode())
                .isEqualTo(204);
        assertThat(heard(Heard.REFUSED)).isGreaterThanOrEqualTo(43);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/callbacks/notify/receipts", "/callbacks/notify/texts"})
    void whatIsNoneOrTooLargeIsRefused(String path) throws Exception {
        String token = "Bearer " + TOKEN;
        for (String body :
                new String[] {"", "[]", "{", "null", "{}", "{\"id\":5,\"status\":[]}", "\u0000", "[".repeat(9000)}) {
            assertThat(call(path, token, body).statusCode()).as(body).isEqualTo(400);
        }
        assertThat(call(path, token, "{\"id\":\"" + "x".repeat(20_000) + "\"}").statusCode())
                .isEqualTo(413);
        assertThat(browser.get(path).statusCode()).isEqualTo(405);
    }

    private Journey codeSent() throws IOException, InterruptedException {
        people++;
        Journey journey = arrive();
        HttpResponse<String> sent =
                browser.post(journey.base() + "/contact", "by=mobile&contact=" + String.format("07700+9%05d", people));
        assertThat(sent.statusCode()).isEqualTo(302);
        return journey;
    }

    private Journey arrive() {
        return arrive(Language.ENGLISH);
    }

    private Journey arrive(Language language) {
        return arrive(language, "mot-lib-nas-1");
    }

    private Journey arrive(Language language, String nas) {
        people++;
        return journeys.arrive(
                new Arrival(
                        HotspotFamily.COOVACHILLI,
                        new NasName(nas),
                        new MacAddress(String.format("02-00-00-02-%02X-%02X", people / 256, people % 256)),
                        null,
                        null,
                        Arrival.Stage.NOT_YET,
                        Map.of("gateway", "http://10.1.0.1:3990")),
                language);
    }

    private Journey again(Journey journey) {
        return journeys.find(journey.purpose(), journey.token()).orElseThrow();
    }

    private static String words(String page) {
        Matcher matcher = Pattern.compile("WIFI [A-Z0-9]{6}").matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group();
    }

    private long heard(Heard heard) {
        return days.heardBetween(days.today(), days.today()).getOrDefault(heard, 0L);
    }

    private long refused(Limit limit) {
        return days.between(days.today(), days.today()).stream()
                .mapToLong(day -> day.refused().getOrDefault(limit, 0L))
                .sum();
    }

    private HttpResponse<String> text(String words) throws IOException, InterruptedException {
        return text(UUID.randomUUID().toString(), words, clock.instant().toString());
    }

    private HttpResponse<String> text(String id, String words, String received)
            throws IOException, InterruptedException {
        String body = """
                {"id": "%s", "source_number": "%s", "destination_number": "447537417417", "message": "%s",
                 "date_received": "%s"}
                """.formatted(id, number, words, received);
        return call("/callbacks/notify/texts", "Bearer " + TOKEN, body);
    }

    private HttpResponse<String> receipt(String reference, String status) throws IOException, InterruptedException {
        String body = """
                {"id": "%s", "reference": "%s", "to": "+447700900000", "status": "%s", "notification_type": "sms"}
                """.formatted(UUID.randomUUID(), reference, status);
        return call("/callbacks/notify/receipts", "Bearer " + TOKEN, body);
    }

    private HttpResponse<String> call(String path, @Nullable String authorization, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
