package scot.tolbooth.radius;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.tolbooth.radius.authentication.AuthenticationOutcome;
import scot.tolbooth.radius.authentication.RejectReason;
import scot.tolbooth.radius.authentication.RequestFilter;
import scot.tolbooth.radius.authentication.RequestLog;
import scot.tolbooth.radius.grant.GrantRequest;
import scot.tolbooth.radius.grant.Grants;
import scot.tolbooth.radius.grant.IssuedGrant;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.policy.Term;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.Octets;
import scot.tolbooth.radius.protocol.PacketCode;
import scot.tolbooth.radius.protocol.RadiusPacket;
import scot.tolbooth.radius.protocol.RadiusRequest;

/** Policy and grants, through the sockets. */
class PolicyOnTheWireTests {

    @TempDir
    static Path directory;

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

    @Tag("checklist-42")
    @Test
    void radclientReadsWhatARuleSaysToAMikrotik() {
        Peers.require(Radclient.PROGRAM, "freeradius-utils");
        library.vendor(NasVendor.MIKROTIK);
        library.rule(Map.of(
                Term.QUOTA, 10_000_000_000L,
                Term.DOWNLOAD, 8_000_000L,
                Term.FILTER, "family-safe",
                Term.ROLE, "guests",
                Term.VLAN, 42L));
        IssuedGrant grant = library.grant(someone);

        String output = radclient(
                "User-Name = \"" + grant.username() + "\"",
                "User-Password = \"" + grant.password() + "\"",
                "Message-Authenticator = 0x00");

        assertThat(output)
                .contains("Received Access-Accept")
                .contains("Mikrotik-Rate-Limit = \"5000000/8000000\"")
                .contains("Mikrotik-Total-Limit = 1410065408")
                .contains("Mikrotik-Total-Limit-Gigawords = 2")
                .contains("Mikrotik-Group = \"guests\"")
                .contains("Filter-Id = \"family-safe\"")
                .contains("Tunnel-Type:0 = VLAN")
                .contains("Tunnel-Medium-Type:0 = IEEE-802")
                .contains("Tunnel-Private-Group-Id:0 = \"42\"");
    }

    @Test
    void radclientReadsWhatARuleSaysToAWirelessController() {
        Peers.require(Radclient.PROGRAM, "freeradius-utils");
        library.vendor(NasVendor.CISCO);
        library.rule(Map.of(Term.FILTER, "family-safe"));
        IssuedGrant grant = library.grant(someone);

        String output = radclient(
                "User-Name = \"" + grant.username() + "\"",
                "MS-CHAP-Password = \"" + grant.password() + "\"",
                "Message-Authenticator = 0x00");

        assertThat(output)
                .contains("Received Access-Accept")
                .contains("Airespace-ACL-Name = \"family-safe\"")
                .contains("Airespace-Data-Bandwidth-Average-Contract = 20000")
                .contains("Airespace-Data-Bandwidth-Burst-Contract-Upstream = 5000");
        assertThat(library.last().method()).isEqualTo("ms-chap");
    }

    @Tag("checklist-19")
    @Test
    void aWrongMsChap2ResponseIsAnsweredWithItsError() {
        IssuedGrant grant = library.grant(someone);
        byte[] response = new byte[50];
        response[0] = 7;

        RadiusPacket reject = library.nas.ask(RadiusRequest.access(List.of(
                Attribute.text(AttributeType.USER_NAME, grant.username()),
                new Attribute(new AttributeType(311, 11), Octets.of(new byte[16])),
                new Attribute(new AttributeType(311, 25), Octets.of(response)))));

        assertThat(reject.code()).isEqualTo(PacketCode.ACCESS_REJECT);
        Octets error = reject.octets(new AttributeType(311, 2)).orElseThrow();
        assertThat(error.at(0)).isEqualTo(7);
        assertThat(error.from(1).text()).isEqualTo("E=691 R=0 C=" + "0".repeat(32) + " V=3 M=Sign in again");
        assertThat(library.last().reason()).isEqualTo(RejectReason.WRONG_PASSWORD);
    }

    @Test
    void peopleAreCountedAndNotUserNames() {
        library.rule(Map.of(Term.DEVICES, 1L));
        RadiusPacket first = library.ask(library.grant(someone), LibraryRadius.PHONE);
        library.online("s-1", first, LibraryRadius.PHONE, 0);

        assertThat(library.ask(library.grant(someone), LibraryRadius.TABLET).code())
                .isEqualTo(PacketCode.ACCESS_REJECT);
        assertThat(library.last().reason()).isEqualTo(RejectReason.TOO_MANY_DEVICES);
        assertThat(library.ask(library.grant(someone), LibraryRadius.PHONE).code())
                .isEqualTo(PacketCode.ACCESS_ACCEPT);
    }

