package scot.tolbooth.radius.authentication;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.grant.Grant;
import scot.tolbooth.radius.protocol.ChapResponse;
import scot.tolbooth.radius.protocol.Octets;

/** Whether an attempt is let in by a grant. */
final class AccessRules {

    private AccessRules() {}

    /** Why the attempt fails whatever grants there are. */
    static Optional<RejectReason> refusal(AccessAttempt attempt) {
        if (attempt.byMacAddress()) {
            return Optional.of(RejectReason.MAC_AUTHENTICATION);
        }
        if (attempt.username() == null) {
            return Optional.of(RejectReason.NO_USER_NAME);
        }
        return attempt.credentials() instanceof Credentials.Unusable unusable
                ? Optional.of(unusable.reason())
                : Optional.empty();
    }

    static Decision decide(AccessAttempt attempt, Grant grant, Instant now) {
        RejectReason reason = objection(attempt, grant, now);
        return reason == null ? new Decision.Accept(grant) : new Decision.Reject(reason);
    }

    private static @Nullable RejectReason objection(AccessAttempt attempt, Grant grant, Instant now) {
        if (grant.usedAt() != null || grant.password() == null) {
            return RejectReason.GRANT_USED;
        }
        if (!now.isBefore(grant.expires())) {
            return RejectReason.GRANT_EXPIRED;
        }
        if (!isProven(attempt.credentials(), Octets.ofText(grant.password()))) {
            return RejectReason.WRONG_PASSWORD;
        }
        if (grant.nas() != null && !grant.nas().equals(attempt.nas())) {
            return RejectReason.OTHER_NAS;
        }
        if (grant.mac() != null && !grant.mac().equals(attempt.device())) {
            return RejectReason.OTHER_DEVICE;
        }
        return null;
    }

    private static boolean isProven(Credentials credentials, Octets password) {
        if (credentials instanceof Credentials.Pap pap) {
            return MessageDigest.isEqual(pap.password().toBytes(), password.toBytes());
        }
        if (credentials instanceof Credentials.Chap chap) {
            Octets expected = ChapResponse.of(chap.identifier(), password, chap.challenge());
            return MessageDigest.isEqual(expected.toBytes(), chap.response().toBytes());
        }
        return false;
    }
}
