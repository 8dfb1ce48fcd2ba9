package scot.tolbooth.portal.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each attack on residents' pages has a test that makes it and sees it refused; those of {@link AttackTests} and {@link
 * HostileInputTests} see it counted as well.
 */
class AttackListTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            guessing a code                                     | signup.AttackTests               | whoGuessesCodesHasFiveTriesAndIsSeen
            guessing a code with which a contact is replaced    | signup.CorrectionTests           | tooManyWrongCodesNeedAnotherOne
            guessing with many requests at once                 | signup.VerificationTests         | aDeviceGetsSixCodesInAnHourHoweverManyItAsksForAtOnce
            using a code in another journey                     | signup.VerificationTests         | aCodeIsGoodInItsJourneyAndForItsContactOnly
            guessing a card                                     | signup.AttackTests               | whoGuessesCardsIsStoppedAndSeen
            guessing a card from many devices and places        | card.CardDeskTests               | guessingIsLimitedBySiteByNasAndInAllWhateverTheDevice
            copying a card                                      | card.CardDeskTests               | aCopiedCodeOpensNothingOnADeviceTooMany
            learning whether there is such a card               | signup.CardJourneyTests          | theAnswerDoesNotTellWhetherThereIsSuchACard
            learning whether a contact is known                 | signup.AttackTests               | nobodyLearnsWhoIsKnown
            learning it by changing to it                       | signup.CorrectionTests           | aContactOfSomebodyElseIsAnsweredLikeAnyOtherUntilItsCodeIsTyped
            learning it by receipts                             | signup.TextInTests               | knownAndUnknownReceiptsAreAnsweredAlike
            SMS pumping from a device                           | signup.AttackTests               | aPhoneCannotHaveManyNumbersTexted
            SMS pumping from many devices at a site             | signup.TextInTests               | aSiteIsLimitedWhicheverNasAndDeviceAsks
            SMS pumping from an address                         | signup.SignupScenariosTests      | limitPerIp
            SMS pumping to costly numbers                       | signup.AttackTests               | numbersThatCostMuchAreNotTexted
            SMS pumping by texts with forged senders            | signup.TextInTests               | aForgedSenderBringsTheForgerNothing
            SMS pumping beyond a day's money                    | signup.TextInTests               | beyondWhatMayBeSpentInADayNobodyIsTextedAndEmailIsOffered
            harassing one person with texts                     | signup.SignupScenariosTests      | limitPerUserAndDay
            replaying a journey                                 | signup.AttackTests               | aJourneyThatIsOverOpensNothingMore
            replaying a grant                                   | signup.AttackTests               | aGrantIsGoodOnceAndOnItsDeviceOnly
            replaying a gateway's token                         | signup.FamilyHandOverTests       | aWifiDogGatewayAsksAboutATokenThatIsGoodOnce
            replaying a text                                    | signup.TextInTests               | theSameTextTwiceIsAnsweredOnceAndOneThatWasHeldUpNever
            answering twice how one liked it                    | signup.AfterSignInTests          | anAnswerIsCountedOnceAndKeptWithoutAnythingAboutAnybody
            forging a redirect                                  | signup.AttackTests               | aForgedSignatureIsRefusedAndSeen
            altering a signed redirect                          | hotspot.UamAdapterTests          | anAlteredRedirectIsRefused
            open redirect                                       | signup.AttackTests               | noRedirectAndNoFormLeadsToAnAddressThatIsNotRegistered
            open redirect by each vendor's parameters           | hotspot.FormAdapterTests         | noAlterationTakesTheGrantElsewhere
            open redirect by the host's name                    | signup.HostileInputTests         | noHeaderIsTakenForAnythingButText
            SSRF                                                | signup.AttackTests               | theServiceCallsNoAddressOfARequest
            SSRF by a controller's address                      | hotspot.ControllerFamiliesTests  | theAddressInARedirectIsNeverCalled
            SSRF by a controller's redirect                     | hotspot.ControllerFamiliesTests  | aControllersOwnRedirectIsNotFollowed
            CSRF                                                | signup.AttackTests               | noOtherWebSiteSendsAFormForSomebody
            CSRF on staff                                       | signup.AttackTests               | aFormOfStaffWithoutItsTokenIsRefusedAndSeen
            forged addresses of proxies                         | signup.AttackTests               | forwardedHeadersOfAnybodyAreNotBelieved
            forged addresses behind a proxy                     | signup.ForwardedHeadersTests     | whoIsNoProxyIsNotBelieved
            pretending to be a gateway                          | signup.FamilyHandOverTests       | nobodyElseLearnsTheTokensOfAnOpenNdsGateway
            pretending to be GOV.UK Notify                      | signup.AttackTests               | callsOfACallbackWithoutItsTokenAreRefusedAndSeen
            pretending to be a probe                            | api.ProbesApiTests               | whoeverHasNoTokenOrOneThatIsGoodNoMoreIsRefused
            trying passwords of staff                           | signup.AttackTests               | passwordsOfStaffThatAreTriedAreSeen
            flooding with complaints                            | signup.AttackTests               | complaintsBeyondTheLimitsAreRefusedAndSeen
            script, header injection and too much in each field | signup.HostileInputTests         | noFieldOfAnyPageTakesHarmfulTextForAnythingButText
            the same in addresses                               | signup.HostileInputTests         | noPartOfAnAddressIsTakenForAnythingButText
            the same in headers                                 | signup.HostileInputTests         | noHeaderIsTakenForAnythingButText
            what is no HTTP                                     | signup.HostileInputTests         | whatIsNoHttpIsRefusedAndCounted
            too large a call                                    | signup.TextInTests               | whatIsNoneOrTooLargeIsRefused
            filling the database with counts                    | signup.AttackTests               | hostileRequestsAreCountedInMemoryUntilSomeSecondsAreOver
            hiding from staff                                   | signup.AttackTests               | staffSeeByDayAndSiteWhatWasRefused
            """)
    void hasATest(String attack, String tests, String test) throws ClassNotFoundException {
        Optional<java.lang.reflect.Method> method = Arrays.stream(
                        Class.forName("scot.tolbooth.portal." + tests).getDeclaredMethods())
                .filter(declared -> declared.getName().equals(test))
                .findFirst();

        assertThat(method)
                .as(attack)
                .hasValueSatisfying(found -> assertThat(
                                Stream.of(Test.class, ParameterizedTest.class).anyMatch(found::isAnnotationPresent))
                        .as(attack)
                        .isTrue());
    }
}
