package scot.tolbooth.portal.passpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

class WindowsProfileTests {

    private final SampleNetwork.Authority authority = SampleNetwork.authority("RSA");
    private final Document profile = SampleNetwork.parse(
            new WindowsProfile(SampleNetwork.network(authority.certificate(), "5A03BA0000", "004096"))
                    .of(SampleNetwork.SUBSCRIPTION)
                    .text()
                    .getBytes(StandardCharsets.UTF_8));

    @Test
    void saysHowToJoinAndByWhatTheServerIsKnown() {
        assertThat(value("WLANProfile", "name")).isEqualTo("Council & friends");
        assertThat(value("SSID", "name")).isEqualTo("_Passpoint");
        assertThat(value("Hotspot2", "DomainName")).isEqualTo("wifi.example.gov.uk");
        assertThat(value("RoamingConsortium", "OUI")).isEqualTo("5a03ba0000");
        assertThat(value("ServerValidation", "ServerNames")).isEqualTo("aaa.example.gov.uk;aaa2.example.gov.uk");
        assertThat(value("ServerValidation", "TrustedRootCAHash")).matches("([0-9a-f]{2} ){19}[0-9a-f]{2}");
        assertThat(value("EapMethod", "Type")).isEqualTo("21");
        assertThat(value("EapMethod", "AuthorId")).isEqualTo("311");
        assertThat(value("EapTtls", "Username")).isEqualTo("abcdefgh23456789@wifi.example.gov.uk");
        assertThat(value("EapTtls", "Password")).isEqualTo("p<&\"ssword");
    }

    @Test
    void namesNobodyOutsideTheTunnel() {
        assertThat(value("Phase1Identity", "AnonymousIdentity")).isEqualTo("anonymous@wifi.example.gov.uk");
    }

    @Test
    void eachPartIsInTheNamespaceOfItsSchema() {
        assertThat(namespace("CarrierProvisioning")).isEqualTo("http://www.microsoft.com/networking/CarrierControl/v1");
        assertThat(namespace("Hotspot2")).isEqualTo("http://www.microsoft.com/networking/CarrierControl/WLAN/v1");
        assertThat(namespace("OneX")).isEqualTo("http://www.microsoft.com/networking/OneX/v1");
        assertThat(namespace("AuthorId")).isEqualTo("http://www.microsoft.com/provisioning/EapCommon");
        assertThat(namespace("Config")).isEqualTo("http://www.microsoft.com/provisioning/EapHostConfig");
        assertThat(namespace("Credentials")).isEqualTo("http://www.microsoft.com/provisioning/EapHostUserCredentials");
    }

    private String value(String parent, String name) {
        return SampleNetwork.at(profile, "//*[local-name()='" + parent + "']/*[local-name()='" + name + "']");
    }

    private String namespace(String name) {
        Node node = profile.getElementsByTagNameNS("*", name).item(0);
        return node.getNamespaceURI();
    }
}
