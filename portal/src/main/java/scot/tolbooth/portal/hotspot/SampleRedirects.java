package scot.tolbooth.portal.hotspot;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import scot.tolbooth.radius.nas.CidrBlock;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.nas.NasVendor;

/**
 * Makes the redirect that a registered NAS would send a device to the portal with, in the shape recorded of its family,
 * signed or encrypted with its own secret: for tests of the way in.
 */
public final class SampleRedirects {

    private static final HexFormat HEX = HexFormat.of();
    private static final String WANTED = "http%3A%2F%2Fconnectivitycheck.gstatic.com%2Fgenerate_204";
    private static final String ACCESS_POINT = "02-00-00-00-00-01";
    private static final String DEVICE_ADDRESS = "10.1.0.23";
    private static final String NETWORK = "Walk-up%20test";

    private final Hotspots hotspots;
    private final URI portal;
    private final SecureRandom random;

    SampleRedirects(Hotspots hotspots, URI portal, SecureRandom random) {
        this.hotspots = hotspots;
        this.portal = portal;
        this.random = random;
    }

    /**
     * A redirect.
     *
     * @param address path and query, from the portal's own address on
     */
    public record Sample(HotspotFamily family, String address) {}

    /** What this NAS would send that device with; empty where it cannot be dealt with as a hotspot. */
    public Optional<Sample> of(NasClient nas, MacAddress device) {
        HotspotFamily family = hotspots.find(nas.name())
                .map(Hotspot::family)
                .orElse(nas.vendor() == NasVendor.MIKROTIK ? HotspotFamily.MIKROTIK : HotspotFamily.COOVACHILLI);
        return hotspots.find(family, nas.name().value())
                .map(registered -> new Sample(family, address(registered, family, device)));
    }

    private String address(RegisteredHotspot nas, HotspotFamily family, MacAddress device) {
        NasName name = nas.client().name();
        return family == HotspotFamily.COOVACHILLI
                ? "/wifi?" + signed(nas, uam(name, device))
                : "/nas/" + name + "?" + query(nas, family, device);
    }

    private String query(RegisteredHotspot nas, HotspotFamily family, MacAddress device) {
        String host = loginHost(nas);
        String mac = device.hyphenated();
        return switch (family) {
            case MIKROTIK ->
                "link-login-only=" + encode("http://" + host + "/login") + "&mac=" + mac + "&link-orig=" + WANTED;
            case CISCO ->
                "switch_url=https://" + host + "/login.html&ap_mac=" + ACCESS_POINT + "&client_mac=" + mac + "&wlan="
                        + NETWORK + "&redirect=connectivitycheck.gstatic.com/generate_204";
            case ARUBA ->
                "cmd=login&mac=" + mac + "&essid=" + NETWORK + "&ip=" + DEVICE_ADDRESS + "&apmac=" + ACCESS_POINT
                        + "&switchip=" + host + "&url=" + WANTED;
            case MERAKI ->
                "login_url=" + encode("https://" + host + "/splash/login?mauth=" + hex(8)) + "&continue_url=" + WANTED
                        + "&ap_mac=" + ACCESS_POINT + "&client_mac=" + mac + "&client_ip=" + DEVICE_ADDRESS;
            case MERAKI_CLICK ->
                "base_grant_url=" + encode("https://" + host + "/splash/grant") + "&user_continue_url=" + WANTED
                        + "&node_mac=" + ACCESS_POINT + "&client_mac=" + mac + "&client_ip=" + DEVICE_ADDRESS;
            case RUCKUS ->
                "sip=" + host + "&mac=" + ACCESS_POINT + "&client_mac=" + mac + "&uip=" + DEVICE_ADDRESS + "&url="
                        + WANTED + "&ssid=" + NETWORK;
            case SMARTZONE ->
                "nbiIP=" + DEVICE_ADDRESS + "&client_mac=" + mac + "&uip=" + DEVICE_ADDRESS + "&mac=" + ACCESS_POINT
                        + "&url=" + WANTED + "&ssid=" + NETWORK + "&proxy=0";
            case UNIFI -> "id=" + mac + "&ap=" + ACCESS_POINT + "&url=" + WANTED + "&ssid=" + NETWORK;
            case OMADA ->
                "clientMac=" + mac + "&clientIp=" + DEVICE_ADDRESS + "&apMac=" + ACCESS_POINT + "&ssidName=" + NETWORK
                        + "&radioId=1&originUrl=" + WANTED;
            case FORTIGATE ->
                "login&post=http://" + host + ":1000/fgtauth&magic=" + hex(8) + "&usermac=" + mac + "&apmac="
                        + ACCESS_POINT + "&userip=" + DEVICE_ADDRESS + "&ssid=" + NETWORK;
            case EXTREME ->
                "url=" + encode("http://" + host + "/reg.php") + "&ssid=" + NETWORK + "&RADIUS-NAS-IP=" + DEVICE_ADDRESS
                        + "&Calling-Station-Id=" + mac + "&STA-IP=" + DEVICE_ADDRESS;
            case CAMBIUM ->
                "ga_ssid=" + NETWORK + "&ga_ap_mac=" + ACCESS_POINT + "&ga_srvr=" + host + "&ga_cmac=" + mac + "&s="
                        + hex(4) + "&ga_Qv=" + hex(4) + "&ga_orig_url=" + WANTED;
            case WIFIDOG -> "gw_address=" + host + "&gw_port=2060&mac=" + mac + "&url=" + WANTED + "&ssid=" + NETWORK;
            case OPENNDS -> openNds(nas, host, device);
            case COOVACHILLI, CISCO_CWA -> throw new IllegalStateException("no query for " + family);
        };
    }

