package scot.tolbooth.portal.signup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.portal.hotspot.Arrival;
import scot.tolbooth.portal.message.CodeMessage;
import scot.tolbooth.portal.message.Delivery;
import scot.tolbooth.portal.message.Messages;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.ContactKind;
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
    private static final int CODES = 1_000_000;

    private final Journeys journeys;
    private final JdbcCodes codes;
    private final Messages messages;
    private final Registrants registrants;
    private final SecretBox secrets;
    private final SecureRandom random;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final SignupSettings settings;
    private final String termsVersion;

    Verification(
            Journeys journeys,
            JdbcCodes codes,
            Messages messages,
            Registrants registrants,
            Means means,
            SignupSettings settings,
            String termsVersion) {
        this.journeys = journeys;
        this.codes = codes;
        this.messages = messages;
        this.registrants = registrants;
        this.secrets = means.secrets();
        this.random = means.random();
        this.transactions = means.transactions();
        this.clock = means.clock();
        this.settings = settings;
        this.termsVersion = termsVersion;
    }

    /** What the house provides to everyone. */
    record Means(SecretBox secrets, SecureRandom random, TransactionTemplate transactions, Clock clock) {}

    /** Sends a code, unless a limit says no, and waits for it. */
    Sending send(Journey journey, Contact contact) {
        Sending sending = dispatch(journey, contact);
        if (sending == Sending.SENT) {
            journeys.save(journey.codeSentTo(contact));
        }
        return sending;
    }

    /** Sends a code, unless a limit says no; whoever asks for it waits for it. */
    Sending dispatch(Journey journey, Contact contact) {
        if (!isTextable(contact)) {
            return Sending.NOT_TEXTABLE;
        }
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
        OptionalLong sent = record(journey, contact, code);
        if (sent.isEmpty()) {
            return Sending.LIMITED;
        }
        Delivery delivery = messages.send(new CodeMessage(contact, code, journey.language()));
        if (delivery instanceof Delivery.Failed) {
            codes.remove(sent.getAsLong());
            return Sending.FAILED;
        }
        return Sending.SENT;
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
        codes.deleteBefore(clock.instant().minus(Duration.ofDays(1)));
    }

    private OptionalLong record(Journey journey, Contact contact, String code) {
        Arrival arrival = journey.arrival();
        JdbcCodes.SentCode next = new JdbcCodes.SentCode(
                journey.id(),
                clock.instant(),
                digest(journey.id(), code),
                digest(contact),
                journey.device(),
                arrival == null ? null : arrival.nas().value(),
                contact.kind().word());
        int kindLimit = contact.kind() == ContactKind.MOBILE ? settings.textsPerDay() : settings.emailsPerDay();
        OptionalLong id = transactions.execute(status -> codes.sentBefore(next).exhaust(settings, kindLimit)
                ? OptionalLong.empty()
                : OptionalLong.of(codes.add(next)));
        return id == null ? OptionalLong.empty() : id;
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
        String digest = digest(journey.id(), code);
        List<JdbcCodes.SentCode> matching = codes.unusedOf(journey.id(), digest(contact)).stream()
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
            case WIFI ->
                Optional.of(registrants.verified(contact, journey.language().code(), termsVersion));
            case ACCOUNT -> registrants.find(contact);
        };
    }

    /** Personal numbers (070) and pagers (076, but 07624 is the Isle of Man) are not mobiles and cost a great deal. */
    private boolean isTextable(Contact contact) {
        return contact.kind() != ContactKind.MOBILE
                || (settings.smsPrefixes().stream().anyMatch(contact.value()::startsWith)
                        && !contact.value().matches("\\+447(0|6(?!24)).*"));
    }

    private String digest(UUID journey, String code) {
        return secrets.fingerprint(journey + " " + code, "portal.code");
    }

    private String digest(Contact contact) {
        return secrets.fingerprint(contact.value(), "portal.contact");
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
