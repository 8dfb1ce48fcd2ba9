package scot.tolbooth.portal.hotspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import scot.tolbooth.radius.nas.CidrBlock;
import scot.tolbooth.radius.nas.MacAddress;

/** Each vendor against a redirect that its equipment was seen to send (access logs that integrators published). */
class FormAdapterTests {

    static final URI LANDING = URI.create("https://portal.example/wifi/t/online");

    @ParameterizedTest
    @MethodSource("scot.tolbooth.portal.hotspot.RecordedRedirect#all")
    void aRecordedRedirectIsAnArrivalAndItsFormTakesTheGrantToTheNas(RecordedRedirect recorded) {
        Arrival arrival = arrival(recorded.adapter(), new RedirectQuery(recorded.query()));

        assertThat(arrival.nas()).isEqualTo(FakeHotspots.NAS);
        assertThat(arrival.mac()).isEqualTo(new MacAddress(recorded.mac()));
        assertThat(arrival.stage()).isEqualTo(Arrival.Stage.NOT_YET);
        Completion completion = recorded.adapter().complete(arrival, new FixedPass(), LANDING);
        assertThat(completion).isInstanceOfSatisfying(Completion.FormPost.class, form -> {
            assertThat(form.action()).hasToString(recorded.login());
            assertThat(form.fields()).containsAllEntriesOf(recorded.fields());
            assertThat(form.fields().keySet()).noneMatch(name -> name.startsWith(":"));
        });
    }

    @ParameterizedTest
    @MethodSource("scot.tolbooth.portal.hotspot.RecordedRedirect#all")
    void aLoginAddressThatIsNotRegisteredForTheNasIsRefused(RecordedRedirect recorded) {
        assertThat(recorded.adapter("login.council.example").read(new RedirectQuery(recorded.query())))
                .isEqualTo(new Redirected.Refused(Redirected.Reason.UNREGISTERED_LOGIN_ADDRESS));
    }

    @ParameterizedTest
    @MethodSource("scot.tolbooth.portal.hotspot.RecordedRedirect#all")
    void aForgedLoginAddressIsRefused(RecordedRedirect recorded) {
        String host = URI.create(recorded.login()).getHost();
        for (String forged : List.of("evil.example", host + ".evil.example", "203.0.113.66")) {
            String query = recorded.query().replace(host, forged);
            assertThat(query).isNotEqualTo(recorded.query());

            assertThat(recorded.adapter().read(new RedirectQuery(query)))
                    .isEqualTo(new Redirected.Refused(Redirected.Reason.UNREGISTERED_LOGIN_ADDRESS));
        }
    }

    @ParameterizedTest
    @MethodSource("scot.tolbooth.portal.hotspot.RecordedRedirect#all")
    void aNasThatIsNotRegisteredIsRefused(RecordedRedirect recorded) {
        FormAdapter elsewhere = new FormAdapter(
                recorded.form(),
                new FakeHotspots(new Hotspot(
                        FakeHotspots.NAS, recorded.form().family(), "another", List.of(recorded.loginHost()), null, 1)),
                false);

        assertThat(elsewhere.read(new RedirectQuery(recorded.query())))
                .isEqualTo(new Redirected.Refused(Redirected.Reason.UNKNOWN_NAS));
    }

    @ParameterizedTest
    @MethodSource("scot.tolbooth.portal.hotspot.RecordedRedirect#all")
    void atTheNassOwnPortalAddressNoParameterNeedNameIt(RecordedRedirect recorded) {
        FormAdapter nameless = new FormAdapter(
                recorded.form(),
                new FakeHotspots(new Hotspot(
                        FakeHotspots.NAS, recorded.form().family(), null, List.of(recorded.loginHost()), null, 1)),
                false);

        assertThat(nameless.read(new RedirectQuery(recorded.query(), FakeHotspots.NAS)))
                .isInstanceOf(Redirected.Arrived.class);
    }

    @ParameterizedTest
    @MethodSource("scot.tolbooth.portal.hotspot.RecordedRedirect#all")
    void onlyItsOwnVendorTakesARedirect(RecordedRedirect recorded) {
        RedirectQuery query = new RedirectQuery(recorded.query());
        for (RecordedRedirect other : RecordedRedirect.all()) {
            assertThat(other.adapter().recognises(query))
                    .isEqualTo(other.form().family() == recorded.form().family());
        }
    }

