package scot.tolbooth.portal.hotspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import scot.tolbooth.radius.nas.MacAddress;

class UamAdapterTests {

    private static final String PORTAL = "https://portal.example/uam";
    private static final String PARAMETERS = "res=notyet&uamip=10.1.0.1&uamport=3990"
            + "&challenge=00112233445566778899aabbccddeeff&called=AA-BB-CC-00-11-22&mac=02-00-00-00-00-01&ip=10.1.0.2"
            + "&nasid=site-001&sessionid=abc&userurl=http%3a%2f%2fexample.com%2f";
    private static final String SIGNED = PARAMETERS + "&md=C2F22B482E71D98E2C23007B6EEBBE87";

    private final UamAdapter adapter =
            new UamAdapter(new FakeHotspots(HotspotFamily.COOVACHILLI, List.of(), null), URI.create(PORTAL));

    @Test
    void aSignedRedirectIsAnArrival() {
        Arrival arrival = arrival(SIGNED);

        assertThat(arrival.nas().value()).isEqualTo("site-001");
        assertThat(arrival.mac()).isEqualTo(new MacAddress("02-00-00-00-00-01"));
        assertThat(arrival.original()).isEqualTo("http://example.com/");
        assertThat(arrival.stage()).isEqualTo(Arrival.Stage.NOT_YET);
    }

    @Test
    void theGrantGoesToTheGatewayAsAChapResponse() {
        Completion completion =
                adapter.complete(arrival(SIGNED), new FixedPass(), URI.create("https://portal.example/online"));

        assertThat(completion)
                .isEqualTo(new Completion.Redirect(URI.create("http://10.1.0.1:3990/logon?username=g-1"
                        + "&response=c35a793c5b6b5b1bcfc4d56161c0a185&userurl=http%3A%2F%2Fexample.com%2F")));
    }

    @Test
    void anAlteredRedirectIsRefused() {
        assertRefused(SIGNED.replace("uamip=10.1.0.1", "uamip=10.1.0.9"), Redirected.Reason.BAD_SIGNATURE);
        assertRefused(PARAMETERS, Redirected.Reason.BAD_SIGNATURE);
        assertRefused(SIGNED.replace("%3a", "%3A"), Redirected.Reason.BAD_SIGNATURE);
    }

    @Test
    void parametersBehindTheSignatureAreIgnored() {
        assertThat(arrival(SIGNED + "&uamip=198.51.100.66&mac=02-00-00-00-00-66")
                        .vendorState())
                .containsEntry("gateway", "http://10.1.0.1:3990");
        assertRefused("uamip=198.51.100.66&" + SIGNED, Redirected.Reason.BAD_SIGNATURE);
    }

    @Test
    void aNasThatIsNotRegisteredIsRefused() {
        String parameters = PARAMETERS
                .replace("nasid=site-001", "nasid=site-002")
                .replace("called=AA-BB-CC-00-11-22", "called=AA-BB-CC-00-11-23");

        assertRefused(sign(PORTAL, parameters), Redirected.Reason.UNKNOWN_NAS);
    }

    @Test
    void theNasMayBeKnownByItsMacAddress() {
        assertThat(arrival(sign(PORTAL, PARAMETERS.replace("&nasid=site-001", "")))
                        .nas()
                        .value())
                .isEqualTo("site-001");
    }

    @Test
    void theSignatureIsOverThePortalsAddressAsTheNasHasIt() {
        UamAdapter other = new UamAdapter(
                new FakeHotspots(HotspotFamily.COOVACHILLI, List.of(), "http://10.9.9.9/wifi"), URI.create(PORTAL));

        assertThat(other.read(new RedirectQuery(sign("http://10.9.9.9/wifi", PARAMETERS))))
                .isInstanceOf(Redirected.Arrived.class);
        assertThat(other.read(new RedirectQuery(SIGNED))).isInstanceOf(Redirected.Refused.class);
    }

    @Test
    void aHomePageThatPassesTheWholeAddressOnIsUnderstood() {
        String inner = URLEncoder.encode(PORTAL + "?" + SIGNED, StandardCharsets.UTF_8);

        assertThat(arrival("loginurl=" + inner).nas().value()).isEqualTo("site-001");
        assertRefused(
                "loginurl=" + URLEncoder.encode("https://evil.example/?" + SIGNED, StandardCharsets.UTF_8),
                Redirected.Reason.BAD_SIGNATURE);
    }

    @Test
    void aSignedRedirectWithoutItsPartsIsIncomplete() {
        for (String missing : List.of("mac=02-00-00-00-00-01", "challenge=00112233445566778899aabbccddeeff")) {
            assertRefused(sign(PORTAL, PARAMETERS.replace("&" + missing, "")), Redirected.Reason.INCOMPLETE);
        }
        assertRefused(sign(PORTAL, PARAMETERS.replace("10.1.0.1", "portal")), Redirected.Reason.INCOMPLETE);
        assertRefused(sign(PORTAL, PARAMETERS.replace("3990", "99999")), Redirected.Reason.INCOMPLETE);
        assertRefused(sign(PORTAL, PARAMETERS.replace("notyet", "perhaps")), Redirected.Reason.INCOMPLETE);
    }

    @Test
    void anOldOrUsedChallengeIsRenewedAtTheGateway() {
        URI prelogin = URI.create("http://10.1.0.1:3990/prelogin");

        assertThat(adapter.renewal(arrival(SIGNED), Duration.ofMinutes(9))).isEmpty();
        assertThat(adapter.renewal(arrival(SIGNED), Duration.ofMinutes(10))).contains(prelogin);
        assertThat(adapter.renewal(arrival(sign(PORTAL, PARAMETERS.replace("notyet", "failed"))), Duration.ZERO))
                .contains(prelogin);
    }

    @Test
    void randomQueriesAreNeverMoreThanRefused() {
        Random random = new Random(20);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder query = new StringBuilder(SIGNED);
            for (int change = 0; change <= random.nextInt(4); change++) {
                query.setCharAt(random.nextInt(query.length()), (char) (32 + random.nextInt(95)));
            }
            String altered = query.substring(0, random.nextInt(query.length() + 1));
            if (!altered.startsWith(PARAMETERS + "&md=C2F22B482E71D98E2C23007B6EEBBE87")) {
                assertThat(adapter.read(new RedirectQuery(altered)))
                        .isInstanceOfAny(Redirected.Refused.class, Redirected.Arrived.class)
                        .satisfies(read -> assertUnalteredIfArrived(altered, read));
            }
        }
    }

    /** Only the signature's own case, or what stands behind it, may have changed in what still arrives. */
    private static void assertUnalteredIfArrived(String query, Redirected read) {
        if (read instanceof Redirected.Arrived) {
            assertThat(query).startsWith(PARAMETERS);
        }
    }

    private Arrival arrival(String query) {
        Redirected redirected = adapter.read(new RedirectQuery(query));
        assertThat(redirected).isInstanceOf(Redirected.Arrived.class);
        return ((Redirected.Arrived) redirected).arrival();
    }

    private void assertRefused(String query, Redirected.Reason reason) {
        assertThat(adapter.read(new RedirectQuery(query))).isEqualTo(new Redirected.Refused(reason));
    }

    private static String sign(String portal, String parameters) {
        return parameters + "&md=" + UamArithmetic.signature(portal + "?" + parameters, FakeHotspots.SECRET);
    }
}
