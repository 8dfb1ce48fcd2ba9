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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.radius.authentication.AuthenticationOutcome;
import scot.tolbooth.radius.authentication.NasAccess;
import scot.tolbooth.radius.authentication.NasAccesses;
import scot.tolbooth.radius.authentication.RejectReason;
import scot.tolbooth.radius.authentication.RememberedDevices;
import scot.tolbooth.radius.authentication.RequestFilter;
import scot.tolbooth.radius.authentication.RequestLog;
import scot.tolbooth.radius.grant.GrantRequest;
import scot.tolbooth.radius.grant.Grants;
import scot.tolbooth.radius.grant.IssuedGrant;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.policy.Opening;
import scot.tolbooth.radius.policy.Policies;
import scot.tolbooth.radius.policy.PolicyRule;
import scot.tolbooth.radius.policy.RuleName;
import scot.tolbooth.radius.policy.Scope;
import scot.tolbooth.radius.policy.Term;
import scot.tolbooth.radius.policy.Terms;
import scot.tolbooth.radius.policy.WeekTimes;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.Octets;
import scot.tolbooth.radius.protocol.PacketCode;
import scot.tolbooth.radius.protocol.RadiusPacket;
import scot.tolbooth.radius.protocol.RadiusRequest;
import scot.tolbooth.radius.protocol.Retransmission;

/** Policy and the ways to come online, through the sockets. */
class PolicyOnTheWireTests {

    private static final SiteCode LIBRARY = new SiteCode("LIB-001");
    private static final RuleName RULE = new RuleName("library");
    private static final MacAddress PHONE = new MacAddress("02-00-00-00-00-01");
    private static final MacAddress TABLET = new MacAddress("02-00-00-00-00-02");
    private static final Change CHANGE = Change.by("test");
    private static final AttributeType CISCO_AVPAIR = new AttributeType(9, 1);

    @TempDir
    static Path directory;

    private static RunningRadius radius;
    private static TestNas nas;
    private static int people;

    private UUID someone;

    @BeforeAll
    static void start() {
        radius = RunningRadius.start();
        nas = new TestNas(radius);
        radius.bean(Sites.class)
                .save(
                        new Site(
                                LIBRARY,
                                "Library",
                                SiteKind.LIBRARY,
                                null,
                                null,
                                null,
                                null,
                                new Position(55.8, -4.0),
                                true,
                                "24/7",
                                null,
                                null,
                                0),
                        CHANGE);
    }

    @AfterAll
    static void stop() {
        nas.close();
        radius.close();
    }

    @BeforeEach
    void somebody() {
        someone = radius.registrant("person-" + people++ + "@example.org").id();
        vendor(NasVendor.GENERIC);
    }

    @AfterEach
    void nothingIsLeft() {
        radius.bean(Policies.class).remove(RULE, CHANGE);
        radius.database().jdbc().sql("DELETE FROM radius.nas_access").update();
        radius.database().jdbc().sql("DELETE FROM radius.session").update();
    }

    @Test
    void radclientReadsWhatARuleSaysToAMikrotik() {
        Peers.require(Radclient.PROGRAM, "freeradius-utils");
        vendor(NasVendor.MIKROTIK);
        rule(Map.of(
                Term.QUOTA, 10_000_000_000L,
                Term.DOWNLOAD, 8_000_000L,
                Term.FILTER, "family-safe",
                Term.ROLE, "guests",
                Term.VLAN, 42L));
        IssuedGrant grant = grant(null);

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
        vendor(NasVendor.CISCO);
        rule(Map.of(Term.FILTER, "family-safe"));
        IssuedGrant grant = grant(null);

        String output = radclient(
                "User-Name = \"" + grant.username() + "\"",
                "MS-CHAP-Password = \"" + grant.password() + "\"",
                "Message-Authenticator = 0x00");

        assertThat(output)
                .contains("Received Access-Accept")
                .contains("Airespace-ACL-Name = \"family-safe\"")
                .contains("Airespace-Data-Bandwidth-Average-Contract = 20000")
                .contains("Airespace-Data-Bandwidth-Burst-Contract-Upstream = 5000");
        assertThat(last().method()).isEqualTo("ms-chap");
    }

