package scot.tolbooth.radius.authentication;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.radius.QuietLog;
import scot.tolbooth.radius.grant.Grant;
import scot.tolbooth.radius.grant.Redemption;
import scot.tolbooth.radius.policy.AcceptPolicy;
import scot.tolbooth.radius.protocol.Answer;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.DropReason;
import scot.tolbooth.radius.protocol.PacketCode;
import scot.tolbooth.radius.protocol.RadiusExchange;
import scot.tolbooth.radius.protocol.RadiusService;
import scot.tolbooth.radius.protocol.RequestHandler;
import scot.tolbooth.radius.registrant.SignIns;

/** Answers Access-Requests: uses up the grant, takes note of the outcome and commits both before it answers. */
final class AuthenticationHandler implements RequestHandler {

    private static final Logger LOG = LoggerFactory.getLogger(AuthenticationHandler.class);
    private static final String MAC_FINGERPRINT = "authentication-mac";

    private final Redemption redemption;
    private final SignIns signIns;
    private final AcceptPolicy policy;
    private final JdbcAuthenticationOutcomes outcomes;
    private final SecretBox secrets;
    private final TransactionTemplate transactions;
    private final QuietLog quietLog = new QuietLog(Duration.ofMinutes(1));

    AuthenticationHandler(
            Redemption redemption,
            SignIns signIns,
            AcceptPolicy policy,
            JdbcAuthenticationOutcomes outcomes,
            SecretBox secrets,
            TransactionTemplate transactions) {
        this.redemption = redemption;
        this.signIns = signIns;
        this.policy = policy;
        this.outcomes = outcomes;
        this.secrets = secrets;
        this.transactions = transactions;
    }

    @Override
    public RadiusService serves() {
        return RadiusService.AUTHENTICATION;
    }

    @Override
    public CompletionStage<Answer> handle(RadiusExchange exchange) {
        try {
            Decision decision = transactions.execute(status -> settle(exchange));
            return CompletableFuture.completedStage(answer(decision, exchange));
        } catch (DataAccessException | TransactionException unavailable) {
            quietLog.run(() -> LOG.error("Nobody can sign in: {}", unavailable.getMessage()));
            return CompletableFuture.completedStage(new Answer.Silence(DropReason.DATABASE_UNAVAILABLE));
        }
    }

    private Decision settle(RadiusExchange exchange) {
        AccessAttempt attempt = AccessAttempt.of(exchange);
        Instant now = exchange.received();
        Optional<RejectReason> refusal = AccessRules.refusal(attempt);
        Optional<Grant> grant = refusal.isPresent() ? Optional.empty() : grant(attempt);
        Decision decision = refusal.<Decision>map(Decision.Reject::new).orElseGet(() -> decide(attempt, grant, now));
        record(exchange, attempt, grant, decision);
        return decision;
    }

    private Optional<Grant> grant(AccessAttempt attempt) {
        return Optional.ofNullable(attempt.username()).flatMap(redemption::find);
    }

    private Decision decide(AccessAttempt attempt, Optional<Grant> grant, Instant now) {
        if (grant.isEmpty()) {
            return new Decision.Reject(RejectReason.UNKNOWN_USER);
        }
        Decision decision = AccessRules.decide(attempt, grant.get(), now);
        boolean lostRace = decision instanceof Decision.Accept && !redemption.use(grant.get(), now);
        return lostRace ? new Decision.Reject(RejectReason.GRANT_USED) : decision;
    }

    private void record(RadiusExchange exchange, AccessAttempt attempt, Optional<Grant> grant, Decision decision) {
        UUID registrant = grant.map(Grant::registrant).orElse(null);
        if (decision instanceof Decision.Accept accept) {
            signIns.signedIn(accept.grant().registrant(), exchange.received());
        }
        outcomes.add(new AuthenticationOutcome(
                exchange.received(),
                exchange.nas().name(),
                exchange.nas().client().site(),
                decision instanceof Decision.Reject reject ? reject.reason() : null,
                device(attempt),
                registrant));
    }

    private @Nullable String device(AccessAttempt attempt) {
        return attempt.device() == null
                ? null
                : secrets.fingerprint(attempt.device().digits(), MAC_FINGERPRINT);
    }

    private Answer answer(Decision decision, RadiusExchange exchange) {
        if (decision instanceof Decision.Accept accept) {
            return new Answer.Reply(
                    PacketCode.ACCESS_ACCEPT,
                    policy.attributes(
                            policy.settle(exchange.nas().client().site(), null, exchange.received()),
                            exchange.nas().client().vendor(),
                            accept.grant().registrant(),
                            0));
        }
        return new Answer.Reply(
                PacketCode.ACCESS_REJECT,
                List.of(Attribute.text(AttributeType.REPLY_MESSAGE, "Please sign in again on the Wi-Fi page")));
    }
}