    @ParameterizedTest
    @MethodSource("scot.tolbooth.portal.hotspot.RecordedRedirect#all")
    void withoutADeviceARedirectIsIncomplete(RecordedRedirect recorded) {
        String mac =
                new RedirectQuery(recorded.query()).text(recorded.form().mac()).orElseThrow();
        String encoded = recorded.query().contains(mac) ? mac : mac.replace(":", "%3A");

        assertThat(recorded.adapter().read(new RedirectQuery(recorded.query().replace(encoded, "everyone"))))
                .isEqualTo(new Redirected.Refused(Redirected.Reason.INCOMPLETE));
    }

    /** A random alteration may change what is not trusted, never where the grant goes. */
    @ParameterizedTest
    @MethodSource("scot.tolbooth.portal.hotspot.RecordedRedirect#all")
    void noAlterationTakesTheGrantElsewhere(RecordedRedirect recorded) {
        Random random = new Random(recorded.name().hashCode());
        FormAdapter adapter = recorded.adapter();
        int taken = 0;
        for (int round = 0; round < 5_000; round++) {
            StringBuilder query = new StringBuilder(recorded.query());
            for (int change = 0; change <= random.nextInt(4); change++) {
                query.setCharAt(random.nextInt(query.length()), (char) (32 + random.nextInt(95)));
            }
            if (adapter.read(new RedirectQuery(query.toString())) instanceof Redirected.Arrived arrived) {
                Completion.FormPost form =
                        (Completion.FormPost) adapter.complete(arrived.arrival(), new FixedPass(), LANDING);
                assertThat(LoginTargets.isAllowed(
                                form.action(), List.of(recorded.loginHost()), CidrBlock.of("192.0.2.0/24"), false))
                        .as(form.action().toString())
                        .isTrue();
                taken++;
            }
        }
        assertThat(taken).isPositive();
    }

    @Test
    void ciscoSaysHowALoginWent() {
        FormAdapter cisco = RecordedRedirect.CISCO.adapter();

        assertThat(arrival(cisco, new RedirectQuery("statusCode=1&" + RecordedRedirect.CISCO.query()))
                        .stage())
                .isEqualTo(Arrival.Stage.ONLINE);
        assertThat(arrival(cisco, new RedirectQuery("statusCode=5&" + RecordedRedirect.CISCO.query()))
                        .stage())
                .isEqualTo(Arrival.Stage.FAILED);
        assertThat(arrival(cisco, new RedirectQuery(RecordedRedirect.CISCO.query()))
                        .original())
                .isEqualTo("http://captive.apple.com/hotspot-detect.html");
    }

    @Test
    void aRuckusThatHasANameTakesTheGrantByHttps() {
        String query =
                RecordedRedirect.RUCKUS_UNLEASHED.query().replace("192.168.0.253", "unleashed.ruckuswireless.com");
        FormAdapter ruckus = RecordedRedirect.RUCKUS_UNLEASHED.adapter("unleashed.ruckuswireless.com");

        assertThat(ruckus.complete(arrival(ruckus, new RedirectQuery(query)), new FixedPass(), LANDING))
                .isInstanceOfSatisfying(
                        Completion.FormPost.class,
                        form -> assertThat(form.action())
                                .hasToString("https://unleashed.ruckuswireless.com:9998/login"));
    }

    @Test
    void anArubaControllerThatDoesNotSayWhereItIsHasOneRegisteredLoginHost() {
        String query = RecordedRedirect.ARUBA_INSTANT.query().replace("switchip", "vlan");
        FormAdapter aruba = RecordedRedirect.ARUBA_INSTANT.adapter();

        assertThat(aruba.complete(arrival(aruba, new RedirectQuery(query)), new FixedPass(), LANDING))
                .isInstanceOfSatisfying(
                        Completion.FormPost.class,
                        form -> assertThat(form.action()).hasToString(RecordedRedirect.ARUBA_INSTANT.login()));
        FormAdapter withTwo = RecordedRedirect.ARUBA_INSTANT.adapter("securelogin.arubanetworks.com", "192.0.2.9");
        assertThat(withTwo.read(new RedirectQuery(query)))
                .isEqualTo(new Redirected.Refused(Redirected.Reason.INCOMPLETE));
    }

    private static Arrival arrival(FormAdapter adapter, RedirectQuery query) {
        Redirected redirected = adapter.read(query);
        assertThat(redirected).isInstanceOf(Redirected.Arrived.class);
        return ((Redirected.Arrived) redirected).arrival();
    }
}
