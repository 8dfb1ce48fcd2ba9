package scot.tolbooth.inventory.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import scot.tolbooth.inventory.database.DataDirectory;

/** Takes the key from {@code tolbooth.encryption-key}, or makes one and keeps it in the data directory. */
@Configuration(proxyBeanMethods = false)
class SecretConfiguration {

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    SecretBox secretBox(
            @Value("${tolbooth.encryption-key:}") String setting, DataDirectory directory, SecureRandom random)
            throws IOException {
        return new SecretBox(setting.isBlank() ? keyOf(directory, random) : decode(setting), random);
    }

    private static byte[] keyOf(DataDirectory directory, SecureRandom random) throws IOException {
        Path file = directory.path().resolve("encryption.key");
        if (!Files.exists(file)) {
            byte[] fresh = new byte[32];
            random.nextBytes(fresh);
            directory.writePrivately(file, Base64.getEncoder().encodeToString(fresh));
        }
        return decode(Files.readString(file));
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("tolbooth.encryption-key must be 32 bytes in Base64", notBase64);
        }
    }
}
