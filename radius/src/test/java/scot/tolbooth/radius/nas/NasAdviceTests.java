package scot.tolbooth.radius.nas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("checklist-48")
class NasAdviceTests {

    private static final SharedSecret STRONG = new SharedSecret("a-secret-of-some-length");

    @Test
    void aSoundClientNeedsNone() {
        assertThat(NasAdvice.of(client("10.1.0.0/16", true), STRONG, false)).isEmpty();
        assertThat(NasAdvice.of(client("fd00::/8", true), STRONG, false)).isEmpty();
    }

    @Test
    void eachWeaknessIsNamed() {
        assertThat(NasAdvice.of(client("192.0.2.1", false), new SharedSecret("short"), false))
                .satisfiesExactly(
                        secret -> assertThat(secret).contains("guessed"),
                        signing -> assertThat(signing).contains("Message-Authenticator"),
                        address -> assertThat(address).contains("RadSec"));
    }

    @Test
    void aPublicAddressIsNoWeaknessOverTls() {
        assertThat(NasAdvice.of(client("192.0.2.1", true), STRONG, true)).isEmpty();
    }

    private static NasClient client(String address, boolean required) {
        return new NasClient(new NasName("nas"), CidrBlock.of(address), null, NasVendor.GENERIC, null, required, 1);
    }
}
