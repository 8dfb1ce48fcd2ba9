package scot.tolbooth.portal.passpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class AndroidProfileTests {

    private final SampleNetwork.Authority authority = SampleNetwork.authority("EC");
    private final String message = message("5A03BA0000", "004096");

    /** Android's own reader goes by lines, and wants the boundary and the encoding said just so. */
    @Test
    void isAMimeMessageOfTheSubscriptionAndTheAuthority() {
        List<String> lines = message.lines().toList();

        assertThat(lines.get(0)).isEqualTo("Content-Type: multipart/mixed; boundary=passpoint-profile");
        assertThat(lines.get(1)).isEqualTo("Content-Transfer-Encoding: base64");
        assertThat(lines).endsWith("--passpoint-profile--");
        assertThat(lines.stream().filter("--passpoint-profile"::equals)).hasSize(2);
        assertThat(part("application/x-x509-ca-cert")).isEqualTo(Certificates.der(authority.certificate()));
    }

    @Test
    void saysHowToJoinAndByWhatTheServerIsKnown() {
        Document tree = SampleNetwork.parse(part("application/x-passpoint-profile"));

        assertThat(tree.getDocumentElement().getNamespaceURI()).isEqualTo("syncml:dmddf1.2");
        assertThat(value(tree, "HomeSP", "FriendlyName")).isEqualTo("Council & friends");
        assertThat(value(tree, "HomeSP", "FQDN")).isEqualTo("wifi.example.gov.uk");
        assertThat(value(tree, "HomeSP", "RoamingConsortiumOI")).isEqualTo("5a03ba0000,004096");
        assertThat(value(tree, "Credential", "Realm")).isEqualTo("wifi.example.gov.uk");
        assertThat(value(tree, "Credential", "CreationDate")).isEqualTo("2026-11-28T10:15:30Z");
        assertThat(value(tree, "Credential", "ExpirationDate")).isEqualTo("2027-11-28T10:15:30Z");
        assertThat(value(tree, "UsernamePassword", "Username")).isEqualTo("abcdefgh23456789@wifi.example.gov.uk");
        assertThat(new String(
                        Base64.getDecoder().decode(value(tree, "UsernamePassword", "Password")),
                        StandardCharsets.UTF_8))
                .isEqualTo("p<&\"ssword");
        assertThat(value(tree, "EAPMethod", "EAPType")).isEqualTo("21");
        assertThat(value(tree, "EAPMethod", "InnerMethod")).isEqualTo("MS-CHAP-V2");
        assertThat(value(tree, "AAAServerTrustedNames", "FQDN")).isEqualTo("aaa.example.gov.uk;aaa2.example.gov.uk");
    }

    private String message(String... consortiums) {
        byte[] profile = new AndroidProfile(SampleNetwork.network(authority.certificate(), consortiums))
                .of(SampleNetwork.SUBSCRIPTION);
        return new String(Base64.getDecoder().decode(profile), StandardCharsets.UTF_8);
    }

    private byte[] part(String type) {
        String part = Arrays.stream(message.split("--passpoint-profile", -1))
                .filter(text -> text.contains("Content-Type: " + type))
                .findFirst()
                .orElseThrow();
        return Base64.getMimeDecoder().decode(part.substring(part.indexOf("\r\n\r\n") + 4));
    }

    private static String value(Document tree, String parent, String name) {
        return SampleNetwork.at(tree, node(parent) + node(name).replaceFirst("^/", "") + "/*[local-name()='Value']");
    }

    private static String node(String name) {
        return "//*[local-name()='Node'][*[local-name()='NodeName']='" + name + "']";
    }
}
