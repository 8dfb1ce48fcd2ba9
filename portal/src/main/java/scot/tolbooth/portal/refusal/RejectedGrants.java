package scot.tolbooth.portal.refusal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.authentication.RejectReason;
import scot.tolbooth.radius.authentication.RejectWatch;

/** Counts grants that RADIUS did not take because they were guessed, replayed or carried elsewhere. */
record RejectedGrants(Refusals refusals) implements RejectWatch {

    @Override
    public void rejected(@Nullable SiteCode site, RejectReason reason) {
        guard(reason).ifPresent(guard -> refusals.count(guard, site));
    }

    private static Optional<Guard> guard(RejectReason reason) {
        return switch (reason) {
            case UNKNOWN_USER, WRONG_PASSWORD -> Optional.of(Guard.GRANT_GUESSED);
            case GRANT_USED, GRANT_EXPIRED, GRANT_REVOKED -> Optional.of(Guard.GRANT_REPLAYED);
            case OTHER_NAS, OTHER_DEVICE, OTHER_WIFI -> Optional.of(Guard.GRANT_ELSEWHERE);
            case NO_USER_NAME,
                    NO_CREDENTIALS,
                    TWO_CREDENTIALS,
                    MALFORMED_PASSWORD,
                    EAP_NOT_SERVED,
                    MAC_AUTHENTICATION,
                    ACCESS_ENDED,
                    GRACE_ENDED,
                    TERMS_CHANGED,
                    TOO_MANY_DEVICES,
                    QUOTA_USED_UP,
                    NOT_REMEMBERED_HERE,
                    REMEMBERED_TOO_LONG_AGO,
                    DEVICE_ELSEWHERE,
                    SENT_TO_PORTAL -> Optional.empty();
        };
    }
}
