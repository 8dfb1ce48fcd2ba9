package scot.tolbooth.radius;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.radius.authentication.NasAccess;
import scot.tolbooth.radius.authentication.NasAccesses;
import scot.tolbooth.radius.authentication.RedirectedDevice;
import scot.tolbooth.radius.authentication.RedirectedDevices;
import scot.tolbooth.radius.authentication.RejectReason;
import scot.tolbooth.radius.authentication.RememberedDevices;
import scot.tolbooth.radius.grant.GrantRequest;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.policy.Term;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.Octets;
import scot.tolbooth.radius.protocol.PacketCode;
import scot.tolbooth.radius.protocol.RadiusPacket;
import scot.tolbooth.radius.protocol.RadiusRequest;

/** Requests that name a device only, through the sockets. */
class DevicesOnTheWireTests {

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
    void aRememberedDeviceComesOnlineWhereNasSiteAndPersonWishIt() {
        assertThat(library.callCheck(LibraryRadius.PHONE).code()).isEqualTo(PacketCode.ACCESS_REJECT);
        library.radius.bean(RememberedDevices.class).remember(someone, LibraryRadius.PHONE, "My phone");
        assertThat(library.callCheck(LibraryRadius.PHONE).code()).isEqualTo(PacketCode.ACCESS_REJECT);
        library.remembering();
        assertThat(library.callCheck(LibraryRadius.PHONE).code()).isEqualTo(PacketCode.ACCESS_REJECT);
        assertThat(library.last().reason()).isEqualTo(RejectReason.NOT_REMEMBERED_HERE);

        library.rule(Map.of(Term.REMEMBERED_DAYS, 7L));

        RadiusPacket accept = library.callCheck(LibraryRadius.PHONE);
        assertThat(accept.code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
        assertThat(accept.has(AttributeType.CLASS)).isTrue();
        assertThat(library.last().registrant()).isEqualTo(someone);
        assertThat(library.callCheck(LibraryRadius.TABLET).code()).isEqualTo(PacketCode.ACCESS_REJECT);
    }

    @Test
    void aDeviceIsRememberedForSomeDaysOnly() {
        library.remembering();
        library.rule(Map.of(Term.REMEMBERED_DAYS, 7L));
        library.radius.bean(RememberedDevices.class).remember(someone, LibraryRadius.PHONE, "My phone");
        library.radius.clock().advance(Duration.ofDays(7));

        assertThat(library.callCheck(LibraryRadius.PHONE).code()).isEqualTo(PacketCode.ACCESS_REJECT);
        assertThat(library.last().reason()).isEqualTo(RejectReason.REMEMBERED_TOO_LONG_AGO);
    }

    @Test
    void anAddressThatIsOnlineElsewhereIsSeen() {
        library.remembering();
        library.rule(Map.of(Term.REMEMBERED_DAYS, 7L));
        library.radius.bean(RememberedDevices.class).remember(someone, LibraryRadius.PHONE, "My phone");
        library.online("s-1", library.ask(library.grant(someone), LibraryRadius.PHONE), LibraryRadius.PHONE, 0);
        library.radius
                .database()
                .jdbc()
                .sql("UPDATE radius.session SET nas = 'other-nas', site = 'LIB-002'")
                .update();

        assertThat(library.callCheck(LibraryRadius.PHONE).code()).isEqualTo(PacketCode.ACCESS_REJECT);
        assertThat(library.last().reason()).isEqualTo(RejectReason.DEVICE_ELSEWHERE);
    }

    @Test
    void anAddressThatWasLetInElsewhereJustNowIsSeenBeforeThatIsAccountedFor() {
        library.remembering();
        library.rule(Map.of(Term.REMEMBERED_DAYS, 7L));
        library.radius.bean(RememberedDevices.class).remember(someone, LibraryRadius.PHONE, "My phone");
        assertThat(library.callCheck(LibraryRadius.PHONE).code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
        library.radius
                .database()
                .jdbc()
                .sql("UPDATE radius.authentication_outcome SET nas = 'other-nas', site = 'LIB-002' WHERE accepted")
                .update();

        assertThat(library.callCheck(LibraryRadius.PHONE).code()).isEqualTo(PacketCode.ACCESS_REJECT);
        assertThat(library.last().reason()).isEqualTo(RejectReason.DEVICE_ELSEWHERE);
        library.radius.clock().advance(Duration.ofSeconds(31));
        assertThat(library.callCheck(LibraryRadius.PHONE).code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
    }

    @Test
    void aRequestThatNamesTwoDevicesIsNobodys() {
        library.remembering();
        library.rule(Map.of(Term.REMEMBERED_DAYS, 7L));
        library.radius.bean(RememberedDevices.class).remember(someone, LibraryRadius.PHONE, "My phone");

        RadiusPacket answer = library.nas.ask(RadiusRequest.access(List.of(
                        Attribute.text(AttributeType.USER_NAME, LibraryRadius.PHONE.digits()),
                        Attribute.text(AttributeType.CALLING_STATION_ID, LibraryRadius.TABLET.hyphenated())))
                .withPap(LibraryRadius.PHONE.digits()));

        assertThat(answer.code()).isEqualTo(PacketCode.ACCESS_REJECT);
    }

    @Test
    void centralWebAuthenticationLeadsToThePortalAndBack() {
        NasAccesses accesses = library.radius.bean(NasAccesses.class);
        accesses.replace(
                new NasAccess(RunningRadius.NAS, false, "https://wifi.example.org/wifi", "PORTAL_ONLY", 0),
                LibraryRadius.CHANGE);

        RadiusPacket redirect = library.callCheck(LibraryRadius.PHONE);

        assertThat(redirect.code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
        List<String> pairs = redirect.all(AttributeType.CISCO_AVPAIR).stream()
                .map(Octets::text)
                .toList();
        assertThat(pairs).hasSize(2).first().isEqualTo("url-redirect-acl=PORTAL_ONLY");
        assertThat(pairs.get(1)).matches("url-redirect=https://wifi\\.example\\.org/wifi\\?ticket=[A-Za-z0-9_-]{22}");
        assertThat(redirect.has(AttributeType.CLASS)).isFalse();
        assertThat(library.last().reason()).isEqualTo(RejectReason.SENT_TO_PORTAL);

        library.mint(new GrantRequest(someone, LibraryRadius.PHONE, RunningRadius.NAS, Duration.ofMinutes(5)));

        assertThat(library.callCheck(LibraryRadius.PHONE).has(AttributeType.CLASS))
                .isTrue();
        assertThat(library.callCheck(LibraryRadius.PHONE).has(AttributeType.CLASS))
                .isFalse();
    }

    @Test
    void theTicketLeadsToTheDeviceAsItsNasNamesItAndSaysNothingItself() {
        redirecting();
        String ticket = ticket(library.nas.ask(callCheck("aabbcc-first")));

        RedirectedDevices redirected = library.radius.bean(RedirectedDevices.class);
        RedirectedDevice found = redirected.find(ticket).orElseThrow();

        assertThat(found.mac()).isEqualTo(LibraryRadius.PHONE);
        assertThat(found.station()).isEqualTo("02-00-00-00-00-01");
        assertThat(found.nas()).isEqualTo(RunningRadius.NAS);
        assertThat(found.nasIdentifier()).isEqualTo("wlc-1");
        assertThat(found.ssid()).isEqualTo("Council Free");
        assertThat(found.auditSessionId()).isEqualTo("aabbcc-first");
        assertThat(redirected.find(ticket.toLowerCase(Locale.ROOT))).isEmpty();
        assertThat(library.radius
                        .database()
                        .jdbc()
                        .sql("SELECT count(*) FROM radius.redirected_device"
                                + " WHERE ticket = :ticket OR station LIKE '%02-00%' OR device LIKE '0200%'")
                        .param("ticket", ticket)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theNasIsToAskAgainAboutTheSessionThatItAskedForLast() {
        redirecting();
        String first = ticket(library.nas.ask(callCheck("first")));
        library.radius.clock().advance(Duration.ofSeconds(1));
        String second = ticket(library.nas.ask(callCheck("second")));

        RedirectedDevices redirected = library.radius.bean(RedirectedDevices.class);

        assertThat(first).isNotEqualTo(second);
        assertThat(redirected.find(first)).isPresent();
        assertThat(redirected
                        .latest(RunningRadius.NAS, LibraryRadius.PHONE)
                        .orElseThrow()
                        .auditSessionId())
                .isEqualTo("second");
        assertThat(redirected.latest(RunningRadius.NAS, LibraryRadius.TABLET)).isEmpty();
    }

    @Test
    void aTicketIsKnownForAnHour() {
        redirecting();
        String ticket = ticket(library.nas.ask(callCheck("old")));
        library.radius.clock().advance(Duration.ofMinutes(61));

        assertThat(library.radius.bean(RedirectedDevices.class).find(ticket)).isEmpty();
    }

    /** An SSID may hold any octet, and PostgreSQL takes no NUL. */
    @Test
    void aWifiWithANulInItsNameIsAnsweredToo() {
        RadiusPacket answer = library.nas.ask(TestNas.chap(
                library.grant(someone),
                Attribute.text(AttributeType.CALLED_STATION_ID, "02-00-00-00-00-99:Council\0Free")));

        assertThat(answer.code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
        assertThat(library.last().ssid()).isEqualTo("CouncilFree");
    }

    private static void redirecting() {
        NasAccess access = new NasAccess(RunningRadius.NAS, false, "https://wifi.example.org/wifi", "PORTAL_ONLY", 0);
        library.radius.bean(NasAccesses.class).replace(access, LibraryRadius.CHANGE);
    }

    /** As a Cisco controller asks. */
    private static RadiusRequest callCheck(String session) {
        return RadiusRequest.access(List.of(
                Attribute.text(AttributeType.USER_NAME, LibraryRadius.PHONE.digits()),
                Attribute.number(AttributeType.SERVICE_TYPE, 10),
                Attribute.text(AttributeType.CALLING_STATION_ID, "02-00-00-00-00-01"),
                Attribute.text(AttributeType.CALLED_STATION_ID, "00-fd-22-ca-9f-40:Council Free"),
                Attribute.text(AttributeType.NAS_IDENTIFIER, "wlc-1"),
                Attribute.text(AttributeType.CISCO_AVPAIR, "audit-session-id=" + session)));
    }

    private static String ticket(RadiusPacket redirect) {
        String address = redirect.all(AttributeType.CISCO_AVPAIR).get(1).text();
        return address.substring(address.indexOf("ticket=") + "ticket=".length());
    }
}
