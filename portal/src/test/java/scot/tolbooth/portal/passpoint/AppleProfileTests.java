package scot.tolbooth.portal.passpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class AppleProfileTests {

    private final SampleNetwork.Authority authority = SampleNetwork.authority("RSA");

    @Test
    void saysHowToJoinAndByWhatTheServerIsKnown() {
        Document profile = profile("5A03BA0000", "004096");

        assertThat(SampleNetwork.at(profile, "/plist/@version")).isEqualTo("1.0");
        assertThat(value(profile, "IsHotspot")).isEqualTo("true");
        assertThat(value(profile, "DomainName")).isEqualTo("wifi.example.gov.uk");
        assertThat(value(profile, "DisplayedOperatorName")).isEqualTo("Council & friends");
        assertThat(value(profile, "TTLSInnerAuthentication")).isEqualTo("MSCHAPv2");
        assertThat(value(profile, "AcceptEAPTypes")).isEqualTo("21");
        assertThat(value(profile, "UserName")).isEqualTo("abcdefgh23456789@wifi.example.gov.uk");
        assertThat(value(profile, "UserPassword")).isEqualTo("p<&\"ssword");
        assertThat(value(profile, "TLSTrustedServerNames")).isEqualTo("aaa.example.gov.ukaaa2.example.gov.uk");
        assertThat(value(profile, "RemovalDate")).isEqualTo("2027-11-28T10:15:30Z");
    }

    @Test
    void namesNobodyOutsideTheTunnel() {
        assertThat(value(profile("5A03BA0000"), "OuterIdentity")).isEqualTo("anonymous@wifi.example.gov.uk");
    }

    @Test
    void trustsTheAuthorityForThisNetworkOnly() {
        Document profile = profile();
        String root = "//dict[string='com.apple.security.root']";

        assertThat(Base64.getDecoder().decode(SampleNetwork.at(profile, root + "/data")))
                .isEqualTo(Certificates.der(authority.certificate()));
        assertThat(value(profile, "PayloadCertificateAnchorUUID"))
                .isEqualTo(SampleNetwork.at(profile, root + "/key[.='PayloadUUID']/following-sibling::*[1]"));
    }

    @Test
    void goesByRealmOnlyWhereNoConsortiumIsAnnounced() {
        assertThat(value(profile(), "NAIRealmNames")).isEqualTo("wifi.example.gov.uk");
        assertThat(value(profile(), "RoamingConsortiumOIs")).isEmpty();
        assertThat(value(profile("5A03BA0000", "004096"), "RoamingConsortiumOIs"))
                .isEqualTo("5A03BA0000004096");
        assertThat(value(profile("5A03BA0000", "004096"), "NAIRealmNames")).isEmpty();
    }

    @Test
    void aProfileThatIsFetchedTwiceTakesThePlaceOfTheFirst() {
        assertThat(new AppleProfile(SampleNetwork.network(authority.certificate())).of(SampleNetwork.SUBSCRIPTION))
                .isEqualTo(new AppleProfile(SampleNetwork.network(authority.certificate()))
                        .of(SampleNetwork.SUBSCRIPTION));
    }

    private Document profile(String... consortiums) {
        return SampleNetwork.parse(new AppleProfile(SampleNetwork.network(authority.certificate(), consortiums))
                .of(SampleNetwork.SUBSCRIPTION));
    }

    /** What follows a key; of a truth value its name. */
    private static String value(Document profile, String key) {
        String following = "//key[.='" + key + "']/following-sibling::*[1]";
        String name = SampleNetwork.at(profile, "name(" + following + ")");
        return name.equals("true") || name.equals("false") ? name : SampleNetwork.at(profile, following);
    }
}
