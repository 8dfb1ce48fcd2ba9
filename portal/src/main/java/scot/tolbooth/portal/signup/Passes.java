package scot.tolbooth.portal.signup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.hotspot.Allowance;
import scot.tolbooth.portal.hotspot.Arrival;
import scot.tolbooth.portal.hotspot.Pass;
import scot.tolbooth.radius.grant.GrantRequest;
import scot.tolbooth.radius.grant.Grants;
import scot.tolbooth.radius.grant.IssuedGrant;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.policy.Policies;
import scot.tolbooth.radius.policy.PolicyQuestion;
import scot.tolbooth.radius.policy.Settled;
import scot.tolbooth.radius.policy.Term;
import scot.tolbooth.radius.registrant.RegistrantGroups;
import scot.tolbooth.radius.registrant.Registrants;

/**
 * Makes what a verified resident needs at the NAS: a grant for those that ask over RADIUS, and what policy allows for
 * those that do not.
 */
record Passes(
        Grants grants,
        Policies policies,
        RegistrantGroups groups,
        Registrants registrants,
        NasClients clients,
        Clock clock) {

    private static final Duration GRANT_LIFE = Duration.ofMinutes(2);

    Pass of(UUID registrant, Arrival arrival) {
        return new Pass() {
            @Override
            public IssuedGrant grant() {
                return grants.mint(
                        new GrantRequest(registrant, arrival.mac(), arrival.nas(), arrival.ssid(), 1, GRANT_LIFE));
            }

            @Override
            public Allowance allowance() {
                return allowed(registrant, arrival);
            }
        };
    }

    /** Whether staff let them in for a time that is up, or took their card back. */
    boolean isOver(UUID registrant) {
        Instant now = clock.instant();
        return end(registrant).filter(end -> !now.isBefore(end)).isPresent();
    }

    private Optional<Instant> end(UUID registrant) {
        return registrants.find(registrant).flatMap(person -> Optional.ofNullable(person.accessUntil()));
    }

    private Allowance allowed(UUID registrant, Arrival arrival) {
        @Nullable SiteCode site = clients.find(arrival.nas()).map(NasClient::site).orElse(null);
        Settled settled = policies.tryOut(new PolicyQuestion(
                        site,
                        groups.of(registrant).orElse(null),
                        NasVendor.GENERIC,
                        clock.instant(),
                        end(registrant).orElse(null)))
                .settled();
        return new Allowance(
                settled.sessionSeconds().map(Duration::ofSeconds).orElse(Allowance.USUAL_TIME),
                settled.terms().number(Term.UPLOAD).orElse(null),
                settled.terms().number(Term.DOWNLOAD).orElse(null),
                settled.terms().number(Term.QUOTA).orElse(null));
    }
}
