package scot.tolbooth.portal.signup;

import jakarta.servlet.http.HttpServletRequest;
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.portal.welcome.ResidentLocaleResolver;

/** Lets a request into its journey: finds it by the token, and settles the language, which the journey remembers. */
public class JourneyEntrance {

    private final Journeys journeys;
    private final FunnelSteps funnel;

    JourneyEntrance(Journeys journeys, FunnelSteps funnel) {
        this.journeys = journeys;
        this.funnel = funnel;
    }

    /**
     * Opens the journey for this request.
     *
     * @throws JourneyGoneException if there is none, or it is over
     */
    public Journey open(Purpose purpose, String token, HttpServletRequest request) {
        Journey journey = journeys.find(purpose, token).orElseThrow(JourneyGoneException::new);
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
}
