package scot.tolbooth.portal.signup;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import scot.tolbooth.portal.refusal.Guard;
import scot.tolbooth.portal.refusal.Refusals;
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.portal.welcome.ResidentLocaleResolver;

/** Lets a request into its journey: finds it by the token, and settles the language, which the journey remembers. */
public class JourneyEntrance {

    private final Journeys journeys;
    private final FunnelSteps funnel;
    private final WaysHere ways;
    private final Refusals refusals;

    JourneyEntrance(Journeys journeys, FunnelSteps funnel, WaysHere ways, Refusals refusals) {
        this.journeys = journeys;
        this.funnel = funnel;
        this.ways = ways;
        this.refusals = refusals;
    }

    /**
     * Opens the journey for this request.
     *
     * @throws JourneyGoneException if there is none, or it is over
     */
    public Journey open(Purpose purpose, String token, HttpServletRequest request) {
        Journey journey = journeys.find(purpose, token).orElseThrow(() -> gone(purpose, token, request));
        Language language = ResidentLocaleResolver.chosen(request).orElse(journey.language());
        ResidentLocaleResolver.use(request, language);
        funnel.opened(journey, request);
        if (language == journey.language()) {
            return journey;
        }
        Journey speaking = journey.speaking(language);
        journeys.save(speaking);
        return speaking;
    }

    private JourneyGoneException gone(Purpose purpose, String token, HttpServletRequest request) {
        Optional<Journey> over = journeys.findEvenExpired(purpose, token);
        refusals.count(
                request,
                over.isPresent() ? Guard.JOURNEY_OVER : Guard.JOURNEY_UNKNOWN,
                over.map(ways::site).orElse(null));
        return new JourneyGoneException();
    }
}
