package scot.tolbooth.portal.api.session;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import scot.tolbooth.radius.accounting.Session;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.policy.CarriedAttribute;
import scot.tolbooth.radius.policy.Policies;
import scot.tolbooth.radius.policy.PolicyQuestion;
import scot.tolbooth.radius.policy.Term;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.registrant.RegistrantGroups;

/** The terms that policy gives a session if it began now, as its NAS can be asked to apply them. */
@Component
class PresentTerms {

    /** What is counted over a day or settled at sign-in cannot be given anew in between. */
    private static final Set<Term> SETTLED_AT_SIGN_IN =
            Set.of(Term.QUOTA, Term.DEVICES, Term.REMEMBERED_DAYS, Term.INTERIM_INTERVAL);

    private final Policies policies;
    private final NasClients clients;
    private final RegistrantGroups groups;
    private final Clock clock;

    PresentTerms(Policies policies, NasClients clients, RegistrantGroups groups, Clock clock) {
        this.policies = policies;
        this.clients = clients;
        this.groups = groups;
        this.clock = clock;
    }

    /** @param timeoutSeconds how long it may last from now, in place of what policy says; absent: as policy says */
    List<Attribute> of(Session session, @Nullable Integer timeoutSeconds) {
        NasVendor vendor = clients.find(session.nas()).map(NasClient::vendor).orElse(NasVendor.GENERIC);
        PolicyQuestion question = new PolicyQuestion(
                session.site(),
                Optional.ofNullable(session.registrant()).flatMap(groups::of).orElse(null),
                vendor,
                clock.instant());
        List<Attribute> terms = new ArrayList<>();
        for (CarriedAttribute carried : policies.tryOut(question).attributes()) {
            boolean replaced = timeoutSeconds != null && carried.term() == Term.SESSION_TIMEOUT;
            if (carried.term() != null && !replaced && !SETTLED_AT_SIGN_IN.contains(carried.term())) {
                terms.add(carried.attribute());
            }
        }
        if (timeoutSeconds != null) {
            terms.add(Attribute.number(AttributeType.SESSION_TIMEOUT, timeoutSeconds));
        }
        return terms;
    }
}
