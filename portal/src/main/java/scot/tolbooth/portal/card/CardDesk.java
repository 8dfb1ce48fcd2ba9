package scot.tolbooth.portal.card;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.radius.registrant.Registrants;

/**
 * Takes codes of cards from residents. Whether a code is unknown, over, taken back or another site's, the answer is the
 * same, and each such try counts towards the limits.
 */
public class CardDesk {

    private static final String FINGERPRINT = "portal.card-device";

    /** For questions about a card that is over. */
    private static final int KEPT_DAYS = 30;

    private final JdbcCardBatches batches;
    private final JdbcCards cards;
    private final JdbcCardAttempts attempts;
    private final Registrants registrants;
    private final CardSettings settings;
    private final String termsVersion;
    private final SecretBox secrets;
    private final TransactionTemplate transactions;
    private final Clock clock;

    CardDesk(Stores stores, Registrants registrants, CardSettings settings, String termsVersion, Cards.Means means) {
        this.batches = stores.batches();
        this.cards = stores.cards();
        this.attempts = stores.attempts();
        this.registrants = registrants;
        this.settings = settings;
        this.termsVersion = termsVersion;
        this.secrets = means.secrets();
        this.transactions = means.transactions();
        this.clock = means.clock();
    }

    /** Where cards are kept. */
    record Stores(JdbcCardBatches batches, JdbcCards cards, JdbcCardAttempts attempts) {}

    /** Checks what was typed; a good card lets its holder in, who accepts the terms by that. */
    public CardAnswer take(String typed, Door door, Language language) {
        CardEntry entry = CardEntry.of(typed);
        if (entry instanceof CardEntry.Malformed malformed) {
            return new CardAnswer.Refused(malformed.why());
        }
        CardCode code = ((CardEntry.Whole) entry).code();
        String device = secrets.fingerprint(door.device(), FINGERPRINT);
        return transactions.execute(status -> take(code, door, device, language));
    }

    /** Where wrong codes were typed since yesterday, most first. */
    List<JdbcCardAttempts.AtPlace> wrongCodes() {
        return attempts.byPlace();
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forget() {
        Instant now = clock.instant();
        attempts.deleteBefore(now.minus(Duration.ofDays(1)));
        cards.deleteDevicesOfThoseOverBefore(now.minus(Duration.ofDays(1)));
        batches.deleteOver(LocalDate.ofInstant(now, LONDON).minusDays(KEPT_DAYS));
    }

    private CardAnswer take(CardCode code, Door door, String device, Language language) {
        Instant now = clock.instant();
        if (settings.exhaustedBy(attempts.inTheHourBefore(now, door, device))) {
            return new CardAnswer.Refused(CardAnswer.Why.LIMITED);
        }
        Optional<Card> good = find(code).filter(card -> card.opens(door, now, cards.knows(card, device)));
        if (good.isEmpty()) {
            attempts.add(now, door, device);
            return new CardAnswer.Refused(CardAnswer.Why.NOT_GOOD);
        }
        cards.addDevice(good.get(), device);
        return new CardAnswer.LetIn(holder(good.get(), now, language));
    }

    private Optional<Card> find(CardCode code) {
        return cards.lock(Cards.digest(secrets, code))
                .flatMap(place ->
                        batches.find(place.batch()).flatMap(standing -> cards.find(standing.batch(), place.number())));
    }

    private UUID holder(Card card, Instant now, Language language) {
        UUID known = card.registrant();
        if (known != null) {
            // Whoever agreed to an earlier version is told what is new, and asked.
            registrants
                    .find(known)
                    .filter(person -> person.termsAccepted().equals(termsVersion))
                    .ifPresent(person -> registrants.agreed(known, language.code(), termsVersion));
            return known;
        }
        Instant until = card.batch().order().until(now);
        UUID fresh =
                registrants.withoutContact(language.code(), termsVersion, until).id();
        cards.useFirst(card, fresh, now, until);
        return fresh;
    }
}
