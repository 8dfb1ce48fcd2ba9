package scot.tolbooth.radius.nas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IpLiteralTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"0.0.0.0", "10.1.2.3", "255.255.255.255", "010.1.2.3", "::1", "2001:db8::7", "::ffff:192.0.2.1"})
    void addressesInDigitsAreRead(String text) {
        assertThat(IpLiteral.read(text)).isPresent();
    }

    /** Java takes some of them for names and asks a name server, and others for addresses of one or two numbers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "999.1.1.1",
                "256.0.0.1",
                "1.2.3",
                "1234567",
                "10.1",
                "1.2.3.4.5",
                "1..2.3",
                "",
                " 10.1.2.3",
                "10.1.2.3 ",
                "localhost",
                "a.b.c.d",
                ":::",
                "1:2:3",
                "::g",
                "fe80::1%lo",
                "10.1.2.3\n"
            })
    void nothingElseIsAndNoNameIsResolved(String text) {
        assertThat(IpLiteral.read(text)).isEmpty();
    }
}
