package scot.tolbooth.portal.signup;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import scot.tolbooth.inventory.secret.SecretBox;

/**
 * Short tags by which texts name a journey. A tag lets nobody in: it makes a code go to the number that texted it, which only
 * whoever has the journey's pages can use.
 */
class TextTags {

    /** Without vowels, so that there are no words, and without what looks alike. */
    static final String LETTERS = "BCDFGHJKMNPQRTVWXY346789";

    static final int LENGTH = 6;
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcTextIn store;
    private final SecretBox secrets;
    private final Clock clock;

    TextTags(JdbcTextIn store, SecretBox secrets, Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The tag of a journey, always the same. */
    String of(Journey journey) {
        byte[] random = secrets.fingerprint(journey.id().toString(), "portal.text_tag.journey")
                .getBytes(StandardCharsets.US_ASCII);
        StringBuilder tag = new StringBuilder();
        // Two characters of Base64 are 4,096 equal chances.
        for (int place = 0; place < LENGTH; place++) {
            int number = value(random[2 * place]) * 64 + value(random[2 * place + 1]);
            tag.append(LETTERS.charAt(number % LETTERS.length()));
        }
        store.putTag(digest(tag.toString()), journey.id(), journey.expires());
        return tag.toString();
    }

    Optional<UUID> journeyOf(String tag) {
        return store.journeyOf(digest(tag));
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forget() {
        store.deleteBefore(clock.instant().minus(KEPT));
    }

    private String digest(String tag) {
        return secrets.fingerprint(tag, "portal.text_tag");
    }

    private static int value(byte character) {
        return "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".indexOf(character);
    }
}
