package scot.tolbooth.portal.card;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.ScottishTime;
import scot.tolbooth.portal.staff.Typed;

/** Where staff make batches of cards, see what became of them and take them back. */
@Controller
@ConditionalOnRole(Role.PORTAL)
@RequestMapping(CardPages.ALL)
class CardPages {

    static final String ALL = "/operations/cards";

    private final Cards cards;
    private final CardDesk desk;
    private final CardForm form;
    private final CardSheet sheet;
    private final CurrentStaff staff;
    private final ScottishTime time;

    CardPages(Cards cards, CardDesk desk, CardForm form, CardSheet sheet, CurrentStaff staff, Clock clock) {
        this.cards = cards;
        this.desk = desk;
        this.form = form;
        this.sheet = sheet;
        this.staff = staff;
        this.time = new ScottishTime(clock);
    }

    @GetMapping
    ModelAndView all(@RequestParam(required = false) @Nullable String counter) {
        ModelAndView page = new ModelAndView("operations/card/all");
        page.addObject("counter", counter != null);
        page.addObject("batches", cards.latest(counter != null));
        page.addObject("today", time.today());
        page.addObject("wrong", desk.wrongCodes());
        return page;
    }

    @GetMapping("/_new")
    ModelAndView order(@RequestParam(defaultValue = "") String site) {
        return form(CardForm.fresh(time.today(), site));
    }

    /** The codes are in this answer and nowhere else, so it is the page itself and no redirect to one. */
    @PostMapping
    ModelAndView make(@RequestParam Map<String, String> fields) {
        Typed typed = new Typed(fields);
        UUID id = CardForm.id(typed);
        CardOrder order = form.read(typed);
        if (id == null || order == null) {
            return form(typed);
        }
        Optional<Cards.Made> made = typed.attempt(() -> cards.make(id, order, staff.change()));
        return made == null ? form(typed) : made.map(sheet::page).orElseGet(() -> shownAlready(id));
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable String id, @RequestParam(required = false) @Nullable Integer card) {
        CardBatch.Standing standing = find(id);
        ModelAndView page = new ModelAndView("operations/card/batch");
        page.addObject("one", standing);
        page.addObject("cards", cards.of(standing.batch()));
        page.addObject("again", ALL + "/" + standing.batch().id() + (card == null ? "" : "/" + card) + "/revocation");
        page.addObject("now", time.now());
        return page;
    }

    @PostMapping("/{id}/revocation")
    String revoke(@PathVariable String id) {
        CardBatch batch = find(id).batch();
        return back(batch, cards.revoke(batch, staff.change()), "");
    }

    @PostMapping("/{id}/{number}/revocation")
    String revoke(@PathVariable String id, @PathVariable int number) {
        CardBatch batch = find(id).batch();
        Card card = cards.find(batch, number).orElseThrow(CardPages::notFound);
        return back(batch, cards.revoke(card, staff.change()), "&card=" + number);
    }

    /** Such as after the page was loaded again. */
    static ModelAndView shownAlready(UUID id) {
        return new ModelAndView("redirect:" + ALL + "/" + id + "?shown");
    }

    private ModelAndView form(Typed typed) {
        ModelAndView page = new ModelAndView("operations/card/form");
        typed.problems().label("last_day", "Last day");
        page.addObject("form", typed);
        page.addObject("problems", typed.problems());
        page.addObject("sites", form.sitesToChoose());
        page.addObject("stays", CardForm.stays());
        page.addObject("languages", CardForm.languages());
        if (!typed.problems().isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private CardBatch.Standing find(String id) {
        try {
            return cards.find(UUID.fromString(id)).orElseThrow(CardPages::notFound);
        } catch (IllegalArgumentException notOne) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such batch", notOne);
        }
    }

    private static String back(CardBatch batch, int unreached, String which) {
        return "redirect:" + ALL + "/" + batch.id() + (unreached == 0 ? "" : "?unreached=" + unreached + which);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
