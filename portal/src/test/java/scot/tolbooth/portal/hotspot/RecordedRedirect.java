package scot.tolbooth.portal.hotspot;

import java.util.List;
import java.util.Map;

/**
 * A redirect that a vendor's equipment was seen to send (access logs that integrators published; Aruba Instant's and
 * Extreme's are put together from the parameters that they were seen with), and what it must come to.
 *
 * @param identity by which the redirect names its NAS
 * @param login the login address in it
 * @param loginHost what must be registered for that
 * @param fields some of the login form's
 */
record RecordedRedirect(
        String name,
        LoginForm form,
        String identity,
        String query,
        String mac,
        String login,
        String loginHost,
        Map<String, String> fields) {

    static final RecordedRedirect CISCO = new RecordedRedirect(
            "cisco",
            new CiscoForm(),
            "00:ea:bd:95:96:20",
            "switch_url=http://wifi-guest.equinox.com/login.html&ap_mac=00:ea:bd:95:96:20"
                    + "&client_mac=f8:ff:c2:39:ca:71&wlan=Captive&redirect=captive.apple.com/hotspot-detect.html",
            "f8ffc239ca71",
            "http://wifi-guest.equinox.com/login.html",
            "wifi-guest.equinox.com",
            Map.of("username", "g-1", "password", "pass-1234", "buttonClicked", "4"));
    static final RecordedRedirect ARUBA_INSTANT_ON = new RecordedRedirect(
            "aruba_instant_on",
            new ArubaForm(),
            "wifi-ten Site",
            "cmd=login&mac=f2%3A62%3Ae7%3A99%3A63%3Ac6&network=wifi.ten&ip=172.16.0.221"
                    + "&apmac=d0%3A15%3Aa6%3Ac2%3A74%3Ad0&site=wifi-ten%20Site&post=captive-2020.aio.cloudauth.net"
                    + "&url=http%3A%2F%2Fconnectivitycheck.gstatic.com%2Fgenerate_204",
            "f262e79963c6",
            "https://captive-2020.aio.cloudauth.net/cgi-bin/login",
            "captive-2020.aio.cloudauth.net",
            Map.of("cmd", "authenticate", "user", "g-1", "username", "g-1", "password", "pass-1234"));
    static final RecordedRedirect ARUBA_INSTANT = new RecordedRedirect(
            "aruba_instant",
            new ArubaForm(),
            "instant-C2:74:D0",
            "cmd=login&mac=f2:62:e7:99:63:c6&essid=Library&ip=172.16.0.221&apname=ap-1&apmac=d0:15:a6:c2:74:d0"
                    + "&vcname=instant-C2:74:D0&switchip=securelogin.arubanetworks.com"
                    + "&url=http%3A%2F%2Fexample.com%2F",
            "f262e79963c6",
            "https://securelogin.arubanetworks.com/cgi-bin/login",
            "securelogin.arubanetworks.com",
            Map.of("cmd", "authenticate", "user", "g-1", "password", "pass-1234"));
    static final RecordedRedirect MERAKI = new RecordedRedirect(
            "meraki",
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
            Map.of("username", "g-1", "password", "pass-1234", "success_url", FormAdapterTests.LANDING.toString()));
    static final RecordedRedirect RUCKUS_UNLEASHED = new RecordedRedirect(
            "ruckus_unleashed",
            new RuckusForm(),
            "b479c83c4b20",
            "sip=192.168.0.253&mac=b479c83c4b20&client_mac=5edec34d503d&uip=192.168.1.106&lid=&dn="
                    + "&url=http%3a%2f%2fcaptive.apple.com%2fhotspot%2ddetect.html&ssid=Captive+Ruckus+Test&loc=&vlan=1",
            "5edec34d503d",
            "http://192.168.0.253:9997/login",
            "192.168.0.0/24",
            Map.of("username", "g-1", "password", "pass-1234"));
    static final RecordedRedirect FORTIGATE = new RecordedRedirect(
            "fortigate",
            new FortiGateForm(),
            "FG800D5818800451",
            "login&post=http://172.172.172.1:1000/fgtauth&magic=050e078a95ae1754&usermac=fc:3f:db:a6:4a:ff"
                    + "&apmac=70:4c:a5:ab:85:95&apip=172.172.172.1&userip=172.172.172.2&ssid=Test"
                    + "&apname=FG800D5818800451&bssid=00:00:00:00:00:00",
            "fc3fdba64aff",
            "http://172.172.172.1:1000/fgtauth",
            "172.172.172.1",
            Map.of("magic", "050e078a95ae1754", "username", "g-1", "password", "pass-1234"));
    static final RecordedRedirect EXTREME = new RecordedRedirect(
            "extreme",
            new ExtremeForm(),
            "AH-0a1b40",
            "url=http%3A%2F%2F1.1.2.1%2Freg.php&ssid=Library&mac=0819A60A1B64&autherr=0"
                    + "&Called-Station-Id=08-19-A6-0A-1B-64&NAS-IP-Address=10.4.0.7&RADIUS-NAS-IP=10.4.0.7"
                    + "&Calling-Station-Id=02-00-00-00-00-31&STA-IP=10.4.1.9&NAS-ID=AH-0a1b40"
                    + "&MGT-MAC-Address=08-19-A6-0A-1B-40",
            "020000000031",
            "http://1.1.2.1/reg.php",
            "1.1.0.0/16",
            Map.of("username", "g-1", "user", "g-1", "password", "pass-1234", "ssid", "Library"));
    static final RecordedRedirect CAMBIUM = new RecordedRedirect(
            "cambium",
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

    static List<RecordedRedirect> all() {
        return List.of(CISCO, ARUBA_INSTANT_ON, ARUBA_INSTANT, MERAKI, RUCKUS_UNLEASHED, FORTIGATE, EXTREME, CAMBIUM);
    }

    FormAdapter adapter() {
        return adapter(loginHost);
    }

    FormAdapter adapter(String... loginHosts) {
        return new FormAdapter(
                form,
                new FakeHotspots(new Hotspot(FakeHotspots.NAS, form.family(), identity, List.of(loginHosts), null, 1)),
                false);
    }

    @Override
    public String toString() {
        return name;
    }
}
