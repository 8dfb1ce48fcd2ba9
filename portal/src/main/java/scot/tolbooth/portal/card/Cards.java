package scot.tolbooth.portal.card;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.secret.SecretBox;

/** Makes cards, and takes them back. Codes are stored as keyed digests only. Every change is audited. */
class Cards {

    private static final String FINGERPRINT = "portal.card";
    private static final int LATEST = 200;

    private final JdbcCardBatches batches;
    private final JdbcCards cards;
    private final CardEnd end;
    private final AuditTrail audit;
    private final SecretBox secrets;
    private final SecureRandom random;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Cards(JdbcCardBatches batches, JdbcCards cards, CardEnd end, AuditTrail audit, Means means) {
        this.batches = batches;
        this.cards = cards;
        this.end = end;
        this.audit = audit;
        this.secrets = means.secrets();
        this.random = means.random();
        this.transactions = means.transactions();
        this.clock = means.clock();
    }

    /** What the house provides to everyone. */
    record Means(SecretBox secrets, SecureRandom random, TransactionTemplate transactions, Clock clock) {}

    /** New cards with their codes, for the only time. */
    record Made(CardBatch batch, List<CardCode> codes) {}

    /**
     * Makes cards.
     *
     * @param id chosen by whoever asks, so that asking twice makes them once
     * @return empty where that batch was made already: its codes cannot be shown again
     */
    Optional<Made> make(UUID id, CardOrder order, Change change) {
        return transactions.execute(status -> {
            CardBatch batch = new CardBatch(id, order, change.by(), clock.instant(), null);
            if (!batches.insert(batch)) {
                return Optional.empty();
            }
            List<CardCode> codes = Stream.generate(() -> CardCode.random(random))
                    .distinct()
                    .limit(order.cards())
                    .toList();
            cards.insert(id, codes.stream().map(code -> digest(secrets, code)).toList());
            audit.record(change, subject(id), null, values(order));
            return Optional.of(new Made(batch, codes));
        });
    }

    /** The latest batches, newest first; cards from the counter apart from the others. */
    List<CardBatch.Standing> latest(boolean atCounter) {
        return batches.latest(atCounter, LATEST);
    }

    Optional<CardBatch.Standing> find(UUID id) {
        return batches.find(id);
    }

    List<Card> of(CardBatch batch) {
        return cards.of(batch);
    }

    Optional<Card> find(CardBatch batch, int number) {
        return cards.find(batch, number);
    }

    /**
     * Takes a batch back, and puts whom its cards let in offline; again, if it was taken back before.
     *
     * @return how many devices could not be put offline; their NAS ends them when their time is up
     */
    int revoke(CardBatch batch, Change change) {
        return end.disconnect(
                transactions.execute(status -> {
                    if (batches.revoke(batch.id(), clock.instant())) {
                        audit.record(change, subject(batch.id()), Map.of("revoked", false), Map.of("revoked", true));
                    }
                    return stopped(cards.of(batch));
                }),
                change);
    }

    /** Takes one card back: as {@link #revoke(CardBatch, Change)}. */
    int revoke(Card card, Change change) {
        UUID id = card.batch().id();
        return end.disconnect(
                transactions.execute(status -> {
                    if (cards.revoke(id, card.number(), clock.instant())) {
                        audit.record(change, subject(id), revoked(card, false), revoked(card, true));
                    }
                    // Read again: somebody may have used it for the first time just before.
                    return stopped(
                            cards.find(card.batch(), card.number()).stream().toList());
                }),
                change);
    }

    private List<UUID> stopped(List<Card> taken) {
        List<UUID> holders = taken.stream()
                .flatMap(card -> Optional.ofNullable(card.registrant()).stream())
                .toList();
        end.stop(holders);
        return holders;
    }

    static String digest(SecretBox secrets, CardCode code) {
        return secrets.fingerprint(code.value(), FINGERPRINT);
    }

    private static Map<String, Object> revoked(Card card, boolean taken) {
        return Map.of("card", card.number(), "revoked", taken);
    }

    private static Map<String, @Nullable Object> values(CardOrder order) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("site", order.site() == null ? null : order.site().value());
        values.put("cards", order.cards());
        values.put("first_day", order.firstDay().toString());
        values.put("last_day", order.lastDay().toString());
        values.put("stay_seconds", order.stay().toSeconds());
        values.put("devices", order.devices());
        values.put("note", order.note());
        values.put("at_counter", order.atCounter());
        return values;
    }

    private static String subject(UUID batch) {
        return "card-batch " + batch;
    }
}
