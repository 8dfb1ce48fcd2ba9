package scot.tolbooth.inventory.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class SecretBoxTests {

    private final SecureRandom random = new SecureRandom();
    private final SecretBox box = new SecretBox(new byte[32], random);

    @Test
    void whatIsSealedOpensAgain() {
        String sealed = box.seal("wachtwoord £", "device:a");

        assertThat(sealed).doesNotContain("wachtwoord");
        assertThat(box.open(sealed, "device:a")).isEqualTo("wachtwoord £");
    }

    @Test
    void theSameSecretNeverLooksTheSame() {
        assertThat(box.seal("public", "device:a")).isNotEqualTo(box.seal("public", "device:a"));
    }

    @Test
    void aSecretMovedToAnotherPurposeDoesNotOpen() {
        String sealed = box.seal("public", "device:a");

        assertThatIllegalStateException().isThrownBy(() -> box.open(sealed, "device:b"));
    }

    @Test
    void anotherKeyDoesNotOpenItAndTheMessageNamesTheSetting() {
        byte[] other = new byte[32];
        other[0] = 1;
        String sealed = box.seal("public", "device:a");

        assertThatIllegalStateException()
                .isThrownBy(() -> new SecretBox(other, random).open(sealed, "device:a"))
                .withMessageContaining("tolbooth.encryption-key");
    }

    @Test
    void aKeyOfTheWrongLengthIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SecretBox(new byte[16], random));
    }
}
