package scot.tolbooth.portal.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecureAddressTests {

    @ParameterizedTest
    @CsvSource({
        "https://issuer.example.test, https://tokens.example.test/token, true",
        "https://issuer.example.test, http://tokens.example.test/token, false",
        "https://issuer.example.test, http://127.0.0.1:8086/query, false",
        "https://issuer.example.test, https://somebody@tokens.example.test/token, false",
        "https://issuer.example.test, file:///etc/passwd, false",
        "http://127.0.0.1:9000, http://127.0.0.1:9000/token, true",
        "http://127.0.0.1:9000, http://tokens.example.test/token, false"
    })
    void aProviderLeadsToThisMachineOnlyWhereItIsThere(URI issuer, URI address, boolean may) {
        assertThat(SecureAddress.isFor(issuer, address)).isEqualTo(may);
    }
}
