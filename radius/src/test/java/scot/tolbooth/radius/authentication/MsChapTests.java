package scot.tolbooth.radius.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.tolbooth.radius.protocol.Octets;

@Tag("checklist-19")
class MsChapTests {

    private static final MsChap.Conversation RFC_2759_SECTION_9_2 = new MsChap.Conversation(
            Octets.ofHex("5b5d7c7d7b3f2f3e3c2c602132262628"), Octets.ofHex("21402324255e262a28295f2b3a337c7e"), "User");

    @ParameterizedTest
    @CsvSource({
        "'', 31d6cfe0d16ae931b73c59d7e0c089c0",
        "a, bde52cb31de33e46245e05fbdbd6fb24",
        "abc, a448017aaf21d8525fc10ae87aa6729d",
        "message digest, d9130a8164549fe818874806e1c7014b",
        "abcdefghijklmnopqrstuvwxyz, d79e1c308aa5bbcdeea8ed63df412da9",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789, 043f8582f241db351ce627e153e7f0e4",
        "12345678901234567890123456789012345678901234567890123456789012345678901234567890, "
                + "e33b4ddc9c38f2199c3e7b164fcc0536",
    })
    void md4IsThatOfRfc1320(String message, String digest) {
        assertThat(HexFormat.of().formatHex(Md4.of(message.getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(digest);
    }

    @Test
    void version1IsThatOfRfc2433SectionB2() {
        assertThat(HexFormat.of().formatHex(MsChap.passwordHash("MyPw"))).isEqualTo("fc156af7edcd6c0edde3337d427f4eac");
        assertThat(MsChap.response(Octets.ofHex("102db5df085d3041"), "MyPw").hex())
                .isEqualTo("4e9d3c8f9cfd385d5bf4d3246791956ca4c351ab409a3d61");
    }

    @Test
    void version2IsThatOfRfc2759Section92() {
        assertThat(HexFormat.of().formatHex(MsChap.passwordHash("clientPass")))
                .isEqualTo("44ebba8d5312b8d611474411f56989ae");
        Octets response = MsChap.response(RFC_2759_SECTION_9_2, "clientPass");
        assertThat(response.hex()).isEqualTo("82309ecd8d708b5ea08faa3981cd83544233114a3d85d6df");
        assertThat(MsChap.authenticatorResponse(RFC_2759_SECTION_9_2, response, "clientPass"))
                .isEqualTo("S=407A5589115FD0D6209F510FE9C04566932CDA56");
    }

    @Test
    void theDomainOfAUserNameDoesNotCount() {
        MsChap.Conversation withDomain = new MsChap.Conversation(
                RFC_2759_SECTION_9_2.authenticatorChallenge(), RFC_2759_SECTION_9_2.peerChallenge(), "COUNCIL\\User");
        assertThat(MsChap.response(withDomain, "clientPass").hex())
                .isEqualTo("82309ecd8d708b5ea08faa3981cd83544233114a3d85d6df");
    }
}
