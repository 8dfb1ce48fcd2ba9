package scot.tolbooth.radius.registrant;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import scot.tolbooth.inventory.secret.SecretBox;

/**
 * Pseudonyms by which statistics tell people apart within one month (UTC) and no further: each month has a random key of
 * its own, which is destroyed when it is not needed any more.
 */
final class Pseudonyms {

    private final JdbcRetention store;
    private final SecretBox secrets;
    private final SecureRandom random;
    private final Map<LocalDate, Optional<SecretBox>> keys = new HashMap<>();

    Pseudonyms(JdbcRetention store, SecretBox secrets, SecureRandom random) {
        this.store = store;
        this.secrets = secrets;
        this.random = random;
    }

    /**
     * The pseudonym; empty where the month's key is destroyed, because the session was told of much too late.
     *
     * @param month its first day
     */
    Optional<String> of(UUID registrant, LocalDate month) {
        return keys.computeIfAbsent(month, this::key).map(key -> key.fingerprint(registrant.toString(), "pseudonym"));
    }

    private Optional<SecretBox> key(LocalDate month) {
        if (store.key(month).isEmpty()) {
            byte[] fresh = new byte[32];
            random.nextBytes(fresh);
            store.addKey(month, secrets.seal(Base64.getEncoder().encodeToString(fresh), purpose(month)));
        }
        return store.key(month)
                .map(kept -> Base64.getDecoder().decode(secrets.open(kept, purpose(month))))
                .map(key -> new SecretBox(key, random));
    }

    private static String purpose(LocalDate month) {
        return "pseudonym-key:" + month;
    }
}