    @Test
    void aRejectForADeviceTooManyLeavesTheGrantUnused() {
        library.rule(Map.of(Term.DEVICES, 1L));
        library.online("s-1", library.ask(library.grant(someone), LibraryRadius.PHONE), LibraryRadius.PHONE, 0);
        IssuedGrant waiting = library.grant(someone);
        library.ask(waiting, LibraryRadius.TABLET);
        library.withoutRule();

        assertThat(library.ask(waiting, LibraryRadius.TABLET).code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
    }

    @Test
    void aVolumeIsOfTheDayAndNotOfTheSession() {
        library.vendor(NasVendor.COOVACHILLI);
        library.rule(Map.of(Term.QUOTA, 5_000_000L));
        library.online("s-1", library.ask(library.grant(someone), LibraryRadius.PHONE), LibraryRadius.PHONE, 4_000_000);

        assertThat(library.ask(library.grant(someone), LibraryRadius.PHONE).number(new AttributeType(14559, 3)))
                .contains(1_000_000L);
        library.online("s-2", library.ask(library.grant(someone), LibraryRadius.PHONE), LibraryRadius.PHONE, 1_000_000);
        assertThat(library.ask(library.grant(someone), LibraryRadius.PHONE).code())
                .isEqualTo(PacketCode.ACCESS_REJECT);
        assertThat(library.last().reason()).isEqualTo(RejectReason.QUOTA_USED_UP);
    }

    @Test
    void aGrantIsGoodForAsManyUsesAsWereAskedFor() {
        IssuedGrant grant = library.mint(new GrantRequest(someone, null, null, null, 2, Duration.ofMinutes(5)));

        assertThat(List.of(
                        library.ask(grant, LibraryRadius.PHONE),
                        library.ask(grant, LibraryRadius.PHONE),
                        library.ask(grant, LibraryRadius.PHONE)))
                .extracting(RadiusPacket::code)
                .containsExactly(PacketCode.ACCESS_ACCEPT, PacketCode.ACCESS_ACCEPT, PacketCode.ACCESS_REJECT);
        assertThat(library.last().reason()).isEqualTo(RejectReason.GRANT_USED);
    }

    @Test
    void aRevokedGrantOpensNothing() {
        IssuedGrant grant = library.grant(someone);

        assertThat(library.radius.bean(Grants.class).revoke(someone)).isEqualTo(1);

        assertThat(library.ask(grant, LibraryRadius.PHONE).code()).isEqualTo(PacketCode.ACCESS_REJECT);
        assertThat(library.last().reason()).isEqualTo(RejectReason.GRANT_REVOKED);
    }

    @Test
    void aGrantForAWifiIsForNoOther() {
        IssuedGrant grant =
                library.mint(new GrantRequest(someone, null, null, "Council Free", 1, Duration.ofMinutes(5)));
        Attribute other = Attribute.text(AttributeType.CALLED_STATION_ID, "02-00-00-00-00-99:Council Staff");
        Attribute same = Attribute.text(AttributeType.CALLED_STATION_ID, "02-00-00-00-00-99:Council Free");

        assertThat(library.nas.ask(TestNas.chap(grant, other)).code()).isEqualTo(PacketCode.ACCESS_REJECT);
        assertThat(library.last().reason()).isEqualTo(RejectReason.OTHER_WIFI);
        assertThat(library.last().ssid()).isEqualTo("Council Staff");
        assertThat(library.nas.ask(TestNas.chap(grant, same)).code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
    }

    @Test
    void requestsAreFoundByPersonDeviceAndTime() {
        RequestLog log = library.radius.bean(RequestLog.class);
        library.ask(library.grant(someone), LibraryRadius.PHONE);
        library.ask(new IssuedGrant("nobody", "x", Instant.MAX), LibraryRadius.TABLET);
        Instant now = library.radius.clock().instant();
        Instant from = now.minus(Duration.ofMinutes(5));
        Instant to = now.plusSeconds(1);

        assertThat(log.find(new RequestFilter(null, null, null, someone, null, from, to), 10, 0))
                .extracting(AuthenticationOutcome::isAccepted)
                .containsExactly(true);
        assertThat(log.find(
                        new RequestFilter(
                                LibraryRadius.LIBRARY, RunningRadius.NAS, LibraryRadius.TABLET, null, false, from, to),
                        1,
                        0))
                .extracting(AuthenticationOutcome::reason)
                .containsExactly(RejectReason.UNKNOWN_USER);
        assertThat(log.countUpTo(
                        new RequestFilter(null, null, LibraryRadius.PHONE, null, null, to, to.plusSeconds(60)), 10))
                .isZero();
        assertThat(log.rejects(
                        new RequestFilter(LibraryRadius.LIBRARY, null, null, null, null, from, to),
                        Duration.ofMinutes(10)))
                .anySatisfy(count -> assertThat(count.reason()).isEqualTo(RejectReason.UNKNOWN_USER));
    }

    private static String radclient(String... attributes) {
        Path empty = directory.resolve("empty");
        empty.toFile().mkdirs();
        List<String> all = new ArrayList<>(Arrays.asList(attributes));
        return new Radclient(empty)
                .send(library.radius.authentication(), "auth", RunningRadius.SECRET, all.toArray(String[]::new));
    }
}
