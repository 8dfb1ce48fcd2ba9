package scot.tolbooth.radius;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.radius.authentication.RejectReason;
import scot.tolbooth.radius.authentication.RememberedDevices;
import scot.tolbooth.radius.grant.IssuedGrant;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.policy.PresentTerms;
import scot.tolbooth.radius.policy.Term;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.PacketCode;
import scot.tolbooth.radius.protocol.RadiusPacket;
import scot.tolbooth.radius.registrant.Registrant;
import scot.tolbooth.radius.registrant.Registrants;
import scot.tolbooth.radius.way.WayIn;
import scot.tolbooth.radius.way.WaySettings;
import scot.tolbooth.radius.way.WaysIn;

/** People whom staff let in for a time, through the sockets: they have no contact, and an end. */
class LetInByStaffTests {

    private static LibraryRadius library;

    private Instant until = Instant.EPOCH;
    private UUID guest = new UUID(0, 0);

    @BeforeAll
    static void start() {
        library = new LibraryRadius();
    }

    @AfterAll
    static void stop() {
        library.close();
    }

    @BeforeEach
    void somebodyForTwoHours() {
        library.vendor(NasVendor.GENERIC);
        until = library.radius.clock().instant().plus(Duration.ofHours(2));
        guest = registrants().withoutContact("pl", "2026-11", until).id();
    }

    @AfterEach
    void nothingIsLeft() {
        library.nothingIsLeft();
    }

    @Test
    void nothingIsKnownOfThemButWhatTheyAgreedToAndTheirEnd() {
        Registrant known = registrants().find(guest).orElseThrow();

        assertThat(known.contact()).isNull();
        assertThat(known.accessUntil()).isEqualTo(until);
        assertThat(registrants().export(guest))
                .containsKeys("let in until", "consents")
                .doesNotContainKey("email");
    }

    @Test
    void aSessionEndsWithTheirTimeWhateverPolicyAllows() {
        library.radius.clock().advance(Duration.ofMinutes(90));

        RadiusPacket accept = library.ask(library.grant(guest), LibraryRadius.PHONE);

        assertThat(accept.code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
        assertThat(accept.number(AttributeType.SESSION_TIMEOUT).orElseThrow()).isBetween(1790L, 1800L);
    }

    @Test
    void policyEndsTheirSessionEarlierWhereItSaysSo() {
        library.rule(Map.of(Term.SESSION_TIMEOUT, 600L));

        assertThat(library.ask(library.grant(guest), LibraryRadius.PHONE)
                        .number(AttributeType.SESSION_TIMEOUT)
                        .orElseThrow())
                .isEqualTo(600L);
    }

    @Test
    void staffWhoGiveASessionOtherTermsDoNotGiveItMoreThanTheirTime() {
        PresentTerms terms = library.radius.bean(PresentTerms.class);
        PresentTerms.Party party = new PresentTerms.Party(RunningRadius.NAS, LibraryRadius.LIBRARY, guest);
        library.radius.clock().advance(Duration.ofMinutes(90));

        assertThat(timeout(terms.attributes(party))).isBetween(1790, 1800);
        assertThat(timeout(terms.attributes(party, 7200))).isBetween(1790, 1800);
        assertThat(timeout(terms.attributes(party, 600))).isEqualTo(600);
        PresentTerms.Party resident =
                new PresentTerms.Party(RunningRadius.NAS, LibraryRadius.LIBRARY, library.somebody());
        assertThat(timeout(terms.attributes(resident, 7200))).isEqualTo(7200);
    }

    @Test
    void afterTheirTimeAGrantThatIsStillFreshOpensNothing() {
        library.radius.clock().advance(Duration.ofHours(2).minusMinutes(1));
        IssuedGrant grant = library.grant(guest);
        library.radius.clock().advance(Duration.ofMinutes(1));

        assertThat(library.ask(grant, LibraryRadius.PHONE).code()).isEqualTo(PacketCode.ACCESS_REJECT);
        assertThat(library.last().reason()).isEqualTo(RejectReason.ACCESS_ENDED);
    }

    @Test
    void whoeverIsStoppedIsNotLetInAgainAndAPersonWithAContactIsNotStopped() {
        UUID resident = library.somebody();

        registrants().endAccess(guest);
        registrants().endAccess(resident);

        assertThat(library.ask(library.grant(guest), LibraryRadius.PHONE).code())
                .isEqualTo(PacketCode.ACCESS_REJECT);
        assertThat(library.ask(library.grant(resident), LibraryRadius.TABLET).code())
                .isEqualTo(PacketCode.ACCESS_ACCEPT);
    }

    @Test
    void aDeviceThatIsRememberedDoesNotOutliveTheirTime() {
        library.remembering();
        library.rule(Map.of(Term.REMEMBERED_DAYS, 7L));
        library.radius.bean(RememberedDevices.class).remember(guest, LibraryRadius.PHONE, "Phone");
        assertThat(library.callCheck(LibraryRadius.PHONE).code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
        library.radius.clock().advance(Duration.ofHours(2));

        assertThat(library.callCheck(LibraryRadius.PHONE).code()).isEqualTo(PacketCode.ACCESS_REJECT);
        assertThat(library.last().reason()).isEqualTo(RejectReason.ACCESS_ENDED);
    }

    @Test
    void aSiteThatSwitchesRememberedDevicesOffLetsNoneIn() {
        library.remembering();
        library.rule(Map.of(Term.REMEMBERED_DAYS, 7L));
        library.radius.bean(RememberedDevices.class).remember(library.somebody(), LibraryRadius.TABLET, "Tablet");
        WaysIn ways = library.radius.bean(WaysIn.class);
        Map<WayIn, Boolean> off = new EnumMap<>(Map.of(WayIn.REMEMBERED_DEVICE, false));

        ways.replace(new WaySettings(LibraryRadius.LIBRARY, off, 0), LibraryRadius.CHANGE);
        assertThat(library.callCheck(LibraryRadius.TABLET).code()).isEqualTo(PacketCode.ACCESS_REJECT);

        ways.replace(new WaySettings(LibraryRadius.LIBRARY, Map.of(), 1), LibraryRadius.CHANGE);
        assertThat(library.callCheck(LibraryRadius.TABLET).code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
    }

    private static int timeout(List<Attribute> attributes) {
        return attributes.stream()
                .filter(attribute -> attribute.type().equals(AttributeType.SESSION_TIMEOUT))
                .map(attribute -> Integer.parseInt(attribute.value().hex(), 16))
                .findFirst()
                .orElseThrow();
    }

    private static Registrants registrants() {
        return library.radius.bean(Registrants.class);
    }
}
