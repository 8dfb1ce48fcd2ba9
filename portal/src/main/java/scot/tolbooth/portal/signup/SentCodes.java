package scot.tolbooth.portal.signup;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.portal.delivery.Limit;

/** How many codes were sent of late, for the limits. */
record SentCodes(int contactQuarterHour, int contactDay, int deviceHour, int nasHour, int siteHour, int kindDay) {

    /**
     * The limit that one more would break, the narrowest first; empty where there is none.
     *
     * @param site where it is asked for; absent where that is not known
     */
    Optional<Limit> exhausted(SignupSettings limits, @Nullable String site, int kindLimit) {
        if (contactQuarterHour >= limits.perContactQuarterHour()) {
            return Optional.of(Limit.CONTACT_QUARTER_HOUR);
        }
        if (contactDay >= limits.perContactDay()) {
            return Optional.of(Limit.CONTACT_DAY);
        }
        if (deviceHour >= limits.perDeviceHour()) {
            return Optional.of(Limit.DEVICE_HOUR);
        }
        if (nasHour >= limits.perNasHour(site)) {
            return Optional.of(Limit.NAS_HOUR);
        }
        if (siteHour >= limits.perSiteHour()) {
            return Optional.of(Limit.SITE_HOUR);
        }
        return kindDay >= kindLimit ? Optional.of(Limit.ALL_DAY) : Optional.empty();
    }
}
