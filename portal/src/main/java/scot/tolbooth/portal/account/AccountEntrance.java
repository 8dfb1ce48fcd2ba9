package scot.tolbooth.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import scot.tolbooth.portal.signup.Journey;
import scot.tolbooth.portal.signup.JourneyEntrance;
import scot.tolbooth.portal.signup.JourneyGoneException;
import scot.tolbooth.portal.signup.Purpose;

/** Lets whoever has verified their contact in to their data. */
public record AccountEntrance(JourneyEntrance entrance) {

    public Journey verified(String token, HttpServletRequest request) {
        Journey journey = entrance.open(Purpose.ACCOUNT, token, request);
        if (!journey.isVerified()) {
            throw new JourneyGoneException();
        }
        return journey;
    }
}
