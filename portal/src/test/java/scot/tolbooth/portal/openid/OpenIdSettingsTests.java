package scot.tolbooth.portal.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import scot.tolbooth.portal.passpoint.SampleFiles;

class OpenIdSettingsTests {

    private static final Map<String, String> WHOLE = Map.of(
            "issuer", "https://issuer.example.test/tenant",
            "client-id", "council-wifi",
            "key.key-store", "/etc/tolbooth/openid.p12",
            "key.password", "secret");

    @Test
    void withoutSettingsThereIsNoProvider() {
        assertThat(bind(Map.of()).residents()).isNull();
    }

    @Test
    void theConfigurationIsBelowTheIssuerAndNothingButTheNumberIsAskedFor() {
        OpenIdSettings.Client client = bind(WHOLE).residents();

        assertThat(client).isNotNull();
        assertThat(client.configuration())
                .isEqualTo(URI.create("https://issuer.example.test/tenant/.well-known/openid-configuration"));
        assertThat(client.scopes()).containsExactly("openid");
        assertThat(client.name()).isEqualTo("ScotAccount");
    }

    @Test
    void noPasswordIsEverWritten() {
        assertThat(bind(WHOLE).toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "issuer, http://issuer.example.test, by https",
        "issuer, https://issuer.example.test#part, by https",
        "discovery, http://issuer.example.test/configuration, by https",
        "client-id, ' ', client-id must be set",
        "scopes, email, must be openid",
        "scopes, 'openid,scotaccount.gpg45.medium', must be openid",
        "clock-skew, 6m, between 0 and 5 minutes",
        "clock-skew, -1s, between 0 and 5 minutes"
    })
    void aWrongSettingIsNamed(String name, String value, String problem) {
        Map<String, String> settings = new HashMap<>(WHOLE);
        settings.put(name, value);

        assertThatThrownBy(() -> bind(settings)).rootCause().hasMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource({"issuer", "client-id", "key.key-store", "key.password"})
    void oneSettingNeedsTheOthers(String missing) {
        Map<String, String> settings = new HashMap<>(WHOLE);
        settings.remove(missing);

        assertThatThrownBy(() -> bind(settings)).rootCause().hasMessageContaining(missing);
    }

    @Test
    void aKeyStoreThatDoesNotOpenStopsTheStart() {
        Path file = SampleFiles.keyStore("secret");

        assertThat(ClientKey.of(new OpenIdSettings.Client.Key(file, "secret", null))
                        .expires())
                .isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClientKey.of(new OpenIdSettings.Client.Key(file, "wrong", null)))
                .withMessageContaining("key-store")
                .withMessageNotContaining("wrong");
    }

    private static OpenIdSettings bind(Map<String, String> settings) {
        Map<String, String> named = new HashMap<>();
        settings.forEach((name, value) -> named.put("tolbooth.openid.residents." + name, value));
        return new Binder(new MapConfigurationPropertySource(named))
                .bindOrCreate("tolbooth.openid", OpenIdSettings.class);
    }
}
