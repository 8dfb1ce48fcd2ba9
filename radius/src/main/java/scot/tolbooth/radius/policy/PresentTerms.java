package scot.tolbooth.radius.policy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.registrant.Registrant;
import scot.tolbooth.radius.registrant.RegistrantGroups;
import scot.tolbooth.radius.registrant.Registrants;

/** The terms that policy gives a session if it began now, as its NAS can be asked to apply them. */
public final class PresentTerms {

    /** What is counted over a day or settled at sign-in cannot be given anew in between. */
    private static final Set<Term> SETTLED_AT_SIGN_IN =
            Set.of(Term.QUOTA, Term.DEVICES, Term.REMEMBERED_DAYS, Term.INTERIM_INTERVAL);

    private final Policies policies;
    private final NasClients clients;
    private final RegistrantGroups groups;
    private final Registrants registrants;
    private final Clock clock;

    PresentTerms(Policies policies, NasClients clients, RegistrantGroups groups, Registrants registrants, Clock clock) {
        this.policies = policies;
        this.clients = clients;
        this.groups = groups;
        this.registrants = registrants;
        this.clock = clock;
    }

    /**
     * Whose session it is.
     *
     * @param registrant absent where that is not known
     */
    public record Party(
            NasName nas, @Nullable SiteCode site, @Nullable UUID registrant) {}

    /** What a NAS can be told anew about a running session, each with its name and value. */
    public List<CarriedAttribute> of(Party party) {
        return of(party, clock.instant(), end(party));
    }

    private List<CarriedAttribute> of(Party party, Instant now, @Nullable Instant end) {
        NasVendor vendor = clients.find(party.nas()).map(NasClient::vendor).orElse(NasVendor.GENERIC);
        PolicyQuestion question = new PolicyQuestion(
                party.site(),
                Optional.ofNullable(party.registrant()).flatMap(groups::of).orElse(null),
                vendor,
                now,
                end);
        return policies.tryOut(question).attributes().stream()
                .filter(carried -> carried.term() != null && !SETTLED_AT_SIGN_IN.contains(carried.term()))
                .toList();
    }

    /** The same for the wire. */
    public List<Attribute> attributes(Party party) {
        return of(party).stream().map(CarriedAttribute::attribute).toList();
    }

    /**
     * The same, but with a session timeout that policy does not say; the person's own end stands all the same.
     *
     * @param timeoutSeconds how long the session may last from now
     */
    public List<Attribute> attributes(Party party, int timeoutSeconds) {
        Instant now = clock.instant();
        @Nullable Instant end = end(party);
        List<Attribute> attributes = new ArrayList<>();
        for (CarriedAttribute carried : of(party, now, end)) {
            if (carried.term() != Term.SESSION_TIMEOUT) {
                attributes.add(carried.attribute());
            }
        }
        long seconds = end == null ? timeoutSeconds : Math.min(timeoutSeconds, Settled.secondsUntil(end, now));
        attributes.add(Attribute.number(AttributeType.SESSION_TIMEOUT, seconds));
        return attributes;
    }

    /** When somebody whom staff let in must be offline again; absent for anybody else. */
    private @Nullable Instant end(Party party) {
        return Optional.ofNullable(party.registrant())
                .flatMap(registrants::find)
                .map(Registrant::accessUntil)
                .orElse(null);
    }
}
