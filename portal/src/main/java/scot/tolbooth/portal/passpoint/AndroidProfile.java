package scot.tolbooth.portal.passpoint;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * A Wi-Fi configuration for Android 6 and later: the subscription as a management object (Wi-Fi Alliance Hotspot 2.0
 * section 9, PerProviderSubscription) and the authority, in a MIME message that is Base64 as a whole.
 */
record AndroidProfile(Network network) {

    private static final String NAMESPACE = "syncml:dmddf1.2";
    private static final String BOUNDARY = "passpoint-profile";
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(76, "\r\n".getBytes(StandardCharsets.US_ASCII));
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    byte[] of(Subscription subscription) {
        String message = "Content-Type: multipart/mixed; boundary=" + BOUNDARY + "\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + part("application/x-passpoint-profile", tree(subscription).getBytes(StandardCharsets.UTF_8))
                + part("application/x-x509-ca-cert", Certificates.der(network.root()))
                + "--" + BOUNDARY + "--\r\n";
        return Base64.getEncoder().encode(message.getBytes(StandardCharsets.UTF_8));
    }

    private static String part(String type, byte[] content) {
        return "--" + BOUNDARY + "\r\nContent-Type: " + type + "\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + LINES.encodeToString(content) + "\r\n";
    }

    private String tree(Subscription subscription) {
        XmlTree tree = XmlTree.of(NAMESPACE, "MgmtTree");
        tree.add(tree.root(), "VerDTD", "1.2");
        Element object = node(tree, tree.root(), "PerProviderSubscription");
        Element type = tree.add(tree.add(object, "RTProperties"), "Type");
        tree.add(type, "DDFName", "urn:wfa:mo:hotspot2dot0-perprovidersubscription:1.0");
        add(tree, object, "i001", provider(subscription));
        return tree.text();
    }

    private Map<String, Object> provider(Subscription subscription) {
        Map<String, Object> provider = new LinkedHashMap<>();
        provider.put("HomeSP", home());
        provider.put("Credential", credential(subscription));
        // From Android 11 on; before, the authority alone tells the server.
        provider.put(
                "Extension",
                Map.of(
                        "Android",
                        Map.of("AAAServerTrustedNames", Map.of("FQDN", String.join(";", network.serverNames())))));
        return provider;
    }

    private Map<String, Object> home() {
        Map<String, Object> home = new LinkedHashMap<>();
        home.put("FriendlyName", network.friendlyName());
        home.put("FQDN", network.realm());
        if (!network.roamingConsortiums().isEmpty()) {
            home.put(
                    "RoamingConsortiumOI",
                    String.join(",", network.roamingConsortiums()).toLowerCase(Locale.ROOT));
        }
        return home;
    }

    private Map<String, Object> credential(Subscription subscription) {
        Map<String, Object> method = new LinkedHashMap<>();
        method.put("EAPType", "21");
        method.put("InnerMethod", "MS-CHAP-V2");
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("Username", subscription.username());
        account.put(
                "Password",
                Base64.getEncoder().encodeToString(subscription.password().getBytes(StandardCharsets.UTF_8)));
        account.put("MachineManaged", "true");
        account.put("EAPMethod", method);
        Map<String, Object> credential = new LinkedHashMap<>();
        credential.put("CreationDate", time(subscription.issued()));
        credential.put("ExpirationDate", time(subscription.expires()));
        credential.put("Realm", network.realm());
        credential.put("UsernamePassword", account);
        return credential;
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }

    private static void add(XmlTree tree, Element parent, String name, Object content) {
        Element node = node(tree, parent, name);
        if (content instanceof Map<?, ?> inner) {
            inner.forEach((key, value) -> add(tree, node, String.valueOf(key), value));
        } else {
            tree.add(node, "Value", content.toString());
        }
    }

    private static Element node(XmlTree tree, Element parent, String name) {
        Element node = tree.add(parent, "Node");
        tree.add(node, "NodeName", name);
        return node;
    }
}
