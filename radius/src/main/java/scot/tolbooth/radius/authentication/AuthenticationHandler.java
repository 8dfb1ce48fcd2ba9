package scot.tolbooth.radius.authentication;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import scot.tolbooth.radius.QuietLog;
import scot.tolbooth.radius.accounting.GroupCommit;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.policy.AcceptPolicy;
import scot.tolbooth.radius.protocol.Answer;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.DropReason;
import scot.tolbooth.radius.protocol.PacketCode;
import scot.tolbooth.radius.protocol.RadiusExchange;
import scot.tolbooth.radius.protocol.RadiusService;
import scot.tolbooth.radius.protocol.RequestHandler;

/** Answers Access-Requests, once what they came to is durable and not before. */
final class AuthenticationHandler implements RequestHandler {

    private static final Logger LOG = LoggerFactory.getLogger(AuthenticationHandler.class);
    private static final Attribute SIGN_IN_AGAIN =
            Attribute.text(AttributeType.REPLY_MESSAGE, "Please sign in again on the Wi-Fi page");

    private final GroupCommit<PendingRequest> commit;
    private final AcceptPolicy policy;
    private final DeviceFingerprint fingerprints;
    private final QuietLog quietLog = new QuietLog(Duration.ofMinutes(1));

    AuthenticationHandler(GroupCommit<PendingRequest> commit, AcceptPolicy policy, DeviceFingerprint fingerprints) {
        this.commit = commit;
        this.policy = policy;
        this.fingerprints = fingerprints;
    }

    @Override
    public RadiusService serves() {
        return RadiusService.AUTHENTICATION;
    }

    @Override
    public CompletionStage<Answer> handle(RadiusExchange exchange) {
        PendingRequest request = PendingRequest.of(exchange, fingerprints);
        NasVendor vendor = exchange.nas().client().vendor();
        return commit.add(request)
                .handle((done, failure) -> failure == null ? answer(request.decision(), vendor) : unavailable(failure));
    }

    private Answer answer(Decision decision, NasVendor vendor) {
        if (decision instanceof Decision.Accept accept) {
            List<Attribute> attributes = new ArrayList<>(accept.proof());
            attributes.addAll(policy.attributes(accept.settled(), vendor, accept.registrant(), accept.usedOctets()));
            return new Answer.Reply(PacketCode.ACCESS_ACCEPT, attributes);
        }
        if (decision instanceof Decision.Redirect redirect) {
            return new Answer.Reply(
                    PacketCode.ACCESS_ACCEPT,
                    List.of(
                            Attribute.text(AttributeType.CISCO_AVPAIR, "url-redirect-acl=" + redirect.acl()),
                            Attribute.text(AttributeType.CISCO_AVPAIR, "url-redirect=" + redirect.url())));
        }
        List<Attribute> attributes = new ArrayList<>();
        attributes.add(SIGN_IN_AGAIN);
        if (decision instanceof Decision.Reject reject) {
            attributes.addAll(reject.refusal());
        }
        return new Answer.Reply(PacketCode.ACCESS_REJECT, attributes);
    }

    private Answer unavailable(Throwable failure) {
        quietLog.run(() -> LOG.error("Nobody can sign in: {}", failure.getMessage()));
        if (failure instanceof RejectedExecutionException) {
            return new Answer.Silence(DropReason.OVERLOADED);
        }
        boolean database = failure instanceof DataAccessException || failure instanceof TransactionException;
        return new Answer.Silence(database ? DropReason.DATABASE_UNAVAILABLE : DropReason.FAILED);
    }
}
