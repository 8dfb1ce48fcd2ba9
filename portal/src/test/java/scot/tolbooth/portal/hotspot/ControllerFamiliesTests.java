package scot.tolbooth.portal.hotspot;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.tolbooth.radius.nas.MacAddress;

/** The families whose controller the portal calls, against controllers that answer as the vendors' interfaces do. */
class ControllerFamiliesTests {

    private static final URI LANDING = URI.create("https://portal.example/wifi/t/online");
    private static final String UNIFI =
            "site=default&id=00:15:6d:00:11:22&ap=24:a4:3c:00:00:01&t=1611814464&url=http://example.com/&ssid=Library";
    private static final String SMARTZONE = "nbiIP=192.168.200.211&client_mac=2A:27:69:06:54:D7"
            + "&domain_name=Administration+Domain&reason=Un-Auth-Captive&wlanName=ruckus&dn=scg.ruckuswireless.com"
            + "&ssid=ruckus&mac=00:33:58:16:ef:20&url=http%3A%2F%2Fconnectivitycheck.gstatic.com%2Fgenerate_204&proxy=0"
            + "&vlan=1&wlan=1&sip=scg.ruckuswireless.com&zoneName=9cnnpXWnSBXgaxwcB5hfZLjF4XXDk0VPL61R2DOf-nA_1740227749817"
            + "&apip=192.168.200.32&sshTunnelStatus=1&uip=192.168.200.34&StartURL=https%3A%2F%2Fwww.google.com";
    private static final String OMADA = "target=192.168.8.175&targetPort=8088&clientMac=70-8A-09-65-4D-EC"
            + "&clientIp=192.168.8.201&radiusServerIp=143.198.150.160&apMac=B0-95-75-15-93-44&gatewayMac=&scheme=http"
            + "&ssidName=eap225&vid=&radioId=0&originUrl=http%3A%2F%2Fconnectivitycheck.platform.hicloud.com%2Fgenerate_204";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path keys;

    private final LoopbackControl controller = new LoopbackControl();
    private final ControllerClient client = new ControllerClient(Duration.ofSeconds(5));

    @AfterEach
    void close() {
        controller.close();
    }

    @Test
    void aUniFiConsoleIsSignedInToOnceAndLetsDevicesIn() {
        controller
                .answer("/", 200, "<html></html>")
                .answer(
                        "/api/auth/login",
                        200,
                        "{\"username\": \"wifi\"}",
                        Map.of("Set-Cookie", "TOKEN=abc.def; Path=/; HttpOnly", "X-CSRF-Token", "csrf-1"))
                .answer("/proxy/network/api/s/default/cmd/stamgr", 200, "{\"meta\": {\"rc\": \"ok\"}, \"data\": []}");
        UniFiAdapter adapter = new UniFiAdapter(unifi("default"), client);

        assertThat(complete(adapter, UNIFI)).isEqualTo(new Completion.Opened());
        assertThat(complete(adapter, UNIFI)).isEqualTo(new Completion.Opened());

        assertThat(controller.asked().stream().map(LoopbackControl.Asked::path))
                .containsExactly(
                        "/",
                        "/api/auth/login",
                        "/proxy/network/api/s/default/cmd/stamgr",
                        "/proxy/network/api/s/default/cmd/stamgr");
        assertThat(controller.asked().get(1).json().get("password").asString()).isEqualTo(FakeHotspots.SECRET);
        assertThat(controller.last().header("Cookie")).isEqualTo("TOKEN=abc.def");
        assertThat(controller.last().header("X-csrf-token")).isEqualTo("csrf-1");
        assertThat(controller.last().json())
                .hasToString("{\"cmd\":\"authorize-guest\",\"mac\":\"00:15:6d:00:11:22\",\"minutes\":120,\"up\":2000,"
                        + "\"down\":10000,\"bytes\":1000,\"ap_mac\":\"24:a4:3c:00:00:01\"}");
    }

    @Test
    void aUniFiNetworkApplicationIsSpokenToAtItsOwnAddressesAndAgainWhenItForgot() {
        controller
                .answer("/", 302, "", Map.of("Location", "/manage"))
                .answer("/api/login", 200, "{\"meta\": {\"rc\": \"ok\"}}", Map.of("Set-Cookie", "unifises=1; Secure"))
                .answer("/api/s/default/cmd/stamgr", 200, "{\"meta\": {\"rc\": \"ok\"}}");
        UniFiAdapter adapter = new UniFiAdapter(unifi("default"), client);
        complete(adapter, UNIFI);
        controller.answer("/api/s/default/cmd/stamgr", 401, "{\"meta\": {\"rc\": \"error\"}}");

        assertThat(complete(adapter, UNIFI)).isEqualTo(new Completion.Failed(Completion.Reason.REFUSED));

        assertThat(controller.asked().stream().map(LoopbackControl.Asked::path).filter("/api/login"::equals))
                .hasSize(2);
    }

