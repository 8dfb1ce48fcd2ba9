package scot.tolbooth.portal.hotspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import scot.tolbooth.radius.nas.MacAddress;

/** Each vendor against a redirect that its equipment was seen to send (access logs that integrators published). */
class FormAdapterTests {

    private static final URI LANDING = URI.create("https://portal.example/wifi/t/online");

    /** What was recorded, and what it must come to. */
    private enum Recorded {
        CISCO(
                new CiscoForm(),
                "00:ea:bd:95:96:20",
                "switch_url=http://wifi-guest.equinox.com/login.html&ap_mac=00:ea:bd:95:96:20"
                        + "&client_mac=f8:ff:c2:39:ca:71&wlan=Captive&redirect=captive.apple.com/hotspot-detect.html",
                "f8ffc239ca71",
                "http://wifi-guest.equinox.com/login.html",
                "wifi-guest.equinox.com",
                Map.of("username", "g-1", "password", "pass-1234", "buttonClicked", "4")),
        ARUBA_INSTANT_ON(
                new ArubaForm(),
                "wifi-ten Site",
                "cmd=login&mac=f2%3A62%3Ae7%3A99%3A63%3Ac6&network=wifi.ten&ip=172.16.0.221"
                        + "&apmac=d0%3A15%3Aa6%3Ac2%3A74%3Ad0&site=wifi-ten%20Site&post=captive-2020.aio.cloudauth.net"
                        + "&url=http%3A%2F%2Fconnectivitycheck.gstatic.com%2Fgenerate_204",
                "f262e79963c6",
                "https://captive-2020.aio.cloudauth.net/cgi-bin/login",
                "captive-2020.aio.cloudauth.net",
                Map.of("cmd", "authenticate", "user", "g-1", "username", "g-1", "password", "pass-1234")),
        ARUBA_INSTANT(
                new ArubaForm(),
                "instant-C2:74:D0",
                "cmd=login&mac=f2:62:e7:99:63:c6&essid=Library&ip=172.16.0.221&apname=ap-1&apmac=d0:15:a6:c2:74:d0"
                        + "&vcname=instant-C2:74:D0&switchip=securelogin.arubanetworks.com"
                        + "&url=http%3A%2F%2Fexample.com%2F",
                "f262e79963c6",
                "https://securelogin.arubanetworks.com/cgi-bin/login",
                "securelogin.arubanetworks.com",
                Map.of("cmd", "authenticate", "user", "g-1", "password", "pass-1234")),
        MERAKI(
                new MerakiForm(),
                "5c:06:10:48:04:45",
                "login_url=https%3A%2F%2Fn949.network-auth.com%2Fsplash%2Flogin%3Fmauth%3DMMmc5c__SnY4RQ"
                        + "%26continue_url%3Dhttps%253A%252F%252Fwww.google.com"
                        + "&continue_url=https%3A%2F%2Fwww.google.com&ap_mac=5c%3A06%3A10%3A48%3A04%3A45&ap_name="
                        + "&ap_tags=&client_mac=de%3Af4%3A3c%3A18%3A06%3Adb&client_ip=10.115.190.13",
                "def43c1806db",
                "https://n949.network-auth.com/splash/login?mauth=MMmc5c__SnY4RQ"
                        + "&continue_url=https%3A%2F%2Fwww.google.com",
                "*.network-auth.com",
                Map.of("username", "g-1", "password", "pass-1234", "success_url", LANDING.toString())),
        RUCKUS_UNLEASHED(
                new RuckusForm(),
                "b479c83c4b20",
                "sip=192.168.0.253&mac=b479c83c4b20&client_mac=5edec34d503d&uip=192.168.1.106&lid=&dn="
                        + "&url=http%3a%2f%2fcaptive.apple.com%2fhotspot%2ddetect.html&ssid=Captive+Ruckus+Test&loc=&vlan=1",
                "5edec34d503d",
                "http://192.168.0.253:9997/login",
                "192.168.0.0/24",
                Map.of("username", "g-1", "password", "pass-1234")),
        FORTIGATE(
                new FortiGateForm(),
                "FG800D5818800451",
                "login&post=http://172.172.172.1:1000/fgtauth&magic=050e078a95ae1754&usermac=fc:3f:db:a6:4a:ff"
                        + "&apmac=70:4c:a5:ab:85:95&apip=172.172.172.1&userip=172.172.172.2&ssid=Test"
                        + "&apname=FG800D5818800451&bssid=00:00:00:00:00:00",
                "fc3fdba64aff",
                "http://172.172.172.1:1000/fgtauth",
                "172.172.172.1",
                Map.of("magic", "050e078a95ae1754", "username", "g-1", "password", "pass-1234")),
        EXTREME(
                new ExtremeForm(),
                "AH-0a1b40",
                "url=http%3A%2F%2F1.1.2.1%2Freg.php&ssid=Library&mac=0819A60A1B64&autherr=0"
                        + "&Called-Station-Id=08-19-A6-0A-1B-64&NAS-IP-Address=10.4.0.7&RADIUS-NAS-IP=10.4.0.7"
                        + "&Calling-Station-Id=02-00-00-00-00-31&STA-IP=10.4.1.9&NAS-ID=AH-0a1b40"
                        + "&MGT-MAC-Address=08-19-A6-0A-1B-40",
                "020000000031",
                "http://1.1.2.1/reg.php",
                "1.1.0.0/16",
                Map.of("username", "g-1", "user", "g-1", "password", "pass-1234", "ssid", "Library")),
        CAMBIUM(
                new CambiumForm(),
                "E410-AF7FA2",
                "ga_ssid=guest&ga_ap_mac=30-CB-C7-AF-7F-A2&ga_nas_id=E410-AF7FA2"
                        + "&ga_srvr=eu-w1-guest.cloud.cambiumnetworks.com&ga_cmac=22-91-CA-5D-90-96&s=1fk1b1gz.&ga_Qv=eUROBR86.",
                "2291ca5d9096",
                "http://eu-w1-guest.cloud.cambiumnetworks.com:880/cgi-bin/hotspot_login.cgi?ga_ssid=guest"
                        + "&ga_ap_mac=30-CB-C7-AF-7F-A2&ga_nas_id=E410-AF7FA2"
                        + "&ga_srvr=eu-w1-guest.cloud.cambiumnetworks.com&ga_cmac=22-91-CA-5D-90-96&s=1fk1b1gz."
                        + "&ga_Qv=eUROBR86.",
                "*.cloud.cambiumnetworks.com",
                Map.of("ga_user", "g-1", "ga_pass", "pass-1234", "ga_Qv", "eUROBR86.", "s", "1fk1b1gz."));

