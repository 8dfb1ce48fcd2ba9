package scot.tolbooth.portal.programme.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.contractor.ContractorId;

/** The calendars to which people subscribe. Their addresses cannot be guessed, are told once and can be revoked. */
class CalendarFeeds {

    private static final int TOKEN_BYTES = 32;

    private final JdbcCalendarFeeds store;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final SecureRandom random;
    private final Clock clock;

    CalendarFeeds(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions, Clock clock) {
        this.store = new JdbcCalendarFeeds(jdbc);
        this.audit = audit;
        this.transactions = transactions;
        this.random = new SecureRandom();
        this.clock = clock;
    }

    /** Those of one account, the oldest first. */
    List<CalendarFeed> of(String account) {
        return store.of(account);
    }

    /** The feed at that address; empty where there is none, it was revoked, or its owner may not sign in any more. */
    Optional<CalendarFeed> find(String token) {
        return store.byHash(hash(token));
    }

    /** Makes a feed and says its token, which is not kept. */
    String create(@Nullable ContractorId contractor, Change change) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        transactions.executeWithoutResult(status -> {
            long id = store.insert(hash(token), new CalendarFeed(0, change.by(), contractor, clock.instant()));
            audit.record(
                    change, "calendar feed " + id, null, Map.of("contractor", Objects.toString(contractor, "all")));
        });
        return token;
    }

    /** Ends a feed of one's own; whoever subscribed gets nothing more. Says whether there was one. */
    boolean revoke(long id, Change change) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            boolean revoked = store.delete(id, change.by());
            if (revoked) {
                audit.record(change, "calendar feed " + id, Map.of("revoked", false), Map.of("revoked", true));
            }
            return revoked;
        }));
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