    @Test
    void aUniFiControllerThatDoesNotKnowTheAccountIsSaidToBeSo() {
        controller.answer("/", 200, "").answer("/api/auth/login", 403, "{\"code\": \"AUTHENTICATION_FAILED\"}");

        assertThat(complete(new UniFiAdapter(unifi("default"), client), UNIFI))
                .isEqualTo(new Completion.Failed(Completion.Reason.WRONG_ACCOUNT));
    }

    @Test
    void aUniFiDeviceMustHaveAnAddressAndASiteThatIsRegistered() {
        UniFiAdapter adapter = new UniFiAdapter(unifi("default"), client);

        assertThat(adapter.read(new RedirectQuery(UNIFI.replace("site=default", "site=..%2Fadmin"))))
                .isEqualTo(new Redirected.Refused(Redirected.Reason.UNKNOWN_NAS));
        assertThat(adapter.read(new RedirectQuery(UNIFI.replace("00:15:6d:00:11:22", "all"))))
                .isEqualTo(new Redirected.Refused(Redirected.Reason.INCOMPLETE));
    }

    @Test
    void smartZoneIsHandedTheGrantAndTheAddressesAsItSaidThem() {
        controller.answer("/portalintf", 200, "{\"ResponseCode\": 201, \"ReplyMessage\": \"Login succeeded\"}");
        SmartZoneAdapter adapter = new SmartZoneAdapter(smartZone(), client);

        assertThat(complete(adapter, SMARTZONE)).isEqualTo(new Completion.Opened());

        assertThat(controller.last().json())
                .hasToString("{\"Vendor\":\"ruckus\",\"RequestUserName\":\"api\",\"RequestPassword\":\"s3cret\","
                        + "\"APIVersion\":\"1.0\",\"RequestCategory\":\"UserOnlineControl\",\"RequestType\":\"Login\","
                        + "\"UE-IP\":\"192.168.200.34\",\"UE-MAC\":\"2A:27:69:06:54:D7\",\"UE-Proxy\":\"0\","
                        + "\"UE-Username\":\"g-1\",\"UE-Password\":\"pass-1234\"}");
        assertThat(arrival(adapter, SMARTZONE).mac()).isEqualTo(new MacAddress("2a27690654d7"));
    }

    @Test
    void whatSmartZoneEncryptsGoesBackToItAsItCame() {
        controller.answer("/portalintf", 200, "{\"ResponseCode\": \"101\"}");
        String encrypted = SMARTZONE
                .replace("2A:27:69:06:54:D7", "ENCd2dbf9a1f1689ed0e5ab4c59c6ea8055bb6673892a41751e")
                .replace("uip=192.168.200.34", "uip=ENCb2579826807a6430655a4e4d78347972");
        SmartZoneAdapter adapter = new SmartZoneAdapter(smartZone(), client);

        assertThat(arrival(adapter, encrypted).mac()).isNull();
        assertThat(complete(adapter, encrypted)).isEqualTo(new Completion.Opened());
        assertThat(controller.last().json().get("UE-MAC").asString())
                .isEqualTo("ENCd2dbf9a1f1689ed0e5ab4c59c6ea8055bb6673892a41751e");
    }

    @ParameterizedTest
    @CsvSource({
        "301, REFUSED",
        "302, REFUSED",
        "306, WRONG_ACCOUNT",
        "305, WRONG_ACCOUNT",
        "401, REFUSED",
        "202, REFUSED"
    })
    void whatSmartZoneSaysIsUnderstood(int code, Completion.Reason reason) {
        controller.answer("/portalintf", 200, "{\"ResponseCode\": " + code + "}");

        assertThat(complete(new SmartZoneAdapter(smartZone(), client), SMARTZONE))
                .isEqualTo(new Completion.Failed(reason));
    }

    @Test
    void omadaIsHandedTheGrantForRadius() {
        controller.answer("/portal/radius/auth", 200, "{\"errorCode\": 0}");
        OmadaAdapter adapter = new OmadaAdapter(omada(), client);

        assertThat(complete(adapter, OMADA)).isEqualTo(new Completion.Opened());

        assertThat(controller.last().json())
                .hasToString("{\"clientMac\":\"70-8A-09-65-4D-EC\",\"clientIp\":\"192.168.8.201\","
                        + "\"apMac\":\"B0-95-75-15-93-44\",\"gatewayMac\":\"\",\"ssidName\":\"eap225\",\"vid\":\"\","
                        + "\"radioId\":\"0\",\"originUrl\":\"http://connectivitycheck.platform.hicloud.com/generate_204\","
                        + "\"authType\":2,\"username\":\"g-1\",\"password\":\"pass-1234\"}");
        controller.answer("/portal/radius/auth", 200, "{\"errorCode\": -41501, \"msg\": \"Failed to authenticate.\"}");
        assertThat(complete(adapter, OMADA)).isEqualTo(new Completion.Failed(Completion.Reason.REFUSED));
    }

