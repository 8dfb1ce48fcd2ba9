package scot.tolbooth.radius;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each scenario that broke the authorisation or accounting of other systems has a test of its name. */
class ScenarioListTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            unknown user                                      | unknownUser
            disabled                                          | disabled
            unverified                                        | unverified
            expired password                                  | expiredPassword
            wrong password                                    | wrongPassword
            email or phone as username                        | emailOrPhoneAsUsername
            disposable token used twice                       | disposableTokenUsedTwice
            Simultaneous-Use same device re-login allowed     | simultaneousUseSameDeviceReLoginAllowed
            MAC roaming first contact without log noise       | macRoamingFirstContactWithoutLogNoise
            other-organisation record not used as fallback    | otherOrganisationRecordNotUsedAsFallback
            """)
    void authorize(String scenario, String test) throws NoSuchMethodException {
        assertIsTest(AuthorizeScenariosTests.class, scenario, test);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Start duplicate                                   | startDuplicate
            Start 0 vs empty octets                           | startZeroVersusEmptyOctets
            missing octets                                    | missingOctets
            Interim before Start                              | interimBeforeStart
            Interim after Stop                                | interimAfterStop
            Stop without Start                                | stopWithoutStart
            Stop duplicate                                    | stopDuplicate
            session moved between organisations               | sessionMovedBetweenOrganisations
            pfSense packet shapes                             | pfSensePacketShapes
            CoovaChilli packet shapes                         | coovaChilliPacketShapes
            On/Off                                            | onAndOff
            253-character Called-Station-Id                   | calledStationIdOf253Characters
            over-long password not stored in post-auth        | overLongPasswordNotStored
            Gigawords                                         | gigawords
            counter going backwards                           | counterGoingBackwards
            """)
    void accounting(String scenario, String test) throws NoSuchMethodException {
        assertIsTest(AccountingScenariosTests.class, scenario, test);
    }

    private static void assertIsTest(Class<?> tests, String scenario, String test) throws NoSuchMethodException {
        assertThat(tests.getDeclaredMethod(test).isAnnotationPresent(Test.class))
                .as(scenario)
                .isTrue();
    }
}