    private String uam(NasName name, MacAddress device) {
        return "res=notyet&uamip=10.1.0.1&uamport=3990&challenge=" + hex(16) + "&called=" + ACCESS_POINT + "&mac="
                + device.hyphenated() + "&ip=" + DEVICE_ADDRESS + "&nasid=" + name + "&sessionid=" + hex(8)
                + "&userurl=" + WANTED;
    }

    private String signed(RegisteredHotspot nas, String query) {
        String own = nas.hotspot().portalUrl() == null
                ? portal.toString()
                : nas.hotspot().portalUrl();
        return query + "&md=" + UamArithmetic.signature(own + "?" + query, nas.uamSecret());
    }

    private String openNds(RegisteredHotspot nas, String host, MacAddress device) {
        String said = "hid=" + hex(32) + ", clientip=" + DEVICE_ADDRESS + ", clientmac="
                + device.hyphenated().replace('-', ':') + ", gatewayname="
                + nas.client().name()
                + ", gatewayaddress=" + host + ":2050, authdir=opennds_auth, originurl=" + WANTED;
        int level = Objects.requireNonNull(nas.hotspot().fasLevel());
        if (level == 2 || level == 3) {
            String iv = hex(8);
            return "fas=" + encode(OpenNdsArithmetic.encrypt(said, iv, nas.uamSecret())) + "&iv=" + iv;
        }
        return "fas=" + encode(Base64.getEncoder().encodeToString(said.getBytes(StandardCharsets.UTF_8)));
    }

    /** One to which a browser may take a grant: the first that is registered, or else the NAS itself. */
    private static String loginHost(RegisteredHotspot nas) {
        return nas.hotspot().loginHosts().stream()
                .findFirst()
                .map(SampleRedirects::inside)
                .orElseGet(() -> nas.client().address().first().getHostAddress());
    }

    /** A host that an entry stands for. */
    private static String inside(String entry) {
        if (entry.startsWith("*.")) {
            return "test" + entry.substring(1);
        }
        return entry.contains("/") ? CidrBlock.of(entry).first().getHostAddress() : entry;
    }

    private String hex(int octets) {
        byte[] bytes = new byte[octets];
        random.nextBytes(bytes);
        return HEX.formatHex(bytes);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
