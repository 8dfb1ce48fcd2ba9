package scot.tolbooth.portal.welcome;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;

/**
 * How long residents' data is kept, as the settings of those who keep it say, for the privacy notice: whoever changes a
 * setting changes the notice.
 *
 * @param registrants after their last use
 * @param warning how long before that they are told; 0 for not at all
 * @param sessions with the person and the device
 * @param requests to be let in, and what they came to
 * @param complaints after they were settled
 * @param audit entries that say who changed what
 */
record KeptFor(
        @Value("${tolbooth.radius.retention.registrants:365d}")
        Duration registrants,

        @Value("${tolbooth.radius.retention.warning:30d}") Duration warning,
        @Value("${tolbooth.radius.retention.sessions:90d}") Duration sessions,
        @Value("${tolbooth.radius.outcomes.kept:30d}") Duration requests,
        @Value("${tolbooth.portal.complaints.kept:730d}") Duration complaints,
        @Value("${tolbooth.radius.retention.audit:730d}") Duration audit) {

    /** What the texts of the notice take after the council's name, e-mail address and phone number, in whole days. */
    Object[] after(BrandSettings brand) {
        return new Object[] {
            brand.councilName(),
            brand.helpEmail(),
            brand.helpPhone(),
            registrants.toDays(),
            warning.toDays(),
            sessions.toDays(),
            requests.toDays(),
            complaints.toDays(),
            audit.toDays()
        };
    }
}
