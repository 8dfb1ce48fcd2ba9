package scot.tolbooth.portal.signup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;
import scot.tolbooth.portal.delivery.Limit;
import scot.tolbooth.radius.registrant.ContactKind;

/** The limits that hold unless they are set. */
class SentCodesTests {

    private final SignupSettings usual =
            Binder.get(new MockEnvironment()).bindOrCreate("tolbooth.portal.limits", SignupSettings.class);

    /** Most councils have one controller for all sites: all 3,500 people of a peak may ask within ten minutes. */
    @Test
    void aControllerOfAllSitesIsNotHeldToWhatOneSiteNeeds() {
        assertThat(sent(3_499, 0).exhausted(usual, null, usual.perDay(ContactKind.MOBILE)))
                .isEmpty();
        assertThat(sent(6_000, 0).exhausted(usual, null, 20_000)).contains(Limit.NAS_HOUR);
    }

    /** The busiest of 130 sites has about one in nine of them. */
    @Test
    void theBusiestSiteOfAPeakIsNotRefused() {
        assertThat(sent(400, 400).exhausted(usual, "LIB-001", usual.perDay(ContactKind.MOBILE)))
                .isEmpty();
        assertThat(sent(600, 600).exhausted(usual, "LIB-001", 20_000)).contains(Limit.NAS_HOUR);
        assertThat(sent(400, 1_000).exhausted(usual, "LIB-001", 20_000)).contains(Limit.SITE_HOUR);
    }

    private static SentCodes sent(int behindNas, int atSite) {
        return new SentCodes(0, 0, 0, behindNas, atSite, behindNas);
    }
}
