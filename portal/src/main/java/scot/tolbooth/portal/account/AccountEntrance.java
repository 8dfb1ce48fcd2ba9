package scot.tolbooth.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.portal.signup.Journey;
import scot.tolbooth.portal.signup.JourneyEntrance;
import scot.tolbooth.portal.signup.JourneyGoneException;
import scot.tolbooth.portal.signup.Purpose;

/** Lets whoever has verified their contact in to their data. */
public record AccountEntrance(JourneyEntrance entrance) {

    /** What they change themselves. */
    public static final Change BY_THE_REGISTRANT = Change.by("the registrant");

    public Journey verified(String token, HttpServletRequest request) {
        Journey journey = entrance.open(Purpose.ACCOUNT, token, request);
        if (!journey.isVerified()) {
            throw new JourneyGoneException();
        }
        return journey;
    }

    /** As {@link #verified}, but only where something is kept of them. */
    Journey registered(String token, HttpServletRequest request) {
        Journey journey = verified(token, request);
        registrant(journey);
        return journey;
    }

    /** Whose journey it is; where nothing is kept of them, the page is gone. */
    public static UUID registrant(Journey journey) {
        return Optional.ofNullable(journey.registrant()).orElseThrow(JourneyGoneException::new);
    }
}
