package scot.tolbooth.portal.hotspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The CHAP vector was verified by running RouterOS's own arithmetic. */
class MikroTikAdapterTests {

    private static final String CHALLENGE =
            "\\371\\075\\001\\002\\003\\004\\005\\006\\007\\010\\011\\012\\013\\014\\015\\016";
    private static final String PARAMETERS = "identity=site-001&mac=02%3A00%3A00%3A00%3A00%3A01&ip=10.5.0.9"
            + "&link-login-only=http%3A%2F%2F10.5.0.1%2Flogin&link-orig=http%3A%2F%2Fexample.com%2F";
    private static final URI LANDING = URI.create("https://portal.example/wifi/t/online");

    private final MikroTikAdapter adapter = adapter(List.of("10.5.0.0/16", "hotspot.example"), false);

    @Test
    void chapComesFromEscapedOctets() {
        byte[] id = MikroTikArithmetic.unescape("\\254".getBytes(StandardCharsets.ISO_8859_1));
        byte[] challenge = MikroTikArithmetic.unescape(CHALLENGE.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(challenge).hasSize(16);
        assertThat(MikroTikArithmetic.response(id, "pass-1234", challenge))
                .isEqualTo("3bad904f24458824085ece72ede52a50");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&chap-id=%5C254&chap-challenge=%5C371%5C075%5C001%5C002%5C003%5C004%5C005%5C006%5C007%5C010%5C011"
                        + "%5C012%5C013%5C014%5C015%5C016",
                "&chap-id=%AC&chap-challenge=%F9%3D%01%02%03%04%05%06%07%08%09%0A%0B%0C%0D%0E"
            })
    void aChallengeIsAnsweredByChapInARedirect(String challenge) {
        assertThat(adapter.complete(arrival(PARAMETERS + challenge), new FixedPass(), LANDING))
                .isEqualTo(new Completion.Redirect(URI.create("http://10.5.0.1/login?username=g-1"
                        + "&password=3bad904f24458824085ece72ede52a50"
                        + "&dst=https%3A%2F%2Fportal.example%2Fwifi%2Ft%2Fonline&popup=false")));
    }

    @Test
    void withoutAChallengeThePasswordGoesInAForm() {
        assertThat(adapter.complete(arrival(PARAMETERS), new FixedPass(), LANDING))
                .isEqualTo(new Completion.FormPost(
                        URI.create("http://10.5.0.1/login"),
                        Map.of(
                                "username", "g-1",
                                "password", "pass-1234",
                                "dst", LANDING.toString(),
                                "popup", "false")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http%3A%2F%2F203.0.113.5%2Flogin",
                "http%3A%2F%2F10.6.0.1%2Flogin",
                "http%3A%2F%2Fevil.example%2Flogin",
                "http%3A%2F%2Fhotspot.example.evil.example%2F",
                "http%3A%2F%2Fhotspot.example%40evil.example%2F",
                "javascript%3A%2F%2Fhotspot.example%2F"
            })
    void aLoginAddressThatIsNotRegisteredIsRefused(String login) {
        String query = PARAMETERS.replace("http%3A%2F%2F10.5.0.1%2Flogin", login);

        assertThat(adapter.read(new RedirectQuery(query)))
                .isEqualTo(new Redirected.Refused(Redirected.Reason.UNREGISTERED_LOGIN_ADDRESS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https%3A%2F%2Fhotspot.example%2Flogin", "http%3A%2F%2F192.0.2.7%2Flogin"})
    void registeredNamesAndTheNassOwnAddressesAreTaken(String login) {
        assertThat(adapter.read(new RedirectQuery(PARAMETERS.replace("http%3A%2F%2F10.5.0.1%2Flogin", login))))
                .isInstanceOf(Redirected.Arrived.class);
    }

    @Test
    void anyPrivateAddressIsTakenOnlyWhereTheSettingSaysSo() {
        RedirectQuery query = new RedirectQuery(PARAMETERS);

        assertThat(adapter(List.of(), false).read(query)).isInstanceOf(Redirected.Refused.class);
        assertThat(adapter(List.of(), true).read(query)).isInstanceOf(Redirected.Arrived.class);
    }

    @Test
    void anUnknownIdentityIsRefused() {
        assertThat(adapter.read(new RedirectQuery(PARAMETERS.replace("site-001", "site-002"))))
                .isEqualTo(new Redirected.Refused(Redirected.Reason.UNKNOWN_NAS));
    }

    private static MikroTikAdapter adapter(List<String> loginHosts, boolean privateLoginTargets) {
        return new MikroTikAdapter(new FakeHotspots(HotspotFamily.MIKROTIK, loginHosts, null), privateLoginTargets);
    }

    private Arrival arrival(String query) {
        Redirected redirected = adapter.read(new RedirectQuery(query));
        assertThat(redirected).isInstanceOf(Redirected.Arrived.class);
        return ((Redirected.Arrived) redirected).arrival();
    }
}
