package scot.tolbooth.radius;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.radius.authentication.RejectReason;
import scot.tolbooth.radius.grant.IssuedGrant;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.policy.Policies;
import scot.tolbooth.radius.policy.PolicyQuestion;
import scot.tolbooth.radius.policy.PolicyTrial;
import scot.tolbooth.radius.policy.RuleName;
import scot.tolbooth.radius.policy.Term;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.PacketCode;
import scot.tolbooth.radius.protocol.RadiusPacket;
import scot.tolbooth.radius.registrant.GroupName;
import scot.tolbooth.radius.registrant.RegistrantGroups;
import scot.tolbooth.radius.registrant.Registrants;

/** People who are let in for some minutes to read a code, through the sockets: they are nobody yet. */
class GraceTests {

    private static LibraryRadius library;

    private UUID nobody = new UUID(0, 0);

    @BeforeAll
    static void start() {
        library = new LibraryRadius();
    }

    @AfterAll
    static void stop() {
        library.close();
    }

    @BeforeEach
    void somebodyForTenMinutes() {
        library.vendor(NasVendor.COOVACHILLI);
        Instant until = library.radius.clock().instant().plus(Duration.ofMinutes(10));
        nobody = registrants().withGrace("pl", "2026-11", until).id();
    }

    @AfterEach
    void nothingIsLeft() {
        library.nothingIsLeft();
    }

    @Test
    void theirSessionIsShortAndSlowAndEngineersSeeWhatItWasFor() {
        RadiusPacket accept = library.ask(library.grant(nobody), LibraryRadius.PHONE);

        assertThat(accept.code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
        assertThat(accept.number(AttributeType.SESSION_TIMEOUT).orElseThrow()).isBetween(590L, 600L);
        assertThat(library.last().isAccepted()).isTrue();
        assertThat(library.last().isGrace()).isTrue();
        assertThat(library.last().method()).isEqualTo("grace chap");
        library.ask(library.grant(library.somebody()), LibraryRadius.TABLET);
        assertThat(library.last().isGrace()).isFalse();
    }

    @Test
    void aSiteThatGivesLongSessionsGivesThemNone() {
        library.rule(Map.of(Term.SESSION_TIMEOUT, 86_400L));

        assertThat(library.ask(library.grant(nobody), LibraryRadius.PHONE)
                        .number(AttributeType.SESSION_TIMEOUT)
                        .orElseThrow())
                .isBetween(590L, 600L);
    }

    @Test
    void afterTheirMinutesNoGrantLetsThemIn() {
        IssuedGrant early = library.grant(nobody);
        library.radius.clock().advance(Duration.ofMinutes(9));
        IssuedGrant late = library.grant(nobody);
        library.radius.clock().advance(Duration.ofMinutes(1));

        assertThat(library.ask(late, LibraryRadius.PHONE).code()).isEqualTo(PacketCode.ACCESS_REJECT);
        assertThat(library.last().reason()).isEqualTo(RejectReason.GRACE_ENDED);
        assertThat(library.last().isGrace()).isTrue();
        assertThat(library.ask(early, LibraryRadius.PHONE).code()).isEqualTo(PacketCode.ACCESS_REJECT);
    }

    @Test
    void theirDeviceIsNotRemembered() {
        library.remembering();
        library.rule(Map.of(Term.REMEMBERED_DAYS, 7L));
        library.ask(library.grant(nobody), LibraryRadius.PHONE);

        assertThat(library.callCheck(LibraryRadius.PHONE).code()).isEqualTo(PacketCode.ACCESS_REJECT);
        assertThat(library.last().reason()).isEqualTo(RejectReason.MAC_AUTHENTICATION);
    }

    @Test
    void theyAreNotCountedAsPeopleWhoRegistered() {
        long before = registrants().count();
        Instant soon = library.radius.clock().instant().plus(Duration.ofMinutes(1));
        long registered = registrants().countRegisteredBefore(soon);

        registrants().withGrace("en", "2026-11", soon);

        assertThat(registrants().count()).isEqualTo(before);
        assertThat(registrants().countRegisteredBefore(soon)).isEqualTo(registered);
    }

    @Test
    void theirMinutesBelongToThePersonOnceTheCodeIsEntered() {
        UUID person = library.somebody();
        RadiusPacket accept = library.ask(library.grant(nobody), LibraryRadius.PHONE);
        library.online("grace-session", accept, LibraryRadius.PHONE, 1_000);
        assertThat(registrants().export(person)).doesNotContainKey("online to read a code");

        registrants().graceWasOf(nobody, person);

        assertThat(registrants().export(person))
                .extractingByKey("online to read a code")
                .asString()
                .contains("02-00-00-00-00-01", "let in until");
        registrants().graceWasOf(nobody, library.somebody());
        assertThat(registrants().export(person)).containsKey("online to read a code");

        registrants().forget(person, LibraryRadius.CHANGE);

        assertThat(registrants().find(nobody)).isEmpty();
        assertThat(library.radius
                        .database()
                        .jdbc()
                        .sql("SELECT count(*) FROM radius.session WHERE registrant IS NOT NULL")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void minutesOfSomebodyWhoIsForgottenStayNobodys() {
        UUID person = library.somebody();
        registrants().forget(person, LibraryRadius.CHANGE);

        registrants().graceWasOf(nobody, person);

        assertThat(library.radius
                        .database()
                        .jdbc()
                        .sql("SELECT grace_of FROM radius.registrant WHERE id = :id")
                        .param("id", nobody)
                        .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                        .single())
                .isEmpty();
    }

    @Test
    void nobodyIsPutIntoTheirGroup() {
        RegistrantGroups groups = library.radius.bean(RegistrantGroups.class);
        UUID person = library.somebody();

        assertThatThrownBy(() -> groups.assign(person, GroupName.GRACE, LibraryRadius.CHANGE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("group must not be grace");
        assertThat(groups.of(person)).isEmpty();
        assertThat(groups.of(nobody)).contains(GroupName.GRACE);
    }

    @Test
    void whatTheyGetIsARuleLikeOthersAndATrialSaysWhyTheSessionIsShort() {
        Policies policies = library.radius.bean(Policies.class);

        PolicyTrial trial = policies.tryOut(new PolicyQuestion(
                LibraryRadius.LIBRARY,
                GroupName.GRACE,
                NasVendor.COOVACHILLI,
                library.radius.clock().instant()));

        assertThat(trial.isCutShortByOwnEnd()).isTrue();
        assertThat(trial.isGrace()).isTrue();
        assertThat(trial.settled().sessionSeconds()).contains(600L);
        assertThat(trial.settled().terms().number(Term.DOWNLOAD)).contains(2_000_000L);
        assertThat(trial.attributes())
                .filteredOn(one -> one.term() == Term.SESSION_TIMEOUT)
                .extracting(trial::source)
                .isEqualTo(Collections.singletonList(null));
        assertThat(trial.attributes())
                .filteredOn(one -> one.term() == Term.DOWNLOAD)
                .extracting(trial::source)
                .containsOnly(new RuleName("grace"));
        assertThat(policies.tryOut(new PolicyQuestion(
                                LibraryRadius.LIBRARY,
                                null,
                                NasVendor.COOVACHILLI,
                                library.radius.clock().instant()))
                        .isCutShortByOwnEnd())
                .isFalse();
    }

    private static Registrants registrants() {
        return library.radius.bean(Registrants.class);
    }
}
