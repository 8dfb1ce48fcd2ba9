package scot.tolbooth.radius;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.radius.authentication.RejectReason;
import scot.tolbooth.radius.grant.GrantRequest;
import scot.tolbooth.radius.grant.Grants;
import scot.tolbooth.radius.grant.IssuedGrant;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.policy.Term;
import scot.tolbooth.radius.protocol.PacketCode;
import scot.tolbooth.radius.protocol.RadiusPacket;
import scot.tolbooth.radius.registrant.Registrants;

/** What broke the authorisation of other systems, sent as packets and named as it was seen there. */
class AuthorizeScenariosTests {

    private static LibraryRadius library;

    private UUID someone;

    @BeforeAll
    static void start() {
        library = new LibraryRadius();
    }

    @AfterAll
    static void stop() {
        library.close();
    }

    @BeforeEach
    void somebody() {
        someone = library.somebody();
        library.vendor(NasVendor.GENERIC);
    }

    @AfterEach
    void nothingIsLeft() {
        library.nothingIsLeft();
    }

    @Test
    void unknownUser() {
        assertRejected(ask(new IssuedGrant("nobody", "x", Instant.MAX)), RejectReason.UNKNOWN_USER);
    }

    /** Whoever is shut out has their grants taken back. */
    @Test
    void disabled() {
        IssuedGrant grant = library.grant(someone);
        library.radius.bean(Grants.class).revoke(someone);
        assertRejected(ask(grant), RejectReason.GRANT_REVOKED);
    }

    /** Who has not verified a contact, or was forgotten since, has no grant that could be used. */
    @Test
    void unverified() {
        IssuedGrant grant = library.grant(someone);
        library.radius.bean(Registrants.class).forget(someone, Change.by("test"));
        assertRejected(ask(grant), RejectReason.UNKNOWN_USER);
    }

    @Test
    void expiredPassword() {
        IssuedGrant grant = library.grant(someone);
        library.radius.clock().advance(Duration.ofMinutes(6));
        assertRejected(ask(grant), RejectReason.GRANT_EXPIRED);
    }

    @Test
    void wrongPassword() {
        IssuedGrant grant = library.grant(someone);
        assertRejected(ask(new IssuedGrant(grant.username(), "not it", grant.expires())), RejectReason.WRONG_PASSWORD);
        assertThat(ask(grant).code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
    }

    /** A contact is no user name: it would tell NASes, and whoever listens, who somebody is. */
    @Test
    void emailOrPhoneAsUsername() {
        IssuedGrant grant =
                library.grant(library.radius.registrant("known@example.org").id());
        for (String name : List.of("known@example.org", "+447700900123", "07700900123")) {
            assertRejected(ask(new IssuedGrant(name, grant.password(), grant.expires())), RejectReason.UNKNOWN_USER);
        }
    }

    @Test
    void disposableTokenUsedTwice() {
        IssuedGrant grant = library.grant(someone);
        assertThat(ask(grant).code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
        assertRejected(ask(grant), RejectReason.GRANT_USED);
    }

    @Test
    void simultaneousUseSameDeviceReLoginAllowed() {
        library.rule(Map.of(Term.DEVICES, 1L));
        library.online("s-1", ask(library.grant(someone)), LibraryRadius.PHONE, 0);
        assertThat(ask(library.grant(someone)).code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
    }

    @Test
    void macRoamingFirstContactWithoutLogNoise() {
        library.remembering();
        library.rule(Map.of(Term.REMEMBERED_DAYS, 7L));
        Logger log = (Logger) LoggerFactory.getLogger("scot.tolbooth");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        log.addAppender(lines);
        try {
            assertRejected(library.callCheck(LibraryRadius.TABLET), RejectReason.MAC_AUTHENTICATION);
        } finally {
            log.detachAppender(lines);
        }
        assertThat(lines.list)
                .filteredOn(line -> line.getLevel().isGreaterOrEqual(Level.INFO))
                .isEmpty();
    }

    /** A grant for another NAS does not serve where none is found for this one. */
    @Test
    void otherOrganisationRecordNotUsedAsFallback() {
        library.radius.addNas("elsewhere", "127.0.0.77", true);
        IssuedGrant grant = library.mint(
                new GrantRequest(someone, LibraryRadius.PHONE, new NasName("elsewhere"), Duration.ofMinutes(5)));
        assertRejected(ask(grant), RejectReason.OTHER_NAS);
        assertRejected(library.callCheck(LibraryRadius.PHONE), RejectReason.MAC_AUTHENTICATION);
    }

    private static RadiusPacket ask(IssuedGrant grant) {
        return library.ask(grant, LibraryRadius.PHONE);
    }

    private static void assertRejected(RadiusPacket answer, RejectReason reason) {
        assertThat(answer.code()).isEqualTo(PacketCode.ACCESS_REJECT);
        assertThat(library.last().reason()).isEqualTo(reason);
    }
}
