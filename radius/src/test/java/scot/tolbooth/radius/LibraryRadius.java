package scot.tolbooth.radius;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.site.Position;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.radius.authentication.AuthenticationOutcome;
import scot.tolbooth.radius.authentication.NasAccess;
import scot.tolbooth.radius.authentication.NasAccesses;
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
import scot.tolbooth.radius.protocol.RadiusPacket;
import scot.tolbooth.radius.protocol.RadiusRequest;
import scot.tolbooth.radius.protocol.Retransmission;

/** A library with RADIUS and one NAS, whose ways tests change. */
final class LibraryRadius implements AutoCloseable {

    static final SiteCode LIBRARY = new SiteCode("LIB-001");
    static final MacAddress PHONE = new MacAddress("02-00-00-00-00-01");
    static final MacAddress TABLET = new MacAddress("02-00-00-00-00-02");
    static final Change CHANGE = Change.by("test");

    private static final RuleName RULE = new RuleName("library");

    final RunningRadius radius = RunningRadius.start();
    final TestNas nas = new TestNas(radius);
    private int people;

    LibraryRadius() {
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
        // The first request of all loads classes, and radclient does not wait long.
        nas.ask(TestNas.pap(radius.grant()));
    }

    UUID somebody() {
        return radius.registrant("person-" + people++ + "@example.org").id();
    }

    void withoutRule() {
        radius.bean(Policies.class).remove(RULE, CHANGE);
    }

    void nothingIsLeft() {
        withoutRule();
        radius.database().jdbc().sql("DELETE FROM radius.nas_access").update();
        radius.database().jdbc().sql("DELETE FROM radius.session").update();
    }

    void vendor(NasVendor vendor) {
        NasClients clients = radius.bean(NasClients.class);
        NasClient client = clients.find(RunningRadius.NAS).orElseThrow();
        clients.save(
                new NasClient(client.name(), client.address(), LIBRARY, vendor, null, true, client.version()),
                null,
                null,
                CHANGE);
    }

    void rule(Map<Term, Object> terms) {
        Scope scope = new Scope(LIBRARY, null, null, WeekTimes.ALWAYS, Opening.ANY);
        radius.bean(Policies.class).save(new PolicyRule(RULE, scope, new Terms(terms), 0), CHANGE);
    }

    void remembering() {
        radius.bean(NasAccesses.class).replace(new NasAccess(RunningRadius.NAS, true, null, null, 0), CHANGE);
    }

    IssuedGrant grant(UUID someone) {
        return radius.grant(someone, null, null);
    }

    IssuedGrant mint(GrantRequest request) {
        return radius.bean(Grants.class).mint(request);
    }

    RadiusPacket ask(IssuedGrant grant, MacAddress device) {
        return nas.ask(TestNas.chap(grant, Attribute.text(AttributeType.CALLING_STATION_ID, device.hyphenated())));
    }

    RadiusPacket callCheck(MacAddress device) {
        return nas.ask(TestNas.callCheck(device));
    }

    void online(String session, RadiusPacket accept, MacAddress device, long octets) {
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

    AuthenticationOutcome last() {
        Instant now = radius.clock().instant();
        return radius.bean(RequestLog.class)
                .find(
                        new RequestFilter(
                                null, null, null, null, null, now.minus(Duration.ofDays(1)), now.plusSeconds(60)),
                        1,
                        0)
                .get(0);
    }

    @Override
    public void close() {
        nas.close();
        radius.close();
    }
}
