package scot.tolbooth.portal.walkup;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.hotspot.SampleRedirects;
import scot.tolbooth.portal.walkup.Steps.Result;
import scot.tolbooth.radius.grant.GrantRequest;
import scot.tolbooth.radius.grant.Grants;
import scot.tolbooth.radius.grant.IssuedGrant;
import scot.tolbooth.radius.nas.CidrBlock;
import scot.tolbooth.radius.nas.KnownNas;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.TestNases;
import scot.tolbooth.radius.policy.CarriedAttribute;
import scot.tolbooth.radius.policy.Policies;
import scot.tolbooth.radius.policy.PolicyQuestion;
import scot.tolbooth.radius.policy.Term;
import scot.tolbooth.radius.protocol.RadiusPacket;
import scot.tolbooth.radius.registrant.GroupName;
import scot.tolbooth.radius.registrant.Registrant;
import scot.tolbooth.radius.registrant.RegistrantGroups;
import scot.tolbooth.radius.registrant.Registrants;

/**
 * Tries to get online at a site as a resident would: is sent to the portal as the site's NAS sends people, signs up with
 * the test contact, and asks RADIUS with a grant from a NAS that stands for the site's. No controller or gateway is
 * called, and nobody gets online. The device's address is new each time, so that no journey is taken up again.
 */
final class Walk {

    /** The group that marks the one registrant whom tests leave behind. */
    static final GroupName MARK = new GroupName("walk-up-test");

    private static final Change BY_US = Change.by("walk-up test");
    private static final Duration GRANT_LIFE = Duration.ofMinutes(1);

    private final PortalVisit portal;
    private final RadiusVisit radius;
    private final TestContact contact;
    private final Doors doors;
    private final CidrBlock addresses;
    private final SecureRandom random;
    private final Clock clock;

    Walk(
            PortalVisit portal,
            RadiusVisit radius,
            TestContact contact,
            Doors doors,
            CidrBlock addresses,
            SecureRandom random,
            Clock clock) {
        this.portal = portal;
        this.radius = radius;
        this.contact = contact;
        this.doors = doors;
        this.addresses = addresses;
        this.random = random;
        this.clock = clock;
    }

    /** What a test needs of the house. */
    record Doors(
            SampleRedirects redirects,
            Registrants registrants,
            RegistrantGroups groups,
            Grants grants,
            TestNases nases,
            Policies policies) {}

    /** Makes the test at a site's NAS. */
    WalkUp at(SiteCode site, NasClient nas) {
        MacAddress device = device();
        Optional<SampleRedirects.Sample> redirect = doors.redirects().of(nas, device);
        Steps steps = new Steps();
        if (redirect.isEmpty()) {
            return result(site, steps.then("NAS", () -> new Result.Moot(nas.name() + " has no hand-over")));
        }
        try {
            new SignUp(portal, contact, nas.name()).walk(redirect.get().address(), steps);
        } finally {
            contact.close(nas.name());
        }
        if (redirect.get().family().reportsSessions()) {
            new Admission(site, nas, device).walk(steps);
        }
        return result(site, steps);
    }

    /** The way through RADIUS. */
    private final class Admission {

        private final SiteCode site;
        private final NasClient real;
        private final MacAddress device;
        private @Nullable KnownNas nas;
        private @Nullable IssuedGrant grant;
        private @Nullable RadiusPacket accept;

        Admission(SiteCode site, NasClient real, MacAddress device) {
            this.site = site;
            this.real = real;
            this.device = device;
        }

        void walk(Steps steps) {
            steps.then("grant", this::mint).then("RADIUS", this::ask).then("policy", this::compare);
        }

        private Result mint() {
            Optional<UUID> person = doors.registrants().find(contact.contact()).map(Registrant::id);
            if (person.isEmpty()) {
                return new Result.Bad("the test contact was not registered");
            }
            mark(person.get());
            nas = doors.nases().at(site, real.vendor(), addresses);
            grant = doors.grants().mint(new GrantRequest(person.get(), device, nas.name(), GRANT_LIFE));
            return new Result.Good(null);
        }

        private Result ask() {
            RadiusVisit.Answer answer = radius.ask(Objects.requireNonNull(nas), device, Objects.requireNonNull(grant));
            if (answer instanceof RadiusVisit.Answer.Not not) {
                return not.why();
            }
            accept = ((RadiusVisit.Answer.Accepted) answer).packet();
            return new Result.Good(null);
        }

        /** Whether the accept tells the NAS to filter, where policy says so. */
        private Result compare() {
            RadiusPacket packet = Objects.requireNonNull(accept);
            List<CarriedAttribute> filters = doors
                    .policies()
                    .tryOut(new PolicyQuestion(site, MARK, real.vendor(), clock.instant()))
                    .attributes()
                    .stream()
                    .filter(attribute -> attribute.term() == Term.FILTER)
                    .toList();
            return filters.stream()
                    .filter(filter -> !packet.all(filter.attribute().type())
                            .contains(filter.attribute().value()))
                    .findFirst()
                    .<Result>map(missing -> new Result.Bad(
                            "the accept does not carry the filter: " + missing.name() + " " + missing.value()))
                    .orElseGet(() -> new Result.Good(
                            filters.isEmpty()
                                    ? "policy sets no filter"
                                    : "filter " + filters.get(0).value()));
        }

        private void mark(UUID person) {
            if (doors.groups().of(person).filter(MARK::equals).isEmpty()) {
                doors.groups().assign(person, MARK, BY_US);
            }
        }
    }

    private WalkUp result(SiteCode site, Steps steps) {
        WalkUp.Step failed = steps.failed();
        String skipped = steps.skipped();
        if (skipped != null) {
            return new WalkUp(
                    site, WalkUp.SERVER, clock.instant(), WalkUp.Outcome.NOT_MADE, null, skipped, steps.made());
        }
        if (failed != null) {
            return new WalkUp(
                    site,
                    WalkUp.SERVER,
                    clock.instant(),
                    WalkUp.Outcome.FAILED,
                    failed.name(),
                    String.valueOf(failed.detail()),
                    steps.made());
        }
        String detail = steps.made().stream()
                .map(WalkUp.Step::detail)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .findFirst()
                .orElse("its NAS asks no RADIUS server");
        return new WalkUp(site, WalkUp.SERVER, clock.instant(), WalkUp.Outcome.PASSED, null, detail, steps.made());
    }

    /** A random one that no maker gave out. */
    private MacAddress device() {
        byte[] bytes = new byte[6];
        random.nextBytes(bytes);
        bytes[0] = 2;
        return new MacAddress(HexFormat.of().formatHex(bytes));
    }
}
