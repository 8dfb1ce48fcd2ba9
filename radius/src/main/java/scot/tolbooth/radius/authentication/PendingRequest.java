package scot.tolbooth.radius.authentication;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.protocol.RadiusExchange;

/** A request that waits for its decision. */
final class PendingRequest {

    private final RadiusExchange exchange;
    private final AccessAttempt attempt;
    private final @Nullable String deviceFingerprint;
    private volatile @Nullable Decision decision;

    private PendingRequest(RadiusExchange exchange, AccessAttempt attempt, @Nullable String deviceFingerprint) {
        this.exchange = exchange;
        this.attempt = attempt;
        this.deviceFingerprint = deviceFingerprint;
    }

    static PendingRequest of(RadiusExchange exchange, DeviceFingerprint fingerprints) {
        AccessAttempt attempt = AccessAttempt.of(exchange);
        return new PendingRequest(
                exchange, attempt, attempt.device() == null ? null : fingerprints.of(attempt.device()));
    }

    /** As it came. */
    RadiusExchange exchange() {
        return exchange;
    }

    AccessAttempt attempt() {
        return attempt;
    }

    Decision decision() {
        return Objects.requireNonNull(decision);
    }

    void decide(Decision made) {
        decision = made;
    }

    Settlement settlement() {
        Decision made = decision();
        AuthenticationOutcome outcome = new AuthenticationOutcome(
                attempt.received(),
                attempt.nas(),
                attempt.site(),
                made.reason(),
                deviceFingerprint,
                made.whose(),
                made.isGrace() ? AuthenticationOutcome.GRACE + attempt.method() : attempt.method(),
                attempt.ssid());
        return new Settlement(outcome, made instanceof Decision.Accept accept ? accept.grant() : null);
    }
}
