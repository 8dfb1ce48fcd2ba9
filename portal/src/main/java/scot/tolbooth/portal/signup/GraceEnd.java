package scot.tolbooth.portal.signup;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.portal.hotspot.Arrival;
import scot.tolbooth.radius.accounting.Session;
import scot.tolbooth.radius.accounting.SessionFilter;
import scot.tolbooth.radius.accounting.Sessions;
import scot.tolbooth.radius.disconnect.NasAnswer;
import scot.tolbooth.radius.disconnect.SessionControl;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.registrant.Contact;

/**
 * Makes way for whoever has entered the code that they read in some minutes online: their NAS is asked to end those
 * (RFC 5176), so that they sign in as themselves. Some NASes need not be asked, and others cannot be: there the minutes run
 * out, and the NAS leads back to the journey, which asks for no further code.
 */
record GraceEnd(
        Graces graces, Journeys journeys, Sessions sessions, ObjectProvider<SessionControl> control, Clock clock) {

    private static final Change BY_THE_CODE = new Change("portal", "the code was entered that the minutes were for");
    private static final int MOST = 20;

    /** What is left of the minutes. */
    Duration left(Grace grace) {
        return grace.left(clock.instant());
    }

    /** Says whose minutes they were, and whether the NAS can be gone to now. */
    boolean makeWay(Journey journey, Contact contact) {
        Arrival arrival = journey.arrival();
        MacAddress mac = arrival == null ? null : arrival.mac();
        if (arrival == null || mac == null) {
            return true;
        }
        journeys.find(journey.id())
                .flatMap(verified -> Optional.ofNullable(verified.registrant()))
                .ifPresent(person -> graces.belongTo(person, mac, contact));
        Optional<Grace> running = graces.running(journey);
        return running.isEmpty()
                || arrival.family().letsInAnew()
                || (arrival.family().reportsSessions() && end(running.get()));
    }

    /** Whether nothing of it goes on that is known. */
    private boolean end(Grace grace) {
        List<Session> open = sessions.find(new SessionFilter(true, null, grace.registrant(), null, null), MOST, 0);
        SessionControl nas = control.getIfAvailable();
        return open.stream()
                .allMatch(session -> nas != null
                        && nas.disconnect(session.id(), BY_THE_CODE)
                                .filter(NasAnswer.Acknowledged.class::isInstance)
                                .isPresent());
    }
}
