package scot.tolbooth.portal.card;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.ScottishTime;
import scot.tolbooth.portal.staff.Typed;
import scot.tolbooth.portal.welcome.Language;

/** Helps somebody who stands at the counter: one press makes a card for today, and nothing is asked about them. */
@Controller
@ConditionalOnRole(Role.PORTAL)
@RequestMapping(CardPages.ALL + "/counter")
class CounterPage {

    private final Cards cards;
    private final CardForm form;
    private final CardSheet sheet;
    private final CurrentStaff staff;
    private final ScottishTime time;

    CounterPage(Cards cards, CardForm form, CardSheet sheet, CurrentStaff staff, Clock clock) {
        this.cards = cards;
        this.form = form;
        this.sheet = sheet;
        this.staff = staff;
        this.time = new ScottishTime(clock);
    }

    /** A site in the address is chosen already, so that a counter can keep its own bookmark. */
    @GetMapping
    ModelAndView ask(@RequestParam(defaultValue = "") String site, @RequestParam(defaultValue = "en") String language) {
        return page(new Typed(fresh(site, language)));
    }

    @PostMapping
    ModelAndView make(@RequestParam Map<String, String> fields) {
        Typed typed = new Typed(fields);
        UUID id = CardForm.id(typed);
        CardOrder order = form.readForCounter(typed, time.today());
        if (id == null || order == null) {
            return page(typed);
        }
        Optional<Cards.Made> made = cards.make(id, order, staff.change());
        return made.map(this::shown).orElseGet(() -> CardPages.shownAlready(id));
    }

    private ModelAndView shown(Cards.Made made) {
        return sheet.page(made).addObject("next", UUID.randomUUID());
    }

    private ModelAndView page(Typed typed) {
        ModelAndView page = new ModelAndView("operations/card/counter");
        page.addObject("form", typed);
        page.addObject("problems", typed.problems());
        page.addObject("sites", form.sitesToChoose());
        page.addObject("languages", CardForm.languages());
        if (!typed.problems().isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static Map<String, String> fresh(String site, String language) {
        Map<String, String> fields = new HashMap<>();
        fields.put("id", UUID.randomUUID().toString());
        fields.put("site", site);
        fields.put("language", Language.of(language).orElse(Language.ENGLISH).code());
        return fields;
    }
}