    /** A redirect may name any controller; only the registered one is called. */
    @Test
    void theAddressInARedirectIsNeverCalled() {
        try (LoopbackControl evil = new LoopbackControl()) {
            String target = "127.0.0.1:" + evil.port();
            controller.answer("/portalintf", 200, "{\"ResponseCode\": 201}");
            controller.answer("/portal/radius/auth", 200, "{\"errorCode\": 0}");

            complete(new SmartZoneAdapter(smartZone(), client), SMARTZONE.replace("192.168.200.211", target));
            complete(new OmadaAdapter(omada(), client), OMADA.replace("192.168.8.175", target));

            assertThat(evil.asked()).isEmpty();
            assertThat(controller.asked()).hasSize(2);
        }
    }

    @Test
    void aControllersOwnRedirectIsNotFollowed() {
        try (LoopbackControl evil = new LoopbackControl()) {
            controller.answer("/portalintf", 307, "", Map.of("Location", evil.url() + "/portalintf"));

            assertThat(complete(new SmartZoneAdapter(smartZone(), client), SMARTZONE))
                    .isEqualTo(new Completion.Failed(Completion.Reason.UNINTELLIGIBLE));
            assertThat(evil.asked()).isEmpty();
        }
    }

    @Test
    void aControllerThatIsSilentOrAwayFailsTheHandOverSoon() {
        controller.keepSilentAt("/portalintf");
        SmartZoneAdapter impatient = new SmartZoneAdapter(smartZone(), new ControllerClient(Duration.ofMillis(200)));

        assertThat(complete(impatient, SMARTZONE)).isEqualTo(new Completion.Failed(Completion.Reason.UNREACHABLE));
        controller.close();
        assertThat(complete(impatient, SMARTZONE)).isEqualTo(new Completion.Failed(Completion.Reason.UNREACHABLE));
    }

    @Test
    void whatIsNoJsonIsUnintelligible() {
        controller.answer("/portalintf", 200, "<html>Welcome to nginx</html>");

        assertThat(complete(new SmartZoneAdapter(smartZone(), client), SMARTZONE))
                .isEqualTo(new Completion.Failed(Completion.Reason.UNINTELLIGIBLE));
    }

    @Test
    void aCertificateOfTheControllersOwnMakingMustBeTheRegisteredOne() throws Exception {
        KeyStore store = OwnCertificate.make(keys, "wrong-name.example");
        HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(OwnCertificate.context(store)));
        String shown = OwnCertificate.fingerprint(store);
        try (LoopbackControl secure = new LoopbackControl(https)) {
            secure.answer("/portalintf", 200, "{\"ResponseCode\": 201}");
            String url = "https://127.0.0.1:" + secure.port();

            assertThat(complete(smartZone(url, shown))).isEqualTo(new Completion.Opened());
            assertThat(complete(smartZone(url, shown.replace(shown.charAt(0), shown.charAt(0) == '0' ? '1' : '0'))))
                    .isEqualTo(new Completion.Failed(Completion.Reason.UNREACHABLE));
            assertThat(complete(smartZone(url, null)))
                    .as("nobody known made it")
                    .isEqualTo(new Completion.Failed(Completion.Reason.UNREACHABLE));
            assertThat(secure.asked()).as("the password was shown once only").hasSize(1);
        }
    }

    private Completion complete(FakeHotspots smartZone) {
        return complete(new SmartZoneAdapter(smartZone, client), SMARTZONE);
    }

    private static FakeHotspots smartZone(String url, @Nullable String certificate) {
        return hotspots(HotspotFamily.SMARTZONE, "ruckus", new ControllerAccess(url, "api", null, certificate));
    }

    private FakeHotspots unifi(String identity) {
        return hotspots(HotspotFamily.UNIFI, identity, new ControllerAccess(controller.url(), "wifi", "default", null));
    }

    private FakeHotspots smartZone() {
        return hotspots(HotspotFamily.SMARTZONE, "ruckus", new ControllerAccess(controller.url(), "api", null, null));
    }

    private FakeHotspots omada() {
        return hotspots(
                HotspotFamily.OMADA,
                "B0-95-75-15-93-44",
                new ControllerAccess(controller.url() + "/", null, null, null));
    }

    private static FakeHotspots hotspots(HotspotFamily family, @Nullable String identity, ControllerAccess controller) {
        return new FakeHotspots(new Hotspot(FakeHotspots.NAS, family, identity, List.of(), null, controller, null, 1));
    }

    private static Completion complete(HotspotAdapter adapter, String query) {
        return adapter.complete(arrival(adapter, query), new FixedPass(), LANDING);
    }

    private static Arrival arrival(HotspotAdapter adapter, String query) {
        Redirected redirected = adapter.read(new RedirectQuery(query));
        assertThat(redirected).isInstanceOf(Redirected.Arrived.class);
        return ((Redirected.Arrived) redirected).arrival();
    }
}
