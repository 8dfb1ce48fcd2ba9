package scot.tolbooth.portal.passpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PasspointSettingsTests {

    @Test
    void nothingIsOfferedWithoutARealm() {
        assertThat(settings(null, List.of(), List.of(), 365).isOffered()).isFalse();
    }

    @Test
    void aRealmWithoutTheServersNameIsRefused() {
        assertThatThrownBy(() -> settings("wifi.example.gov.uk", List.of(), List.of(), 365))
                .hasMessageContaining(".server-names");
    }

    @Test
    void eachValueIsHeldToItsRule() {
        List<String> servers = List.of("aaa.example.gov.uk");
        assertThatThrownBy(() -> settings("Wi-Fi!", servers, List.of(), 365)).hasMessageContaining("realm");
        assertThatThrownBy(() -> settings("a.example", servers, List.of("5A03BA"), 731))
                .hasMessageContaining("between 1 and 730 days");
        assertThatThrownBy(() -> settings("a.example", servers, List.of("5A03BA00"), 365))
                .hasMessageContaining("6 or 10 hexadecimal digits, not 5A03BA00");
    }

    private static PasspointSettings settings(
            @Nullable String realm, List<String> servers, List<String> consortiums, int days) {
        return new PasspointSettings(
                realm, "Wi-Fi", consortiums, servers, Path.of("root.pem"), Duration.ofDays(days), null);
    }
}