        private final LoginForm form;
        private final String identity;
        private final String query;
        private final String mac;
        private final String login;
        private final String loginHost;
        private final Map<String, String> fields;

        Recorded(
                LoginForm form,
                String identity,
                String query,
                String mac,
                String login,
                String loginHost,
                Map<String, String> fields) {
            this.form = form;
            this.identity = identity;
            this.query = query;
            this.mac = mac;
            this.login = login;
            this.loginHost = loginHost;
            this.fields = fields;
        }

        private FormAdapter adapter(String loginHost) {
            return new FormAdapter(
                    form,
                    new FakeHotspots(new Hotspot(
                            FakeHotspots.NAS, form.family(), identity, List.of(loginHost), null, 1)),
                    false);
        }

        private FormAdapter adapter() {
            return adapter(loginHost);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRecordedRedirectIsAnArrivalAndItsFormTakesTheGrantToTheNas(Recorded recorded) {
        Arrival arrival = arrival(recorded.adapter(), new RedirectQuery(recorded.query));

        assertThat(arrival.nas()).isEqualTo(FakeHotspots.NAS);
        assertThat(arrival.mac()).isEqualTo(new MacAddress(recorded.mac));
        assertThat(arrival.stage()).isEqualTo(Arrival.Stage.NOT_YET);
        Completion completion = recorded.adapter().complete(arrival, new FixedPass(), LANDING);
        assertThat(completion).isInstanceOfSatisfying(Completion.FormPost.class, form -> {
            assertThat(form.action()).hasToString(recorded.login);
            assertThat(form.fields()).containsAllEntriesOf(recorded.fields);
            assertThat(form.fields().keySet()).noneMatch(name -> name.startsWith(":"));
        });
    }

    @ParameterizedTest
    @EnumSource
    void aLoginAddressThatIsNotRegisteredForTheNasIsRefused(Recorded recorded) {
        assertThat(recorded.adapter("login.council.example").read(new RedirectQuery(recorded.query)))
                .isEqualTo(new Redirected.Refused(Redirected.Reason.UNREGISTERED_LOGIN_ADDRESS));
    }

    @ParameterizedTest
    @EnumSource
    void aForgedLoginAddressIsRefused(Recorded recorded) {
        String host = URI.create(recorded.login).getHost();
        for (String forged : List.of("evil.example", host + ".evil.example", "203.0.113.66")) {
            String query = recorded.query.replace(host, forged);
            assertThat(query).isNotEqualTo(recorded.query);

            assertThat(recorded.adapter().read(new RedirectQuery(query)))
                    .isEqualTo(new Redirected.Refused(Redirected.Reason.UNREGISTERED_LOGIN_ADDRESS));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNasThatIsNotRegisteredIsRefused(Recorded recorded) {
        FormAdapter elsewhere = new FormAdapter(
                recorded.form,
                new FakeHotspots(new Hotspot(
                        FakeHotspots.NAS, recorded.form.family(), "another", List.of(recorded.loginHost), null, 1)),
                false);

        assertThat(elsewhere.read(new RedirectQuery(recorded.query)))
                .isEqualTo(new Redirected.Refused(Redirected.Reason.UNKNOWN_NAS));
    }

    @ParameterizedTest
    @EnumSource
    void atTheNassOwnPortalAddressNoParameterNeedNameIt(Recorded recorded) {
        FormAdapter nameless = new FormAdapter(
                recorded.form,
                new FakeHotspots(new Hotspot(
                        FakeHotspots.NAS, recorded.form.family(), null, List.of(recorded.loginHost), null, 1)),
                false);

        assertThat(nameless.read(new RedirectQuery(recorded.query, FakeHotspots.NAS)))
                .isInstanceOf(Redirected.Arrived.class);
    }

    @ParameterizedTest
    @EnumSource
    void onlyItsOwnVendorTakesARedirect(Recorded recorded) {
        RedirectQuery query = new RedirectQuery(recorded.query);
        for (Recorded other : Recorded.values()) {
            assertThat(other.adapter().recognises(query)).isEqualTo(other.form.family() == recorded.form.family());
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutADeviceARedirectIsIncomplete(Recorded recorded) {
        String mac = new RedirectQuery(recorded.query).text(recorded.form.mac()).orElseThrow();
        String encoded = recorded.query.contains(mac) ? mac : mac.replace(":", "%3A");

        assertThat(recorded.adapter().read(new RedirectQuery(recorded.query.replace(encoded, "everyone"))))
                .isEqualTo(new Redirected.Refused(Redirected.Reason.INCOMPLETE));
    }

    /** A random alteration may change what is not trusted, never where the grant goes. */
    @ParameterizedTest
    @EnumSource
    void noAlterationTakesTheGrantElsewhere(Recorded recorded) {
        Random random = new Random(recorded.ordinal());
        FormAdapter adapter = recorded.adapter();
        String host = recorded.loginHost.startsWith("*") ? recorded.loginHost.substring(1) : "";
        for (int round = 0; round < 5_000; round++) {
            StringBuilder query = new StringBuilder(recorded.query);
            for (int change = 0; change <= random.nextInt(4); change++) {
                query.setCharAt(random.nextInt(query.length()), (char) (32 + random.nextInt(95)));
            }
            if (adapter.read(new RedirectQuery(query.toString())) instanceof Redirected.Arrived arrived) {
                Completion.FormPost form =
                        (Completion.FormPost) adapter.complete(arrived.arrival(), new FixedPass(), LANDING);
                assertThat(LoginTargets.isAllowed(
                                form.action(),
                                List.of(recorded.loginHost),
                                scot.tolbooth.radius.nas.CidrBlock.of("192.0.2.0/24"),
                                false))
                        .as(form.action() + host)
                        .isTrue();
            }
        }
    }

    @Test
    void ciscoSaysHowALoginWent() {
        FormAdapter cisco = Recorded.CISCO.adapter();

        assertThat(arrival(cisco, new RedirectQuery("statusCode=1&" + Recorded.CISCO.query))
                        .stage())
                .isEqualTo(Arrival.Stage.ONLINE);
        assertThat(arrival(cisco, new RedirectQuery("statusCode=5&" + Recorded.CISCO.query))
                        .stage())
                .isEqualTo(Arrival.Stage.FAILED);
        assertThat(arrival(cisco, new RedirectQuery(Recorded.CISCO.query)).original())
                .isEqualTo("http://captive.apple.com/hotspot-detect.html");
    }

    @Test
    void aRuckusThatHasANameTakesTheGrantByHttps() {
        String query = Recorded.RUCKUS_UNLEASHED.query.replace("192.168.0.253", "unleashed.ruckuswireless.com");
        FormAdapter ruckus = Recorded.RUCKUS_UNLEASHED.adapter("unleashed.ruckuswireless.com");

        assertThat(ruckus.complete(arrival(ruckus, new RedirectQuery(query)), new FixedPass(), LANDING))
                .isInstanceOfSatisfying(
                        Completion.FormPost.class,
                        form -> assertThat(form.action()).hasToString("https://unleashed.ruckuswireless.com:9998/login"));
    }

    @Test
    void anArubaControllerThatDoesNotSayWhereItIsHasOneRegisteredLoginHost() {
        String query = Recorded.ARUBA_INSTANT.query.replace("switchip", "vlan");
        FormAdapter aruba = Recorded.ARUBA_INSTANT.adapter();

        assertThat(aruba.complete(arrival(aruba, new RedirectQuery(query)), new FixedPass(), LANDING))
                .isInstanceOfSatisfying(
                        Completion.FormPost.class,
                        form -> assertThat(form.action()).hasToString(Recorded.ARUBA_INSTANT.login));
    }

    private static Arrival arrival(FormAdapter adapter, RedirectQuery query) {
        Redirected redirected = adapter.read(query);
        assertThat(redirected).isInstanceOf(Redirected.Arrived.class);
        return ((Redirected.Arrived) redirected).arrival();
    }
}
