package scot.tolbooth.portal.online;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.hotspot.Allowance;
import scot.tolbooth.portal.hotspot.Arrival;
import scot.tolbooth.portal.signup.Grace;
import scot.tolbooth.portal.signup.Graces;
import scot.tolbooth.portal.signup.Journey;
import scot.tolbooth.radius.accounting.Session;
import scot.tolbooth.radius.accounting.SessionFilter;
import scot.tolbooth.radius.accounting.Sessions;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.policy.Policies;
import scot.tolbooth.radius.policy.PolicyQuestion;
import scot.tolbooth.radius.policy.Settled;
import scot.tolbooth.radius.policy.Term;
import scot.tolbooth.radius.registrant.RegistrantGroups;

/** Finds the stay of the very device that a journey belongs to: another one of the same person does not count. */
record Stays(
        Sessions sessions, Policies policies, RegistrantGroups groups, NasClients clients, Graces graces, Clock clock) {

    private static final int MOST = 200;

    /** The stay that goes on; where no NAS reports any, as long as it was allowed from when the device was let in. */
    Optional<Stay> of(Journey journey) {
        UUID registrant = journey.registrant();
        Arrival arrival = journey.arrival();
        if (arrival == null) {
            return Optional.empty();
        }
        if (registrant == null) {
            return graces.running(journey).flatMap(grace -> toRead(arrival, grace));
        }
        return arrival.family().reportsSessions()
                ? sessionOf(arrival, registrant, true).map(this::of)
                : allowed(journey, registrant, arrival);
    }

    /** The stay of somebody who is let in to read their code, and is nobody yet. */
    private Optional<Stay> toRead(Arrival arrival, Grace grace) {
        return arrival.family().reportsSessions()
                ? sessionOf(arrival, grace.registrant(), true).map(this::of)
                : Optional.of(new Stay(null, grace.left(clock.instant()), null));
    }

    /** The stay of a session that goes on. */
    Stay of(Session session) {
        UUID registrant = session.registrant();
        Settled settled = settled(session.site(), registrant, session.started());
        Duration left = settled.sessionSeconds()
                .map(seconds -> left(session.started(), Duration.ofSeconds(seconds)))
                .orElse(null);
        return new Stay(session, left, registrant == null ? null : octetsLeft(settled, registrant));
    }

    /** Where no stay goes on: whether one has begun since the device came here, and is over. */
    boolean isOver(Journey journey) {
        UUID registrant = journey.registrant();
        Arrival arrival = journey.arrival();
        Instant arrived = journey.arrived();
        if (registrant == null || arrival == null || arrived == null) {
            return false;
        }
        return !arrival.family().reportsSessions()
                || sessionOf(arrival, registrant, false)
                        .filter(session -> session.lastUpdate().isAfter(arrived))
                        .isPresent();
    }

    private Optional<Session> sessionOf(Arrival arrival, UUID registrant, boolean open) {
        return sessions.find(new SessionFilter(open, null, registrant, null, null), MOST, 0).stream()
                .filter(session -> arrival.mac() == null || arrival.mac().equals(session.mac()))
                .filter(session -> arrival.nas().equals(session.nas()))
                .findFirst();
    }

    /** From the arrival, which was a little before it was let in: nobody is promised more than there is. */
    private Optional<Stay> allowed(Journey journey, UUID registrant, Arrival arrival) {
        Instant arrived = journey.arrived();
        if (journey.stage() != Journey.Stage.ONLINE || arrived == null) {
            return Optional.empty();
        }
        SiteCode site = clients.find(arrival.nas()).map(NasClient::site).orElse(null);
        Duration time = settled(site, registrant, arrived)
                .sessionSeconds()
                .map(Duration::ofSeconds)
                .orElse(Allowance.USUAL_TIME);
        return Optional.of(left(arrived, time)).filter(left -> !left.isZero()).map(left -> new Stay(null, left, null));
    }

    /** By the rules as they are now, at the time when it began: its NAS was told then. */
    private Settled settled(@Nullable SiteCode site, @Nullable UUID registrant, Instant began) {
        return policies.tryOut(new PolicyQuestion(
                        site, registrant == null ? null : groups.of(registrant).orElse(null), NasVendor.GENERIC, began))
                .settled();
    }

    private Duration left(Instant began, Duration time) {
        Duration left = Duration.between(clock.instant(), began.plus(time));
        return left.isNegative() ? Duration.ZERO : left;
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
