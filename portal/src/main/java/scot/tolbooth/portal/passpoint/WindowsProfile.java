package scot.tolbooth.portal.passpoint;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.w3c.dom.Element;

/**
 * A carrier provisioning file for Windows 10 and 11 (Microsoft's CarrierControl schema, version 1): its settings fetch it
 * from a link {@code ms-settings:wifi-provisioning}, and take it only signed.
 */
record WindowsProfile(Network network) {

    private static final String CARRIER = "http://www.microsoft.com/networking/CarrierControl/v1";
    private static final String WLAN = "http://www.microsoft.com/networking/CarrierControl/WLAN/v1";
    private static final String ONE_X = "http://www.microsoft.com/networking/OneX/v1";
    private static final String EAP_HOST = "http://www.microsoft.com/provisioning/EapHostConfig";
    private static final String EAP_COMMON = "http://www.microsoft.com/provisioning/EapCommon";
    private static final String EAP_TTLS = "http://www.microsoft.com/provisioning/EapTtlsConnectionPropertiesV1";
    private static final String CREDENTIALS = "http://www.microsoft.com/provisioning/EapHostUserCredentials";
    private static final String TTLS_USER = "http://www.microsoft.com/provisioning/EapTtlsUserPropertiesV1";

    /** A network that is known by what it announces needs a name here all the same; no network has this one. */
    private static final String NO_SSID = "_Passpoint";

    private static final String TTLS = "21";
    private static final String MICROSOFT = "311";

    /** Not signed yet. */
    XmlTree of(Subscription subscription) {
        XmlTree tree = XmlTree.of(CARRIER, "CarrierProvisioning");
        Element global = tree.add(tree.root(), "Global");
        tree.add(global, "CarrierId", "{" + carrier() + "}");
        tree.add(global, "SubscriberId", subscription.username());
        Element profile = tree.addIn(tree.add(tree.root(), "WLANProfiles"), WLAN, "WLANProfile");
        tree.add(profile, "name", network.friendlyName());
        tree.add(tree.add(tree.add(profile, "SSIDConfig"), "SSID"), "name", NO_SSID);
        announced(tree, profile);
        Element security = tree.add(tree.add(profile, "MSM"), "security");
        Element encryption = tree.add(security, "authEncryption");
        tree.add(encryption, "authentication", "WPA2");
        tree.add(encryption, "encryption", "AES");
        tree.add(encryption, "useOneX", "true");
        connection(tree, security);
        user(tree, security, subscription);
        return tree;
    }

    /** One carrier, whoever subscribes: Windows puts its profiles in the place of earlier ones. */
    private UUID carrier() {
        return UUID.nameUUIDFromBytes(("carrier:" + network.realm()).getBytes(StandardCharsets.UTF_8));
    }

    private void announced(XmlTree tree, Element profile) {
        Element hotspot = tree.add(profile, "Hotspot2");
        tree.add(hotspot, "DomainName", network.realm());
        tree.add(tree.add(hotspot, "NAIRealm"), "name", network.realm());
        List<String> identifiers = network.roamingConsortiums();
        if (!identifiers.isEmpty()) {
            Element consortium = tree.add(hotspot, "RoamingConsortium");
            identifiers.forEach(identifier -> tree.add(consortium, "OUI", identifier.toLowerCase(Locale.ROOT)));
        }
    }

    private void connection(XmlTree tree, Element security) {
        Element oneX = tree.addIn(security, ONE_X, "OneX");
        tree.add(oneX, "authMode", "user");
        Element host = tree.addIn(tree.add(oneX, "EAPConfig"), EAP_HOST, "EapHostConfig");
        Element method = tree.add(host, "EapMethod");
        common(tree, method, "Type", TTLS);
        common(tree, method, "VendorId", "0");
        common(tree, method, "VendorType", "0");
        common(tree, method, "AuthorId", MICROSOFT);
        Element ttls = tree.addIn(tree.add(host, "Config"), EAP_TTLS, "EapTtls");
        Element server = tree.add(ttls, "ServerValidation");
        tree.add(server, "ServerNames", String.join(";", network.serverNames()));
        tree.add(server, "TrustedRootCAHash", HexFormat.ofDelimiter(" ").formatHex(Certificates.sha1(network.root())));
        tree.add(server, "DisablePrompt", "true");
        tree.add(tree.add(ttls, "Phase2Authentication"), "MSCHAPv2Authentication");
        Element outside = tree.add(ttls, "Phase1Identity");
        tree.add(outside, "IdentityPrivacy", "true");
        tree.add(outside, "AnonymousIdentity", network.anonymous());
    }

    private static void user(XmlTree tree, Element security, Subscription subscription) {
        Element user = tree.addIn(security, CREDENTIALS, "EapHostUserCredentials");
        Element method = tree.add(user, "EapMethod");
        common(tree, method, "Type", TTLS);
        common(tree, method, "AuthorId", MICROSOFT);
        Element ttls = tree.addIn(tree.add(user, "Credentials"), TTLS_USER, "EapTtls");
        tree.add(ttls, "Username", subscription.username());
        tree.add(ttls, "Password", subscription.password());
    }

    private static void common(XmlTree tree, Element parent, String name, String text) {
        tree.addIn(parent, EAP_COMMON, name).setTextContent(text);
    }
}
