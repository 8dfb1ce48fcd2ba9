package scot.tolbooth.portal.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.portal.hotspot.ControllerAccess;
import scot.tolbooth.portal.hotspot.HandOverResult;
import scot.tolbooth.portal.hotspot.HandOverTally;
import scot.tolbooth.portal.hotspot.Hotspot;
import scot.tolbooth.portal.hotspot.HotspotFamily;
import scot.tolbooth.portal.hotspot.Hotspots;
import scot.tolbooth.portal.hotspot.LoopbackControl;
import scot.tolbooth.radius.nas.CidrBlock;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.registrant.Registrants;

/** The whole way from a vendor's redirect to being let in, without JavaScript and cookies. */
@SpringBootTest(
        classes = {ResidentApplication.class, NotedGrants.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FamilyHandOverTests {

    private static final ScratchDatabase DATABASE = ScratchDatabase.with("inventory", "radius", "portal");
    private static final String HERE = "127.0.0.1";
    private static final String ELSEWHERE = "192.0.2.77";
    private static int resident = 100;

    @SuppressWarnings("NullAway.Init")
    private PlainBrowser browser;

    @LocalServerPort
    int port;

    @Autowired
    Journeys journeys;

    @Autowired
    Registrants registrants;

    @Autowired
    NasClients clients;

    @Autowired
    Hotspots hotspots;

    @Autowired
    HandOverTally tally;

    @Autowired
    NotedGrants grants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SecretBox secrets;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        ResidentApplication.settings(registry, DATABASE);
        registry.add("tolbooth.public-url", () -> "https://wifi.example.test");
        registry.add("tolbooth.portal.limits.per-nas-hour", () -> "1000");
    }

    @BeforeEach
    void noHotspots() {
        browser = new PlainBrowser(port);
        hotspots.all().forEach(hotspot -> hotspots.remove(hotspot.nas(), Change.by("test")));
        clients.all().forEach(client -> clients.remove(client.name(), Change.by("test")));
        DATABASE.jdbc().sql("DELETE FROM portal.hand_over_tally").update();
    }

    @Test
    void aCiscoControllerTakesTheGrantFromAFormWithAButton() throws Exception {
        register("mot-wlc-1", HotspotFamily.CISCO, null, List.of("192.0.2.1"), null, null);
        String base = signUp("/nas/mot-wlc-1?switch_url=https://192.0.2.1/login.html&ap_mac=00:ea:bd:95:96:20"
                + "&client_mac=02:00:00:00:10:01&wlan=Library&redirect=example.com/");

        HttpResponse<String> page = browser.get(base + "/go");

        assertThat(page.body())
                .contains("action=\"https://192.0.2.1/login.html\"", "<button")
                .contains("name=\"buttonClicked\" value=\"4\"")
                .contains("name=\"username\" value=\"" + grants.last().username() + "\"")
                .contains("name=\"password\" value=\"" + grants.last().password() + "\"")
                .contains("value=\"https://wifi.example.test" + base + "/online\"");
        assertThat(grants.lastRequest().mac()).isEqualTo(new MacAddress("020000001001"));
        assertThat(grants.lastRequest().nas()).isEqualTo(new NasName("mot-wlc-1"));
        assertThat(results("mot-wlc-1")).containsExactly(HandOverTally.HANDED_OVER);
    }

    @Test
    void aForgedLoginAddressIsRefusedWithWhatToDoAndCounted() throws Exception {
        register("mot-wlc-2", HotspotFamily.CISCO, null, List.of("192.0.2.1"), null, null);

        HttpResponse<String> page = browser.get("/nas/mot-wlc-2?switch_url=https://evil.example/login.html"
                + "&client_mac=02:00:00:00:10:02&wlan=Library");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("We cannot sign you in from this link", "unregistered_login_address")
                .doesNotContain("evil.example/login.html\"");
        assertThat(results("mot-wlc-2")).containsExactly("refused_unregistered_login_address");
        browser.get("/nas/made-up-by-somebody?switch_url=https://192.0.2.1/login.html&client_mac=02:00:00:00:10:02");
        browser.get("/nas/%00?switch_url=x");
        assertThat(tally.ofNobody(7)).extracting(HandOverResult::result).containsExactly("refused_unknown_nas");
    }

    @Test
    void aNasWithoutARegisteredHotspotTakesNoNewFamily() throws Exception {
        client("bare-1", HERE);

        assertThat(browser.get(
                                "/nas/bare-1?base_grant_url=https%3A%2F%2F127.0.0.1%2Fgrant&client_mac=02:00:00:00:10:03")
                        .body())
                .contains("unknown_nas");
    }

    @Test
    void aMerakiClickThroughIsGrantedForAsLongAsPolicySays() throws Exception {
        register("mot-meraki-1", HotspotFamily.MERAKI_CLICK, null, List.of("*.network-auth.com"), null, null);
        String base = signUp("/nas/mot-meraki-1?user_continue_url=http%3A%2F%2Fwww.cnn.com%2F&node_id=247165649030275"
                + "&node_mac=e0:cb:bc:b6:0c:83&gateway_id=247165649030275&client_ip=10.218.44.108"
                + "&client_mac=42:ae:4c:c0:73:a2&base_grant_url=https%3A%2F%2Fn93.network-auth.com%2Fsplash%2Fgrant");

        String to = browser.redirection(browser.get(base + "/go"));

        assertThat(to)
                .startsWith("https://n93.network-auth.com/splash/grant?continue_url="
                        + URLEncoder.encode("https://wifi.example.test" + base + "/online", StandardCharsets.UTF_8)
                        + "&duration=")
                .matches(".*duration=[0-9]{3,6}");
        assertThat(browser.get(
                                "/nas/mot-meraki-1?client_mac=42:ae:4c:c0:73:a2&base_grant_url=https://evil.example/grant")
                        .body())
                .contains("unregistered_login_address");
    }

    @Test
    void whomStaffLetInIsGrantedNoMoreThanTheirTimeWhereThereIsNoRadiusEither() throws Exception {
        register("mot-meraki-1", HotspotFamily.MERAKI_CLICK, null, List.of("*.network-auth.com"), null, null);
        String base = signUp("/nas/mot-meraki-1?user_continue_url=http%3A%2F%2Fwww.cnn.com%2F&node_id=247165649030275"
                + "&node_mac=e0:cb:bc:b6:0c:83&gateway_id=247165649030275&client_ip=10.218.44.108"
                + "&client_mac=42:ae:4c:c0:73:a3&base_grant_url=https%3A%2F%2Fn93.network-auth.com%2Fsplash%2Fgrant");
        Journey journey =
                journeys.find(Purpose.WIFI, base.substring("/wifi/".length())).orElseThrow();
        UUID guest = registrants
                .withoutContact("en", "2026-11", Instant.now().plusSeconds(600))
                .id();
        journeys.save(journey.letInAs(guest));

        assertThat(browser.redirection(browser.get(base + "/go"))).matches(".*duration=(5[0-9][0-9]|600)");

        registrants.endAccess(guest);
        assertThat(browser.redirection(browser.get(base + "/go"))).isEqualTo(base + "/connect");
        assertThat(browser.redirection(browser.get(base + "/connect"))).isEqualTo(base + "/card?over");
    }

    @Test
    void aUniFiControllerLetsTheDeviceInAndThePageSaysSo() throws Exception {
        try (LoopbackControl controller = new LoopbackControl()) {
            controller
                    .answer("/", 302, "")
                    .answer("/api/login", 200, "{}", Map.of("Set-Cookie", "unifises=1"))
                    .answer("/api/s/default/cmd/stamgr", 200, "{\"meta\": {\"rc\": \"ok\"}}");
            register("mot-unifi-1", HotspotFamily.UNIFI, "default", List.of(), unifi(controller), null);
            String base = signUp("/guest/s/default/?id=02:00:00:00:10:05&ap=24:a4:3c:00:00:01&t=1&url=http://e.example/"
                    + "&ssid=Library");

            assertThat(browser.redirection(browser.get(base + "/go"))).isEqualTo(base + "/online");

            assertThat(browser.get(base + "/online").body()).contains("You are online");
            assertThat(controller.last().json().get("mac").asString()).isEqualTo("02:00:00:00:10:05");
            assertThat(browser.get("/captive-portal/" + base.substring(base.lastIndexOf('/') + 1))
                            .body())
                    .contains("\"captive\":false");
            assertThat(results("mot-unifi-1")).containsExactly(HandOverTally.OPENED);
        }
    }

    @Test
    void aControllerThatDoesNotAnswerIsSaidToTheResidentAndCountedForStaff() throws Exception {
        LoopbackControl controller = new LoopbackControl();
        register("mot-unifi-2", HotspotFamily.UNIFI, "site2", List.of(), unifi(controller), null);
        controller.close();
        String base = signUp("/guest/s/site2/?id=02:00:00:00:10:06&ap=24:a4:3c:00:00:01&t=1");

        assertThat(browser.get(base + "/go").body()).contains("We could not get you online", base + "/connect\"");

        assertThat(results("mot-unifi-2")).containsExactly("controller_unreachable");
        assertThat(tally.ofLate(new NasName("mot-unifi-2"), 7)).allMatch(HandOverResult::isFailure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void anOpenNdsGatewayComesForItsDevicesAndThePageWaits(String method) throws Exception {
        String nas = "mot-owrt-" + method.toLowerCase(java.util.Locale.ROOT);
        register(nas, HotspotFamily.OPENNDS, null, List.of(), null, 4);
        String base = signUp(openNds(nas, "02:00:00:00:10:07"));
        String rhid = rhid(nas);

        assertThat(browser.redirection(browser.get(base + "/go"))).isEqualTo(base + "/waiting");
        assertThat(browser.get(base + "/waiting").body())
                .contains("http-equiv=\"refresh\" content=\"0;url=" + base + "/waiting/end\"", "letting your device in")
                .doesNotContain("<script", "??");
        assertThat(authmon(method, nas, "clear-nothing", "none").body()).isEmpty();
        HttpResponse<String> shown = authmon(method, nas, "view", "none");
        assertThat(shown.body()).startsWith("* " + rhid + "%20").doesNotContain("+");
        assertThat(shown.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(redirectionOrPage(browser.get(base + "/waiting"))).isEqualTo("page");
        CompletableFuture<HttpResponse<String>> end = browser.ask(base + "/waiting/end");
        assertThat(end).as("nobody came yet").isNotDone();
        String acknowledged = "* " + rhid;
        assertThat(authmon(
                                method,
                                nas,
                                "view",
                                method.equals("GET")
                                        ? Base64.getEncoder()
                                                .encodeToString(acknowledged.getBytes(StandardCharsets.UTF_8))
                                        : acknowledged)
                        .body())
                .isEqualTo("ack");

        assertThat(browser.redirection(end.get(20, TimeUnit.SECONDS))).isEqualTo(base + "/online");
        assertThat(browser.redirection(browser.get(base + "/waiting"))).isEqualTo(base + "/online");
        assertThat(authmon(method, nas, "view", "none").body()).isEqualTo("*");
        assertThat(counted(nas)).containsExactly("opened 1");
    }

    @Test
    void whoeverAsksForThePageAgainWaitsInsteadOfTheRequestBefore() throws Exception {
        register("mot-owrt-8", HotspotFamily.OPENNDS, null, List.of(), null, 4);
        String base = signUp(openNds("mot-owrt-8", "02:00:00:00:10:08"));
        assertThat(browser.redirection(browser.get(base + "/go"))).isEqualTo(base + "/waiting");

        CompletableFuture<HttpResponse<String>> before = browser.ask(base + "/waiting/end");
        assertThat(browser.get(base + "/waiting").statusCode()).isEqualTo(200);
        CompletableFuture<HttpResponse<String>> again = browser.ask(base + "/waiting/end");

        assertThat(browser.redirection(CompletableFuture.anyOf(before, again)
                        .thenApply(any -> before.isDone() ? before.join() : again.join())
                        .get(8, TimeUnit.SECONDS)))
                .as("one of both is told at once, and not after as long as anybody waits")
                .isEqualTo(base + "/waiting");
        assertThat(before.isDone() && again.isDone()).isFalse();
        authmon("POST", "mot-owrt-8", "view", "none");
        authmon("POST", "mot-owrt-8", "view", "* " + rhid("mot-owrt-8"));
        assertThat(browser.redirection((before.isDone() ? again : before).get(20, TimeUnit.SECONDS)))
                .isEqualTo(base + "/online");
    }

    @Test
    void whoeverReadsTheirCodeIsLetInByAFormToo() throws Exception {
        register("mot-wlc-9", HotspotFamily.CISCO, null, List.of("192.0.2.1"), null, null);
        String base = askForACode("/nas/mot-wlc-9?switch_url=https://192.0.2.1/login.html&ap_mac=00:ea:bd:95:96:20"
                + "&client_mac=02:00:00:00:20:01&wlan=Library");

        assertThat(browser.post(base + "/grace", "").body())
                .contains("action=\"https://192.0.2.1/login.html\"", "<button", "so that you can read your code")
                .contains("name=\"username\" value=\"" + grants.last().username() + "\"")
                .contains("value=\"https://wifi.example.test" + base + "/grace\"")
                .doesNotContain("Your code was correct", "??");
        assertThat(results("mot-wlc-9")).containsExactly(HandOverTally.HANDED_OVER);
    }

    @Test
    void aUniFiControllerLetsWhoeverReadsTheirCodeInForTenMinutesAndAfterItAnew() throws Exception {
        try (LoopbackControl controller = new LoopbackControl()) {
            controller
                    .answer("/", 302, "")
                    .answer("/api/login", 200, "{}", Map.of("Set-Cookie", "unifises=1"))
                    .answer("/api/s/default/cmd/stamgr", 200, "{\"meta\": {\"rc\": \"ok\"}}");
            register("mot-unifi-9", HotspotFamily.UNIFI, "grace", List.of(), unifi(controller), null);
            String base = askForACode("/guest/s/grace/?id=02:00:00:00:20:05&ap=24:a4:3c:00:00:01&t=1&ssid=Library");
            String code = new PlainBrowser.Outbox(jdbc, secrets).newestCode();

            assertThat(browser.redirection(browser.post(base + "/grace", ""))).isEqualTo(base + "/grace");
            assertThat(controller.last().json().get("minutes").asInt()).isBetween(9, 10);
            assertThat(controller.last().json().get("down").asInt()).isEqualTo(2000);
            assertThat(browser.get("/captive-portal/" + base.substring(base.lastIndexOf('/') + 1))
                            .body())
                    .contains("\"captive\":false", "\"seconds-remaining\":5");

            assertThat(browser.redirection(browser.post(base + "/code", "code=" + code)))
                    .isEqualTo(base + "/connect");
            assertThat(browser.redirection(browser.get(base + "/go"))).isEqualTo(base + "/online");
            assertThat(controller.last().json().get("minutes").asInt()).isGreaterThan(60);
        }
    }

    @Test
    void anOpenNdsGatewayComesForWhoeverReadsTheirCodeAndEndsTheMinutesItself() throws Exception {
        register("mot-owrt-9", HotspotFamily.OPENNDS, null, List.of(), null, 4);
        String base = askForACode(openNds("mot-owrt-9", "02:00:00:00:20:07"));
        String code = new PlainBrowser.Outbox(jdbc, secrets).newestCode();

        assertThat(browser.redirection(browser.post(base + "/grace", ""))).isEqualTo(base + "/grace/waiting");
        assertThat(browser.get(base + "/grace/waiting").body())
                .contains("content=\"0;url=" + base + "/grace/waiting/end\"", "read your code")
                .doesNotContain("Your code was correct", "??");
        String rhid = rhid("mot-owrt-9");
        assertThat(authmon("POST", "mot-owrt-9", "view", "none").body()).matches("(?s)\\* " + rhid + "%20(9|10)%20.*");
        CompletableFuture<HttpResponse<String>> end = browser.ask(base + "/grace/waiting/end");
        assertThat(end).as("nobody came yet").isNotDone();
        authmon("POST", "mot-owrt-9", "view", "* " + rhid);
        assertThat(browser.redirection(end.get(20, TimeUnit.SECONDS))).isEqualTo(base + "/grace");
        assertThat(browser.redirection(browser.get(base + "/grace/waiting"))).isEqualTo(base + "/grace");

        assertThat(browser.redirection(browser.post(base + "/code", "code=" + code)))
                .as("openNDS lets nobody in anew who is online")
                .isEqualTo(base + "/grace");
        assertThat(browser.get(base + "/grace").body()).contains("You need no other code", base + "/connect");
    }

    @Test
    void nobodyElseLearnsTheTokensOfAnOpenNdsGateway() throws Exception {
        register("far-owrt-1", HotspotFamily.OPENNDS, null, List.of(), null, 4, ELSEWHERE);

        assertThat(authmon("GET", "far-owrt-1", "view", "none").statusCode()).isEqualTo(403);
        assertThat(authmon("GET", "nobody", "view", "none").statusCode()).isEqualTo(403);
    }

    @Test
    void aWifiDogGatewayAsksAboutATokenThatIsGoodOnce() throws Exception {
        register("mot-dog-1", HotspotFamily.WIFIDOG, "G1RP6TP081524", List.of("1.2.3.4"), null, null);
        String base = signUp("/wifidog/login/?gw_id=G1RP6TP081524&gw_sn=G1RP6TP081524&gw_address=1.2.3.4&gw_port=2060"
                + "&ip=192.168.200.29&mac=a2:8f:4f:10:27:5c&apmac=7085.c4d2.3e6f&ssid=Ruijie"
                + "&url=http%3A%2F%2Fconnectivitycheck.gstatic.com%2Fgenerate_204&vlanid=1");
        String to = browser.redirection(browser.get(base + "/go"));
        assertThat(to).startsWith("http://1.2.3.4:2060/wifidog/auth?token=");
        String token = to.substring(to.indexOf('=') + 1);

        assertThat(browser.get("/wifidog/ping/?gw_id=G1RP6TP081524&sys_uptime=1")
                        .body())
                .isEqualTo("Pong");
        assertThat(auth("login", token, "a2:8f:4f:10:27:5d", 0))
                .as("another device")
                .isEqualTo("Auth: 0");
        assertThat(auth("login", "a2:8f:4f:10:27:5c", "a2:8f:4f:10:27:5c", 0))
                .as("a token that anybody can say")
                .isEqualTo("Auth: 0");
        assertThat(auth("counters", token, "a2:8f:4f:10:27:5c", 0))
                .as("too early")
                .isEqualTo("Auth: 0");
        assertThat(auth("login", token, "a2:8f:4f:10:27:5c", 0)).isEqualTo("Auth: 1");
        assertThat(auth("login", token, "a2:8f:4f:10:27:5c", 0)).as("replayed").isEqualTo("Auth: 0");
        assertThat(auth("counters", token, "a2:8f:4f:10:27:5c", 1000)).isEqualTo("Auth: 1");
        assertThat(browser.get("/wifidog/auth/?gw_sn=G1RP6TP081524&gw_id=G1RP6TP081524&stage=counters&token=" + token)
                        .body())
                .as("as Ruijie reads it")
                .isEqualTo("Auth:1");
        assertThat(auth("logout", token, "a2:8f:4f:10:27:5c", 0)).isEqualTo("Auth: 0");
        assertThat(auth("counters", token, "a2:8f:4f:10:27:5c", 0))
                .as("signed out")
                .isEqualTo("Auth: 0");
        assertThat(browser.get("/wifidog/portal/?gw_id=G1RP6TP081524").body()).contains("You are online");
        assertThat(counted("mot-dog-1")).containsExactly("opened 1");
    }

    @Test
    void aWifiDogGatewayElsewhereIsToldNothing() throws Exception {
        register("mot-dog-2", HotspotFamily.WIFIDOG, "gw-2", List.of("1.2.3.4"), null, null, ELSEWHERE);
        String base = signUp("/wifidog/login?gw_id=gw-2&gw_address=1.2.3.4&gw_port=2060&mac=a2:8f:4f:10:27:5e");
        String token = browser.redirection(browser.get(base + "/go")).replaceFirst(".*token=", "");

        assertThat(browser.get("/wifidog/auth/?gw_id=gw-2&stage=login&mac=a2:8f:4f:10:27:5e&token=" + token)
                        .body())
                .isEqualTo("Auth: 0");
    }

    @Test
    void threeHandOversInVainEndOnThePageThatSaysSo() throws Exception {
        register("mot-forti-1", HotspotFamily.FORTIGATE, null, List.of("172.16.0.1"), null, null);
        String base = signUp("/nas/mot-forti-1?login&post=http://172.16.0.1:1000/fgtauth&magic=050e078a95ae1754"
                + "&usermac=02:00:00:00:10:09");
        for (int attempt = 0; attempt < HandOver.TRIES; attempt++) {
            assertThat(browser.get(base + "/go").body()).contains("050e078a95ae1754");
        }

        assertThat(counted("mot-forti-1")).containsExactly("handed_over 3");

        for (int look = 0; look < 2; look++) {
            assertThat(browser.get(base + "/connect").body()).contains("We could not get you online");
        }
        assertThat(counted("mot-forti-1")).containsExactly("given_up 1", "handed_over 2");
        assertThat(browser.redirection(browser.post(base + "/connect", ""))).isEqualTo(base + "/connect");
        assertThat(browser.get(base + "/go").body()).contains("050e078a95ae1754");
        assertThat(counted("mot-forti-1")).containsExactly("given_up 1", "handed_over 3");
    }

    @Test
    void threeControllersCallsInVainAreNotGivenUpBesides() throws Exception {
        LoopbackControl controller = new LoopbackControl();
        register("mot-unifi-3", HotspotFamily.UNIFI, "site3", List.of(), unifi(controller), null);
        controller.close();
        String base = signUp("/guest/s/site3/?id=02:00:00:00:10:0a&ap=24:a4:3c:00:00:01&t=1");
        for (int attempt = 0; attempt < HandOver.TRIES; attempt++) {
            browser.get(base + "/go");
        }

        assertThat(browser.get(base + "/connect").body()).contains("We could not get you online");
        assertThat(counted("mot-unifi-3")).containsExactly("controller_unreachable 3");
    }

    private List<String> counted(String nas) {
        return tally.ofLate(new NasName(nas), 7).stream()
                .map(result -> result.result() + " " + result.times())
                .sorted()
                .toList();
    }

    private List<String> results(String nas) {
        return tally.ofLate(new NasName(nas), 7).stream()
                .map(HandOverResult::result)
                .toList();
    }

    private static ControllerAccess unifi(LoopbackControl controller) {
        return new ControllerAccess(controller.url(), "wifi", "default", null);
    }

    private void register(
            String nas,
            HotspotFamily family,
            @Nullable String identity,
            List<String> loginHosts,
            @Nullable ControllerAccess controller,
            @Nullable Integer level) {
        register(nas, family, identity, loginHosts, controller, level, HERE);
    }

    private void register(
            String nas,
            HotspotFamily family,
            @Nullable String identity,
            List<String> loginHosts,
            @Nullable ControllerAccess controller,
            @Nullable Integer level,
            String address) {
        client(nas, address);
        hotspots.save(
                new Hotspot(new NasName(nas), family, identity, loginHosts, null, controller, level, 0),
                "faskey-of-the-gateway",
                Change.by("test"));
    }

    private void client(String nas, String address) {
        clients.save(
                new NasClient(new NasName(nas), CidrBlock.of(address), null, NasVendor.GENERIC, null, true, 0),
                "a long enough secret",
                null,
                Change.by("test"));
    }

    /** Follows a redirect of a NAS through contact and code, and returns where the journey is. */
    private String signUp(String redirect) throws Exception {
        String base = browser.arrive(redirect);
        assertThat(base).startsWith("/wifi/");
        resident++;
        assertThat(browser.signIn(base, "r" + resident + "@example.com", new PlainBrowser.Outbox(jdbc, secrets)))
                .isEqualTo(base + "/connect");
        assertThat(browser.get(base + "/connect").body()).contains("0;url=" + base + "/go");
        return base;
    }

    /** Follows a redirect of a NAS as far as the page that asks for the code. */
    private String askForACode(String redirect) throws Exception {
        String base = browser.arrive(redirect);
        resident++;
        assertThat(browser.redirection(
                        browser.post(base + "/contact", "by=email&contact=r" + resident + "%40example.com")))
                .isEqualTo(base + "/code");
        assertThat(browser.get(base + "/code").body()).contains("Go online for 10 minutes to read it");
        return base;
    }

    private HttpResponse<String> authmon(String method, String nas, String action, String payload) throws Exception {
        String form = "auth_get=" + action + "&gatewayhash="
                + HexFormat.of().formatHex(sha256("node%201%20")) + "&payload="
                + URLEncoder.encode(payload, StandardCharsets.UTF_8);
        return method.equals("GET") ? browser.get("/nas/" + nas + "?" + form) : browser.post("/nas/" + nas, form);
    }

    private String auth(String stage, String token, String mac, long octets) throws Exception {
        return browser.get("/wifidog/auth/?stage=" + stage + "&ip=192.168.200.29&mac=" + mac + "&token=" + token
                        + "&incoming=" + octets + "&outgoing=0&gw_id=G1RP6TP081524")
                .body();
    }

    private String redirectionOrPage(HttpResponse<String> answer) {
        return answer.statusCode() == 302 ? browser.redirection(answer) : "page";
    }

    /** Where a gateway of level 4 sends a device. */
    private static String openNds(String nas, String mac) throws Exception {
        String fas = "hid=" + hid(nas) + ", clientip=10.0.0.2, clientmac=" + mac + ", client_type=cpd_can, "
                + "gatewayname=node%201%20, version=10.3.0, gatewayaddress=10.0.0.1:2050, originurl=http%3a%2f%2fe.example";
        return "/nas/" + nas + "?fas="
                + URLEncoder.encode(
                        Base64.getEncoder().encodeToString(fas.getBytes(StandardCharsets.UTF_8)),
                        StandardCharsets.UTF_8);
    }

    /** By which the gateway knows that device's token; one for each gateway here. */
    private static String rhid(String nas) throws Exception {
        return HexFormat.of().formatHex(sha256(hid(nas) + "faskey-of-the-gateway"));
    }

    private static String hid(String nas) throws Exception {
        return HexFormat.of().formatHex(sha256(nas));
    }

    private static byte[] sha256(String text) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
