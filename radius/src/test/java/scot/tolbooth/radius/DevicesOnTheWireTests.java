package scot.tolbooth.radius;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.radius.authentication.NasAccess;
import scot.tolbooth.radius.authentication.NasAccesses;
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

    private static final AttributeType CISCO_AVPAIR = new AttributeType(9, 1);

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
        assertThat(redirect.all(CISCO_AVPAIR))
                .extracting(Octets::text)
                .containsExactly(
                        "url-redirect-acl=PORTAL_ONLY",
                        "url-redirect=https://wifi.example.org/wifi?client_mac=02-00-00-00-00-01&nas=test-nas");
        assertThat(redirect.has(AttributeType.CLASS)).isFalse();
        assertThat(library.last().reason()).isEqualTo(RejectReason.SENT_TO_PORTAL);

        library.mint(new GrantRequest(someone, LibraryRadius.PHONE, RunningRadius.NAS, Duration.ofMinutes(5)));

        assertThat(library.callCheck(LibraryRadius.PHONE).has(AttributeType.CLASS))
                .isTrue();
        assertThat(library.callCheck(LibraryRadius.PHONE).has(AttributeType.CLASS))
                .isFalse();
    }
}
