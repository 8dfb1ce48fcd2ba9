package scot.tolbooth.radius.authentication;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.grant.Grant;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.policy.Settled;
import scot.tolbooth.radius.policy.Term;
import scot.tolbooth.radius.registrant.GroupName;
import scot.tolbooth.radius.registrant.TermsOfUse;

/** Whether an attempt is let in: by a grant, or because its device is remembered. */
final class AccessRules {

    /** What policy comes to for somebody who is let in. */
    @FunctionalInterface
    interface Settling {

        Settled settle(AccessAttempt attempt, @Nullable GroupName group, @Nullable Instant until);
    }

    private final Settling policy;
    private final TermsOfUse terms;

    AccessRules(Settling policy, TermsOfUse terms) {
        this.policy = policy;
        this.terms = terms;
    }

    Decision decide(AccessAttempt attempt, KnownFacts facts) {
        if (attempt.credentials() instanceof Credentials.Unusable unusable
                && (!attempt.byMacAddress() || unusable.reason() == RejectReason.EAP_NOT_SERVED)) {
            return Decision.Reject.because(attempt.username() == null ? RejectReason.NO_USER_NAME : unusable.reason());
        }
        return attempt.byMacAddress() ? byDevice(attempt, facts) : byGrant(attempt, facts);
    }

    private Decision byGrant(AccessAttempt attempt, KnownFacts facts) {
        if (attempt.username() == null) {
            return Decision.Reject.because(RejectReason.NO_USER_NAME);
        }
        Grant grant = facts.grants().get(attempt.username());
        if (grant == null) {
            return Decision.Reject.because(RejectReason.UNKNOWN_USER);
        }
        RejectReason objection = objection(attempt, grant);
        if (objection != null) {
            return rejected(attempt, grant, objection);
        }
        return new Decision.Accept(
                grant.registrant(),
                grant.isStanding() ? null : grant.key(),
                policy.settle(attempt, grant.group(), grant.accessUntil()),
                0,
                attempt.credentials().proof(Objects.requireNonNull(grant.password())));
    }

    private static Decision rejected(AccessAttempt attempt, Grant grant, RejectReason reason) {
        boolean wrong = reason == RejectReason.WRONG_PASSWORD;
        return new Decision.Reject(
                reason, grant.registrant(), wrong ? attempt.credentials().refusal() : List.of());
    }

    private @Nullable RejectReason objection(AccessAttempt attempt, Grant grant) {
        RejectReason general = generalObjection(attempt, grant);
        if (general != null) {
            return general;
        }
        return attempt.credentials().prove(Objects.requireNonNull(grant.password()))
                ? objectionOfBounds(attempt, grant.bounds())
                : RejectReason.WRONG_PASSWORD;
    }

    private @Nullable RejectReason generalObjection(AccessAttempt attempt, Grant grant) {
        if (grant.revoked()) {
            return RejectReason.GRANT_REVOKED;
        }
        if (grant.password() == null) {
            return RejectReason.GRANT_USED;
        }
        if (!attempt.received().isBefore(grant.expires())) {
            return RejectReason.GRANT_EXPIRED;
        }
        if (isOver(attempt, grant.accessUntil())) {
            return GroupName.GRACE.equals(grant.group()) ? RejectReason.GRACE_ENDED : RejectReason.ACCESS_ENDED;
        }
        // The portal asks before it makes a grant; nobody asks whoever has a standing one.
        return grant.isStanding() && terms.mustBeAcceptedBy(grant.termsAccepted(), attempt.received())
                ? RejectReason.TERMS_CHANGED
                : null;
    }

    private static boolean isOver(AccessAttempt attempt, @Nullable Instant until) {
        return until != null && !attempt.received().isBefore(until);
    }