    /** RFC 2759 section 9.2: what the grant's password must be is not ours to choose, so that the answer is an error. */
    @Test
    void aWrongMsChap2ResponseIsAnsweredWithItsError() {
        IssuedGrant grant = grant(null);
        byte[] response = new byte[50];
        response[0] = 7;

        RadiusPacket reject = nas.ask(RadiusRequest.access(List.of(
                Attribute.text(AttributeType.USER_NAME, grant.username()),
                new Attribute(new AttributeType(311, 11), Octets.of(new byte[16])),
                new Attribute(new AttributeType(311, 25), Octets.of(response)))));

        assertThat(reject.code()).isEqualTo(PacketCode.ACCESS_REJECT);
        Octets error = reject.octets(new AttributeType(311, 2)).orElseThrow();
        assertThat(error.at(0)).isEqualTo(7);
        assertThat(error.from(1).text()).isEqualTo("E=691 R=0 C=" + "0".repeat(32) + " V=3 M=Sign in again");
        assertThat(last().reason()).isEqualTo(RejectReason.WRONG_PASSWORD);
    }

    @Test
    void peopleAreCountedAndNotUserNames() {
        rule(Map.of(Term.DEVICES, 1L));
        RadiusPacket first = ask(grant(null), PHONE);
        online("s-1", first, PHONE, 0);

        assertThat(ask(grant(null), TABLET).code()).isEqualTo(PacketCode.ACCESS_REJECT);
        assertThat(last().reason()).isEqualTo(RejectReason.TOO_MANY_DEVICES);
        assertThat(ask(grant(null), PHONE).code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
    }

    @Test
    void aRejectForADeviceTooManyLeavesTheGrantUnused() {
        rule(Map.of(Term.DEVICES, 1L));
        online("s-1", ask(grant(null), PHONE), PHONE, 0);
        IssuedGrant waiting = grant(null);
        ask(waiting, TABLET);
        radius.bean(Policies.class).remove(RULE, CHANGE);

        assertThat(ask(waiting, TABLET).code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
    }

    @Test
    void aVolumeIsOfTheDayAndNotOfTheSession() {
        vendor(NasVendor.COOVACHILLI);
        rule(Map.of(Term.QUOTA, 5_000_000L));
        online("s-1", ask(grant(null), PHONE), PHONE, 4_000_000);

        assertThat(ask(grant(null), PHONE).number(new AttributeType(14559, 3))).contains(1_000_000L);
        online("s-2", ask(grant(null), PHONE), PHONE, 1_000_000);
        assertThat(ask(grant(null), PHONE).code()).isEqualTo(PacketCode.ACCESS_REJECT);
        assertThat(last().reason()).isEqualTo(RejectReason.QUOTA_USED_UP);
    }

    @Test
    void aGrantIsGoodForAsManyUsesAsWereAskedFor() {
        IssuedGrant grant = mint(new GrantRequest(someone, null, null, null, 2, Duration.ofMinutes(5)));

        assertThat(List.of(ask(grant, PHONE), ask(grant, PHONE), ask(grant, PHONE)))
                .extracting(RadiusPacket::code)
                .containsExactly(PacketCode.ACCESS_ACCEPT, PacketCode.ACCESS_ACCEPT, PacketCode.ACCESS_REJECT);
        assertThat(last().reason()).isEqualTo(RejectReason.GRANT_USED);
    }

    @Test
    void aRevokedGrantOpensNothing() {
        IssuedGrant grant = grant(null);

        assertThat(radius.bean(Grants.class).revoke(someone)).isEqualTo(1);

        assertThat(ask(grant, PHONE).code()).isEqualTo(PacketCode.ACCESS_REJECT);
        assertThat(last().reason()).isEqualTo(RejectReason.GRANT_REVOKED);
    }

    @Test
    void aGrantForAWifiIsForNoOther() {
        IssuedGrant grant = mint(new GrantRequest(someone, null, null, "Council Free", 1, Duration.ofMinutes(5)));
        Attribute other = Attribute.text(AttributeType.CALLED_STATION_ID, "02-00-00-00-00-99:Council Staff");
        Attribute same = Attribute.text(AttributeType.CALLED_STATION_ID, "02-00-00-00-00-99:Council Free");

        assertThat(nas.ask(TestNas.chap(grant, other)).code()).isEqualTo(PacketCode.ACCESS_REJECT);
        assertThat(last().reason()).isEqualTo(RejectReason.OTHER_WIFI);
        assertThat(last().ssid()).isEqualTo("Council Staff");
        assertThat(nas.ask(TestNas.chap(grant, same)).code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
    }

    @Test
    void aRememberedDeviceComesOnlineWhereNasSiteAndPersonWishIt() {
        assertThat(callCheck(PHONE).code()).isEqualTo(PacketCode.ACCESS_REJECT);
        radius.bean(RememberedDevices.class).remember(someone, PHONE, "My phone");
        assertThat(callCheck(PHONE).code()).isEqualTo(PacketCode.ACCESS_REJECT);
        remembering();
        assertThat(callCheck(PHONE).code()).isEqualTo(PacketCode.ACCESS_REJECT);
        assertThat(last().reason()).isEqualTo(RejectReason.NOT_REMEMBERED_HERE);

        rule(Map.of(Term.REMEMBERED_DAYS, 7L));

        RadiusPacket accept = callCheck(PHONE);
        assertThat(accept.code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
        assertThat(accept.has(AttributeType.CLASS)).isTrue();
        assertThat(last().registrant()).isEqualTo(someone);
        assertThat(callCheck(TABLET).code()).isEqualTo(PacketCode.ACCESS_REJECT);
    }

    @Test
    void aDeviceIsRememberedForSomeDaysOnly() {
        remembering();
        rule(Map.of(Term.REMEMBERED_DAYS, 7L));
        radius.bean(RememberedDevices.class).remember(someone, PHONE, "My phone");
        radius.clock().advance(Duration.ofDays(7));

        assertThat(callCheck(PHONE).code()).isEqualTo(PacketCode.ACCESS_REJECT);
        assertThat(last().reason()).isEqualTo(RejectReason.REMEMBERED_TOO_LONG_AGO);
    }

    @Test
    void anAddressThatIsOnlineElsewhereIsSeen() {
        remembering();
        rule(Map.of(Term.REMEMBERED_DAYS, 7L));
        radius.bean(RememberedDevices.class).remember(someone, PHONE, "My phone");
        online("s-1", ask(grant(null), PHONE), PHONE, 0);
        radius.database()
                .jdbc()
                .sql("UPDATE radius.session SET nas = 'other-nas', site = 'LIB-002'")
                .update();

        assertThat(callCheck(PHONE).code()).isEqualTo(PacketCode.ACCESS_REJECT);
        assertThat(last().reason()).isEqualTo(RejectReason.DEVICE_ELSEWHERE);
    }

    @Test
    void aRequestThatNamesTwoDevicesIsNobodys() {
        remembering();
        rule(Map.of(Term.REMEMBERED_DAYS, 7L));
        radius.bean(RememberedDevices.class).remember(someone, PHONE, "My phone");

        RadiusPacket answer = nas.ask(RadiusRequest.access(List.of(
                        Attribute.text(AttributeType.USER_NAME, PHONE.digits()),
                        Attribute.text(AttributeType.CALLING_STATION_ID, TABLET.hyphenated())))
                .withPap(PHONE.digits()));

        assertThat(answer.code()).isEqualTo(PacketCode.ACCESS_REJECT);
    }

    @Test
    void centralWebAuthenticationLeadsToThePortalAndBack() {
        NasAccesses accesses = radius.bean(NasAccesses.class);
        accesses.replace(
                new NasAccess(RunningRadius.NAS, false, "https://wifi.example.org/wifi", "PORTAL_ONLY", 0), CHANGE);

        RadiusPacket redirect = callCheck(PHONE);

        assertThat(redirect.code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
        assertThat(redirect.all(CISCO_AVPAIR))
                .extracting(Octets::text)
                .containsExactly(
                        "url-redirect-acl=PORTAL_ONLY",
                        "url-redirect=https://wifi.example.org/wifi?client_mac=02-00-00-00-00-01&nas=test-nas");
        assertThat(redirect.has(AttributeType.CLASS)).isFalse();
        assertThat(last().reason()).isEqualTo(RejectReason.SENT_TO_PORTAL);

        mint(new GrantRequest(someone, PHONE, RunningRadius.NAS, Duration.ofMinutes(5)));

        assertThat(callCheck(PHONE).has(AttributeType.CLASS)).isTrue();
        assertThat(callCheck(PHONE).has(AttributeType.CLASS)).isFalse();
    }

    @Test
    void requestsAreFoundByPersonDeviceAndTime() {
        RequestLog log = radius.bean(RequestLog.class);
        ask(grant(null), PHONE);
        ask(new IssuedGrant("nobody", "x", Instant.MAX), TABLET);
        Instant now = radius.clock().instant();
        Instant from = now.minus(Duration.ofMinutes(5));
        Instant to = now.plusSeconds(1);

        assertThat(log.find(new RequestFilter(null, null, null, someone, null, from, to), 10, 0))
                .extracting(AuthenticationOutcome::isAccepted)
                .containsExactly(true);
        assertThat(log.find(new RequestFilter(LIBRARY, RunningRadius.NAS, TABLET, null, false, from, to), 1, 0))
                .extracting(AuthenticationOutcome::reason)
                .containsExactly(RejectReason.UNKNOWN_USER);
        assertThat(log.count(new RequestFilter(null, null, PHONE, null, null, to, to.plusSeconds(60))))
                .isZero();
        assertThat(log.rejects(new RequestFilter(LIBRARY, null, null, null, null, from, to), Duration.ofMinutes(10)))
                .anySatisfy(count -> assertThat(count.reason()).isEqualTo(RejectReason.UNKNOWN_USER));
    }

    private static void vendor(NasVendor vendor) {
        NasClients clients = radius.bean(NasClients.class);
        NasClient client = clients.find(RunningRadius.NAS).orElseThrow();
        clients.save(
                new NasClient(client.name(), client.address(), LIBRARY, vendor, null, true, client.version()),
                null,
                null,
                CHANGE);
    }

    private static void rule(Map<Term, Object> terms) {
        Scope scope = new Scope(LIBRARY, null, null, WeekTimes.ALWAYS, Opening.ANY);
        radius.bean(Policies.class).save(new PolicyRule(RULE, scope, new Terms(terms), 0), CHANGE);
    }

    private static void remembering() {
        radius.bean(NasAccesses.class).replace(new NasAccess(RunningRadius.NAS, true, null, null, 0), CHANGE);
    }

    private IssuedGrant grant(@Nullable MacAddress device) {
        return radius.grant(someone, device, null);
    }

    private static IssuedGrant mint(GrantRequest request) {
        return radius.bean(Grants.class).mint(request);
    }

    private static RadiusPacket ask(IssuedGrant grant, MacAddress device) {
        return nas.ask(TestNas.chap(grant, Attribute.text(AttributeType.CALLING_STATION_ID, device.hyphenated())));
    }

    private static RadiusPacket callCheck(MacAddress device) {
        return nas.ask(RadiusRequest.access(List.of(
                Attribute.text(AttributeType.USER_NAME, device.digits()),
                Attribute.number(AttributeType.SERVICE_TYPE, 10),
                Attribute.text(AttributeType.CALLING_STATION_ID, device.hyphenated()))));
    }

    private static void online(String session, RadiusPacket accept, MacAddress device, long octets) {
        nas.report(
                        RadiusRequest.accounting(List.of(
                                Attribute.number(AttributeType.ACCT_STATUS_TYPE, 3),
                                Attribute.text(AttributeType.ACCT_SESSION_ID, session),
                                Attribute.text(AttributeType.CALLING_STATION_ID, device.hyphenated()),
                                Attribute.number(AttributeType.ACCT_OUTPUT_OCTETS, octets),
                                new Attribute(
                                        AttributeType.CLASS,
                                        accept.octets(AttributeType.CLASS).orElseThrow()))),
                        Retransmission.USUAL)
                .join();
    }

    private static AuthenticationOutcome last() {
        Instant now = radius.clock().instant();
        return radius.bean(RequestLog.class)
                .find(
                        new RequestFilter(
                                null, null, null, null, null, now.minus(Duration.ofDays(1)), now.plusSeconds(60)),
                        1,
                        0)
                .get(0);
    }

    private static String radclient(String... attributes) {
        Path empty = directory.resolve("empty");
        empty.toFile().mkdirs();
        List<String> all = new ArrayList<>(Arrays.asList(attributes));
        return new Radclient(empty)
                .send(radius.authentication(), "auth", RunningRadius.SECRET, all.toArray(String[]::new));
    }
}
