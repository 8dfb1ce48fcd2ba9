package scot.tolbooth.portal.signup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.portal.message.Messages;
import scot.tolbooth.portal.walkup.TestContact;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.Registrant;
import scot.tolbooth.radius.registrant.Registrants;

/**
 * Verifies that a resident has a contact, by a code of six digits that lives ten minutes (NIST SP 800-63B, OWASP ASVS
 * 6.5). After a resend the earlier codes of the same journey stay good; no code is good in another journey or for
 * another contact. The answers are the same whether a contact is known or not.
 */
class Verification {

    static final Duration CODE_LIFE = Duration.ofMinutes(10);
    static final int TRIES = 5;

    /** The longest time by which sending is limited. */
    static final Duration KEPT = Duration.ofDays(1);

    private final Journeys journeys;
    private final JdbcCodes codes;
    private final CodePost post;
    private final Messages messages;
    private final Registrants registrants;
    private final RenewedTerms terms;
    private final Digests digests;
    private final Clock clock;

    Verification(
            Journeys journeys,
            JdbcCodes codes,
            CodePost post,
            Messages messages,
            Registrants registrants,
            RenewedTerms terms,
            Means means) {
        this.journeys = journeys;
        this.codes = codes;
        this.post = post;
        this.messages = messages;
        this.registrants = registrants;
        this.terms = terms;
        this.digests = new Digests(means.secrets());
        this.clock = means.clock();
    }

    /** What the house provides to everyone. */
    record Means(
            SecretBox secrets,
            SecureRandom random,
            TransactionTemplate transactions,
            TestContact testContact,
            Clock clock) {}

    /** Sends a code, unless a limit says no, and waits for it. */
    Sending send(Journey journey, Contact contact) {
        Sending sending = dispatch(journey, contact);
        if (sending == Sending.SENT) {
            journeys.codeSent(journey, contact);
        }
        return sending;
    }

    /** Sends a code, unless a limit says no; whoever asks for it waits for it. */
    Sending dispatch(Journey journey, Contact contact) {
        return post.send(journey, contact);
    }

    /** What is wrong with the code that was sent last, as far as is known; empty where nothing is. */
    Optional<CodeTrouble> trouble(Journey journey) {
        return messages.latestOf(journey.id()).flatMap(CodeTrouble::of);
    }

    /** Checks what was typed; a right code verifies the journey's contact and uses its codes up. */
    CodeCheck check(Journey journey, String typed) {
        CodeEntry entry = CodeEntry.of(typed);
        if (entry instanceof CodeEntry.Malformed malformed) {
            return malformed.why();
        }
        String code = ((CodeEntry.Digits) entry).code();
        return Optional.ofNullable(journey.contact())
                .map(contact -> check(journey, contact, code))
                .orElse(CodeCheck.WRONG);
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forget() {
        codes.deleteBefore(clock.instant().minus(KEPT));
    }

    private CodeCheck check(Journey journey, Contact contact, String code) {
        if (journeys.countWrongCode(journey) > TRIES) {
            return CodeCheck.NO_MORE_TRIES;
        }
        CodeCheck outcome = use(journey, contact, code);
        if (outcome == CodeCheck.RIGHT) {
            journeys.save(journey.verifiedAs(
                    person(journey, contact).map(Registrant::id).orElse(null)));
        }
        return outcome;
    }

    /** Whether the code is one that was sent there in this journey; a right one uses its codes up. */
    CodeCheck use(Journey journey, Contact contact, String code) {
        String digest = digests.of(journey.id(), code);
        List<JdbcCodes.SentCode> matching = codes.unusedOf(journey.id(), digests.of(contact)).stream()
                .filter(sent -> isSame(sent.code(), digest))
                .toList();
        if (matching.isEmpty()) {
            return CodeCheck.WRONG;
        }
        Instant oldest = clock.instant().minus(CODE_LIFE);
        if (matching.stream().noneMatch(sent -> sent.sent().isAfter(oldest))) {
            return CodeCheck.EXPIRED;
        }
        codes.use(journey.id());
        return CodeCheck.RIGHT;
    }

    /** Whoever gets online is registered by that; whoever asks for their data is not. */
    private Optional<Registrant> person(Journey journey, Contact contact) {
        return switch (journey.purpose()) {
            case WIFI -> Optional.of(terms.verified(contact, journey.language().code()));
            case ACCOUNT -> registrants.find(contact);
        };
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