    private static @Nullable RejectReason objectionOfBounds(AccessAttempt attempt, Grant.Bounds bounds) {
        if (bounds.nas() != null && !bounds.nas().equals(attempt.nas())) {
            return RejectReason.OTHER_NAS;
        }
        if (bounds.mac() != null && !bounds.mac().equals(attempt.device())) {
            return RejectReason.OTHER_DEVICE;
        }
        // A NAS that does not say over which Wi-Fi, such as CoovaChilli, cannot be held to it.
        boolean otherWifi = bounds.ssid() != null
                && attempt.ssid() != null
                && !bounds.ssid().equals(attempt.ssid());
        return otherWifi ? RejectReason.OTHER_WIFI : null;
    }

    private Decision byDevice(AccessAttempt attempt, KnownFacts facts) {
        NasAccess access = facts.access().get(attempt.nas());
        MacAddress device = attempt.device();
        if (access == null || device == null) {
            return Decision.Reject.because(RejectReason.MAC_AUTHENTICATION);
        }
        RememberedHolder holder = access.remembersDevices() ? facts.remembered().get(device) : null;
        Decision remembered = holder == null ? null : remembered(attempt, holder, facts);
        if (remembered instanceof Decision.Accept || access.redirectUrl() == null) {
            return remembered == null ? Decision.Reject.because(RejectReason.MAC_AUTHENTICATION) : remembered;
        }
        return afterPortal(attempt, facts.ofDevices().get(device)).orElseGet(() -> redirect(access));
    }

    private Decision remembered(AccessAttempt attempt, RememberedHolder holder, KnownFacts facts) {
        if (isOver(attempt, holder.accessUntil())) {
            return new Decision.Reject(RejectReason.ACCESS_ENDED, holder.registrant(), List.of());
        }
        if (terms.mustBeAcceptedBy(holder.termsAccepted(), attempt.received())) {
            return new Decision.Reject(RejectReason.TERMS_CHANGED, holder.registrant(), List.of());
        }
        Settled settled = policy.settle(attempt, holder.group(), holder.accessUntil());
        Optional<Long> days = settled.terms().number(Term.REMEMBERED_DAYS);
        if (days.isEmpty()) {
            return new Decision.Reject(RejectReason.NOT_REMEMBERED_HERE, holder.registrant(), List.of());
        }
        if (!attempt.received().isBefore(holder.remembered().plus(Duration.ofDays(days.get())))) {
            return new Decision.Reject(RejectReason.REMEMBERED_TOO_LONG_AGO, holder.registrant(), List.of());
        }
        return facts.elsewhere().contains(attempt.device())
                ? new Decision.Reject(RejectReason.DEVICE_ELSEWHERE, holder.registrant(), List.of())
                : new Decision.Accept(holder.registrant(), null, settled, 0, List.of());
    }

    /** The second request of central web authentication: its device has a grant by now, which nothing else can use. */
    private Optional<Decision> afterPortal(AccessAttempt attempt, @Nullable Grant grant) {
        if (grant == null
                || grant.bounds().nas() == null
                || generalObjection(attempt, grant) != null
                || objectionOfBounds(attempt, grant.bounds()) != null) {
            return Optional.empty();
        }
        Settled settled = policy.settle(attempt, grant.group(), grant.accessUntil());
        return Optional.of(new Decision.Accept(grant.registrant(), grant.key(), settled, 0, List.of()));
    }

    private static Decision redirect(NasAccess access) {
        return new Decision.Redirect(
                Objects.requireNonNull(access.redirectUrl()), Objects.requireNonNull(access.redirectAcl()));
    }

    /** Whether a limit of policy is reached; absent where none is. */
    static @Nullable RejectReason excess(Settled settled, Use use) {
        Optional<Long> devices = settled.terms().number(Term.DEVICES);
        if (devices.isPresent() && use.otherDevices() >= devices.get()) {
            return RejectReason.TOO_MANY_DEVICES;
        }
        Optional<Long> quota = settled.terms().number(Term.QUOTA);
        return quota.isPresent() && use.octetsToday() >= quota.get() ? RejectReason.QUOTA_USED_UP : null;
    }
}
