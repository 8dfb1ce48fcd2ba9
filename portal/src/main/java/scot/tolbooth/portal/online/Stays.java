package scot.tolbooth.portal.online;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.portal.hotspot.Arrival;
import scot.tolbooth.portal.signup.Journey;
import scot.tolbooth.radius.accounting.Session;
import scot.tolbooth.radius.accounting.SessionFilter;
import scot.tolbooth.radius.accounting.Sessions;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.policy.Policies;
import scot.tolbooth.radius.policy.PolicyQuestion;
import scot.tolbooth.radius.policy.Settled;
import scot.tolbooth.radius.policy.Term;
import scot.tolbooth.radius.registrant.RegistrantGroups;

/** Finds the session of the very device that a journey belongs to: another one of the same person does not count. */
class Stays {

    private static final int MOST = 200;

    private final Sessions sessions;
    private final Policies policies;
    private final RegistrantGroups groups;
    private final Clock clock;

    Stays(Sessions sessions, Policies policies, RegistrantGroups groups, Clock clock) {
        this.sessions = sessions;
        this.policies = policies;
        this.groups = groups;
        this.clock = clock;
    }

    /** The session that goes on. */
    Optional<Stay> of(Journey journey) {
        UUID registrant = journey.registrant();
        return registrant == null
                ? Optional.empty()
                : sessionOf(journey, registrant, true).map(session -> stay(session, registrant));
    }

    /** Whether a session of the device has begun since it came here, and is over. */
    boolean isOver(Journey journey) {
        UUID registrant = journey.registrant();
        Instant arrived = journey.arrived();
        return registrant != null
                && arrived != null
                && of(journey).isEmpty()
                && sessionOf(journey, registrant, false)
                        .filter(session -> session.lastUpdate().isAfter(arrived))
                        .isPresent();
    }

    private Optional<Session> sessionOf(Journey journey, UUID registrant, boolean open) {
        Arrival arrival = journey.arrival();
        if (arrival == null) {
            return Optional.empty();
        }
        return sessions.find(new SessionFilter(open, null, registrant, null, null), MOST, 0).stream()
                .filter(session -> arrival.mac() == null || arrival.mac().equals(session.mac()))
                .filter(session -> arrival.nas().equals(session.nas()))
                .findFirst();
    }

    /** By the rules as they are now, at the time when it began: its NAS was told then. */
    private Stay stay(Session session, UUID registrant) {
        Settled settled = policies.tryOut(new PolicyQuestion(
                        session.site(), groups.of(registrant).orElse(null), NasVendor.GENERIC, session.started()))
                .settled();
        Duration left = settled.sessionSeconds()
                .map(seconds ->
                        Duration.between(clock.instant(), session.started().plusSeconds(seconds)))
                .map(time -> time.isNegative() ? Duration.ZERO : time)
                .orElse(null);
        return new Stay(session, left, octetsLeft(settled, registrant));
    }

    private @Nullable Long octetsLeft(Settled settled, UUID registrant) {
        return settled.terms()
                .number(Term.QUOTA)
                .map(quota -> Math.max(0, quota - usedToday(registrant)))
                .orElse(null);
    }

    /** Of the sessions that began today, as RADIUS reckons the volume of a day. */
    private long usedToday(UUID registrant) {
        Instant midnight = clock.instant()
                .atZone(LONDON)
                .toLocalDate()
                .atStartOfDay(LONDON)
                .toInstant();
        List<Session> today = sessions.find(new SessionFilter(null, null, registrant, midnight, null), MOST, 0);
        return today.stream()
                .filter(session -> !session.started().isBefore(midnight))
                .mapToLong(session -> session.inputOctets() + session.outputOctets())
                .sum();
    }
}
