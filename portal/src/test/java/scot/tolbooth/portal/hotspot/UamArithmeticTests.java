package scot.tolbooth.portal.hotspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The vectors were made by CoovaChilli's own code and by independent implementations in Perl and Python. */
class UamArithmeticTests {

    private static final String ADDRESS = "https://portal.example/uam?res=notyet&uamip=10.1.0.1&uamport=3990"
            + "&challenge=00112233445566778899aabbccddeeff&called=AA-BB-CC-00-11-22&mac=02-00-00-00-00-01&ip=10.1.0.2"
            + "&nasid=site-001&sessionid=abc&userurl=http%3a%2f%2fexample.com%2f";

    @Test
    void theChallengeIsKeyedByTheSecret() {
        assertThat(UamArithmetic.keyedChallenge("00112233445566778899aabbccddeeff", "s3cret"))
                .isEqualTo(HexFormat.of().parseHex("143719d7c0af8cd93a47e9b366ba38dc"));
    }

    @Test
    void theResponseIsChapWithIdentifierZero() {
        byte[] keyed = UamArithmetic.keyedChallenge("00112233445566778899aabbccddeeff", "s3cret");

        assertThat(UamArithmetic.response("pass-1234", keyed)).isEqualTo("c35a793c5b6b5b1bcfc4d56161c0a185");
    }

    @Test
    void theSignatureCoversTheWholeAddress() {
        assertThat(UamArithmetic.signature(ADDRESS, "s3cret")).isEqualTo("C2F22B482E71D98E2C23007B6EEBBE87");
        assertThat(UamArithmetic.isSigned(ADDRESS, "s3cret", "c2f22b482e71d98e2c23007b6eebbe87"))
                .isTrue();
        assertThat(UamArithmetic.isSigned(ADDRESS + "%2f", "s3cret", "C2F22B482E71D98E2C23007B6EEBBE87"))
                .isFalse();
        assertThat(UamArithmetic.isSigned(ADDRESS, "other", "C2F22B482E71D98E2C23007B6EEBBE87"))
                .isFalse();
    }
}
