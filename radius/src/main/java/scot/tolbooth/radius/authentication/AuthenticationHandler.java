package scot.tolbooth.radius.authentication;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import scot.tolbooth.radius.DatabaseAway;
import scot.tolbooth.radius.GroupCommit;
import scot.tolbooth.radius.QuietLog;
import scot.tolbooth.radius.protocol.Answer;
import scot.tolbooth.radius.protocol.DropReason;
import scot.tolbooth.radius.protocol.RadiusExchange;
import scot.tolbooth.radius.protocol.RadiusService;
import scot.tolbooth.radius.protocol.RequestHandler;

/**
 * Answers Access-Requests, once what they came to is durable and not before; but while the database is away by what is
 * known.
 */
final class AuthenticationHandler implements RequestHandler {

    private static final Logger LOG = LoggerFactory.getLogger(AuthenticationHandler.class);

    private final GroupCommit<PendingRequest> commit;
    private final Standby standby;
    private final AccessReplies replies;
    private final DeviceFingerprint fingerprints;
    private final List<RejectWatch> watches;
    private final QuietLog quietLog = new QuietLog(Duration.ofMinutes(1));

    AuthenticationHandler(
            GroupCommit<PendingRequest> commit,
            Standby standby,
            AccessReplies replies,
            DeviceFingerprint fingerprints,
            List<RejectWatch> watches) {
        this.commit = commit;
        this.standby = standby;
        this.replies = replies;
        this.fingerprints = fingerprints;
        this.watches = List.copyOf(watches);
    }

    @Override
    public RadiusService serves() {
        return RadiusService.AUTHENTICATION;
    }

    @Override
    public CompletionStage<Answer> handle(RadiusExchange exchange, Executor port) {
        PendingRequest request = PendingRequest.of(exchange, fingerprints);
        if (standby.isOn()) {
            return CompletableFuture.completedStage(standIn(request));
        }
        return commit.add(request)
                .handleAsync((done, failure) -> failure == null ? settled(request) : unsettled(request, failure), port);
    }

    private Answer settled(PendingRequest request) {
        if (request.decision() instanceof Decision.Accept accept && accept.grant() != null) {
            standby.spent(accept.grant().username());
        }
        if (request.decision() instanceof Decision.Reject reject) {
            watches.forEach(watch -> watch.rejected(request.attempt().site(), reject.reason()));
        }
        return replies.to(request.exchange(), request.decision());
    }

    private Answer unsettled(PendingRequest request, Throwable failure) {
        if (DatabaseAway.explains(failure)) {
            standby.databaseIsAway();
            return standIn(request);
        }
        return unavailable(failure);
    }

    private Answer standIn(PendingRequest request) {
        return standby.letIn(request)
                .map(accept -> replies.to(request.exchange(), accept))
                .orElseGet(() -> new Answer.Silence(DropReason.DATABASE_UNAVAILABLE));
    }

    private Answer unavailable(Throwable failure) {
        quietLog.run(() -> LOG.error("Nobody can sign in: {}", failure.getMessage()));
        if (failure instanceof RejectedExecutionException) {
            return new Answer.Silence(DropReason.OVERLOADED);
        }
        return new Answer.Silence(
                failure instanceof DataAccessException ? DropReason.DATABASE_UNAVAILABLE : DropReason.FAILED);
    }
}
