package scot.tolbooth.radius.disconnect;

import scot.tolbooth.radius.nas.NasVendor;

/** What to say where a NAS client has no port for Disconnect and CoA. */
final class NoCoaPort {

    private NoCoaPort() {}

    static String words(NasVendor vendor) {
        return "This NAS client has no CoA port, so that its NAS cannot be asked: the session ends with its session"
                + " timeout. " + advice(vendor);
    }

    private static String advice(NasVendor vendor) {
        return switch (vendor) {
            case COOVACHILLI -> "Set coaport 3799 in the gateway, and 3799 as CoA port of the NAS client.";
            case MIKROTIK -> "Set /radius incoming set accept=yes port=3799 in the router, and 3799 as CoA port here.";
            case CISCO -> "The controller takes CoA and Disconnect on port 1700: set it as CoA port here.";
            case ARUBA -> "Turn RFC 3576 on in the controller, and set 3799 as CoA port here.";
            case RUCKUS -> "The controller takes Disconnect on port 3799 where it proxies RADIUS.";
            case UNIFI -> "In hotspot mode end it in the UniFi controller; with RADIUS, turn its DAS/DAC (CoA) on.";
            case MERAKI ->
                "With a sign-on page Meraki takes Disconnect at its cloud; otherwise the access point on"
                        + " port 1700.";
            case TPLINK ->
                "Turn Disconnect Requests on in the RADIUS settings of the Omada controller's portal, and set their"
                        + " port, often 3799, as CoA port here.";
            case GENERIC -> "If the NAS takes Disconnect, often on port 3799, set it as CoA port.";
        };
    }
}
