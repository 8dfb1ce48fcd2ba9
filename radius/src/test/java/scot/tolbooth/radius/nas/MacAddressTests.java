package scot.tolbooth.radius.nas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MacAddressTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AA-BB-CC-DD-EE-FF",
                "aa:bb:cc:dd:ee:ff",
                "aabb.ccdd.eeff",
                "AABB-CCDD-EEFF",
                "aAbBcCdDeEfF",
                " aa bb cc\tdd ee ff\n"
            })
    void everyFormThatNasesWriteIsTheSameAddress(String text) {
        assertThat(MacAddress.find(text)).contains(new MacAddress("aabbccddeeff"));
        assertThat(new MacAddress(text).digits()).isEqualTo("aabbccddeeff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "aabbccddeef",
                "aabbccddeeff0",
                "aabbccddeegg",
                "aa/bb/cc/dd/ee/ff",
                "ａabbccddeeff",
                "q7x2m9k4w8r5t3zn"
            })
    void whatIsNoAddressIsNotTakenForOne(String text) {
        assertThat(MacAddress.find(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new MacAddress(text));
    }
}
