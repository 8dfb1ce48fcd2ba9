package scot.tolbooth.portal.operations;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.radius.accounting.Session;
import scot.tolbooth.radius.accounting.Sessions;
import scot.tolbooth.radius.disconnect.NasAnswer;
import scot.tolbooth.radius.disconnect.SessionControl;
import scot.tolbooth.radius.policy.PresentTerms;

/** One session, which may be ended here at its NAS, or given the terms that policy has for it now. */
@Controller
class SessionPage {

    private final Sessions sessions;
    private final SessionControl control;
    private final PresentTerms terms;
    private final CurrentStaff staff;

    SessionPage(Sessions sessions, SessionControl control, PresentTerms terms, CurrentStaff staff) {
        this.sessions = sessions;
        this.control = control;
        this.terms = terms;
        this.staff = staff;
    }

    @GetMapping("/operations/sessions/{id}")
    String session(@PathVariable String id, Model model) {
        return page(find(id), model);
    }

    @PostMapping("/operations/sessions/{id}/disconnect")
    String disconnect(@PathVariable String id, Model model) {
        NasAnswer answer = control.disconnect(find(id).id(), staff.change()).orElseThrow(SitePage::notFound);
        return answered(id, answer, model);
    }

    @PostMapping("/operations/sessions/{id}/change-of-authorization")
    String change(@PathVariable String id, Model model) {
        Session session = find(id);
        NasAnswer answer = control.change(session.id(), terms.attributes(party(session)), staff.change())
                .orElseThrow(SitePage::notFound);
        return answered(id, answer, model);
    }

    /** With what the NAS said, which is kept nowhere but in the audit trail. */
    private String answered(String id, NasAnswer answer, Model model) {
        model.addAttribute("answer", answer.words());
        model.addAttribute("done", answer instanceof NasAnswer.Acknowledged);
        return page(find(id), model);
    }

    private Session find(String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw SitePage.notFound();
        }
        return sessions.find(Long.parseLong(id)).orElseThrow(SitePage::notFound);
    }

    private String page(Session session, Model model) {
        model.addAttribute("one", session);
        model.addAttribute("octets", new SessionsPage.Octets());
        if (session.isOpen()) {
            model.addAttribute("terms", terms.of(party(session)));
        }
        return "operations/session";
    }

    private static PresentTerms.Party party(Session session) {
        return new PresentTerms.Party(session.nas(), session.site(), session.registrant());
    }
}
