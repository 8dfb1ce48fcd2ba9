package scot.tolbooth.radius;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.radius.authentication.NasAccess;
import scot.tolbooth.radius.authentication.NasAccesses;
import scot.tolbooth.radius.authentication.RejectReason;
import scot.tolbooth.radius.authentication.RememberedDevices;
import scot.tolbooth.radius.authentication.RequestFilter;
import scot.tolbooth.radius.authentication.RequestLog;
import scot.tolbooth.radius.grant.IssuedGrant;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.passpoint.CollectedCredential;
import scot.tolbooth.radius.passpoint.PasspointCredentials;
import scot.tolbooth.radius.policy.Policies;
import scot.tolbooth.radius.policy.PolicyRule;
import scot.tolbooth.radius.policy.RuleName;
import scot.tolbooth.radius.policy.Scope;
import scot.tolbooth.radius.policy.Term;
import scot.tolbooth.radius.policy.Terms;
import scot.tolbooth.radius.protocol.PacketCode;
import scot.tolbooth.radius.registrant.Registrants;

/** Remembered devices of people who agreed to terms of use that have changed since, through the sockets. */
class ChangedTermsTests {

    private static final MacAddress PHONE = new MacAddress("02-00-00-00-00-01");

    /** Two days from now, whatever the hour in Scotland. */
    private final RunningRadius radius = RunningRadius.start(Map.of(
            "tolbooth.portal.terms-version",
            "2027-01",
            "tolbooth.portal.terms-required-from",
            LocalDate.now(ZoneOffset.UTC).plusDays(2).toString()));

    private final TestNas nas = new TestNas(radius);
    private final UUID person = remembered();

    @AfterEach
    void close() {
        nas.close();
        radius.close();
    }

    @Test
    void untilTheDayTheyComeOnlineAndFromThenOnOnceTheyAgreed() {
        assertThat(comesOnline()).isTrue();
        radius.clock().advance(Duration.ofDays(3));

        assertThat(comesOnline()).isFalse();
        assertThat(lastReason()).isEqualTo(RejectReason.TERMS_CHANGED);

        radius.bean(Registrants.class).agreed(person, "en", "2027-01");
        assertThat(comesOnline()).isTrue();
    }

    @Test
    void theirGrantIsGoodForThePortalAsksBeforeItMakesOne() {
        radius.clock().advance(Duration.ofDays(3));

        assertThat(nas.ask(TestNas.pap(radius.grant(person, null, null))).code())
                .isEqualTo(PacketCode.ACCESS_ACCEPT);
    }

    @Test
    void aProfileForTheEncryptedNetworkIsHeldToTheSameDay() {
        PasspointCredentials profiles = radius.bean(PasspointCredentials.class);
        CollectedCredential profile = profiles.collect(
                        profiles.issue(person, "Phone", Duration.ofDays(30)).orElseThrow())
                .orElseThrow();
        IssuedGrant credential = new IssuedGrant(profile.username(), profile.password(), profile.expires());
        assertThat(nas.ask(TestNas.pap(credential)).code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
        radius.clock().advance(Duration.ofDays(3));

        assertThat(nas.ask(TestNas.pap(credential)).code()).isEqualTo(PacketCode.ACCESS_REJECT);
        assertThat(lastReason()).isEqualTo(RejectReason.TERMS_CHANGED);
    }

    private boolean comesOnline() {
        return nas.ask(TestNas.callCheck(PHONE)).code() == PacketCode.ACCESS_ACCEPT;
    }

    private RejectReason lastReason() {
        RequestFilter all = new RequestFilter(
                null,
                null,
                null,
                null,
                null,
                radius.clock().instant().minusSeconds(60),
                radius.clock().instant().plusSeconds(60));
        return Objects.requireNonNull(
                radius.bean(RequestLog.class).find(all, 1, 0).get(0).reason());
    }

    private UUID remembered() {
        UUID someone = radius.registrant("someone@example.org").id();
        radius.bean(Policies.class)
                .save(
                        new PolicyRule(
                                new RuleName("remember"),
                                Scope.EVERYWHERE,
                                new Terms(Map.of(Term.REMEMBERED_DAYS, 30L)),
                                0),
                        LibraryRadius.CHANGE);
        radius.bean(NasAccesses.class)
                .replace(new NasAccess(RunningRadius.NAS, true, null, null, 0), LibraryRadius.CHANGE);
        radius.bean(RememberedDevices.class).remember(someone, PHONE, "My phone");
        return someone;
    }
}
