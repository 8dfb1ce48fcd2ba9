package scot.tolbooth.portal.signup;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.portal.card.CardAnswer;
import scot.tolbooth.portal.card.CardDesk;
import scot.tolbooth.portal.card.Door;
import scot.tolbooth.portal.hotspot.Arrival;
import scot.tolbooth.portal.refusal.Guard;
import scot.tolbooth.portal.refusal.Refusals;
import scot.tolbooth.radius.registrant.ContactKind;

/** Asks for the code of a card from staff. */
@Controller
@ConditionalOnRole(Role.PORTAL)
class CardController {

    private static final int LONGEST = 200;

    private final JourneyEntrance entrance;
    private final Journeys journeys;
    private final CardDesk desk;
    private final WaysHere ways;
    private final Refusals refusals;

    CardController(JourneyEntrance entrance, Journeys journeys, CardDesk desk, WaysHere ways, Refusals refusals) {
        this.entrance = entrance;
        this.journeys = journeys;
        this.desk = desk;
        this.ways = ways;
        this.refusals = refusals;
    }

    /** Where a card's QR code leads: a camera opens a browser, but only the NAS brings somebody to their journey. */
    @GetMapping("/wifi/card")
    String start() {
        return "resident/card-start";
    }

    /** @param over present where they come from a card that is over */
    @GetMapping("/wifi/{token}/card")
    String ask(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String over,
            HttpServletRequest request,
            Model model) {
        Journey journey = entrance.open(Purpose.WIFI, token, request);
        WaysHere.On on = ways.of(journey);
        String error = over == null ? null : CardAnswer.Why.NOT_GOOD.messageKey();
        return on.takeCards() ? form(journey, on, "", error, model) : elsewhere(journey);
    }

    @PostMapping("/wifi/{token}/card")
    String check(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String card,
            HttpServletRequest request,
            Model model) {
        Journey journey = entrance.open(Purpose.WIFI, token, request);
        Arrival arrival = journey.arrival();
        WaysHere.On on = ways.of(journey);
        if (arrival == null || !on.takeCards()) {
            return elsewhere(journey);
        }
        String typed = card.length() > LONGEST ? card.substring(0, LONGEST) : card;
        Door door = new Door(arrival.nas(), ways.site(journey), arrival.mac(), journey.id());
        CardAnswer answer = desk.take(typed, door, journey.language());
        if (answer instanceof CardAnswer.Refused refused) {
            guard(refused.why()).ifPresent(guard -> refusals.count(request, guard, door.site()));
            return form(journey, on, typed, refused.why().messageKey(), model);
        }
        journeys.save(journey.letInAs(((CardAnswer.LetIn) answer).registrant()));
        return "redirect:" + journey.base() + "/connect";
    }

    private static Optional<Guard> guard(CardAnswer.Why why) {
        return switch (why) {
            case NOT_GOOD -> Optional.of(Guard.CARD_GUESSED);
            case LIMITED -> Optional.of(Guard.CARD_LIMIT);
            case EMPTY, MISTYPED -> Optional.empty();
        };
    }

    private static String elsewhere(Journey journey) {
        return "redirect:" + journey.base() + "/contact";
    }

    private static String form(Journey journey, WaysHere.On on, String typed, @Nullable String error, Model model) {
        model.addAttribute("journey", journey);
        model.addAttribute("typed", typed);
        model.addAttribute("error", error);
        model.addAttribute("other", on.first().map(ContactKind::word).orElse(null));
        return "resident/card";
    }
}
