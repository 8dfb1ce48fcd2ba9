package scot.tolbooth.portal.signup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each scenario that broke the verification of phones or the portals of other systems has a test of its name. */
class ScenarioListTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            phone: limit per user/day                         | limitPerUserAndDay
            phone: limit per IP                               | limitPerIp
            phone: cooldown                                   | cooldown
            phone: expiry                                     | expiry
            phone: max attempts                               | maxAttempts
            phone: number change invalidates verification     | numberChangeInvalidatesVerification
            phone: number unique                              | numberUnique
            phone: prefix allow-list                          | prefixAllowList
            phone: landline refused                           | landlineRefused
            portal: password change on expiry                 | passwordChangeOnExpiry
            portal: language change                           | languageChange
            portal: cross-organisation verification           | crossOrganisationVerification
            portal: resume after mini-browser closed          | resumeAfterMiniBrowserClosed
            """)
    void hasATest(String scenario, String test) throws NoSuchMethodException {
        assertThat(SignupScenariosTests.class.getDeclaredMethod(test).isAnnotationPresent(Test.class))
                .as(scenario)
                .isTrue();
    }
}
