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

/** One session, which may be ended here at its NAS. */
@Controller
class SessionPage {

    private final Sessions sessions;
    private final SessionControl control;
    private final CurrentStaff staff;

    SessionPage(Sessions sessions, SessionControl control, CurrentStaff staff) {
        this.sessions = sessions;
        this.control = control;
        this.staff = staff;
    }

    @GetMapping("/operations/sessions/{id}")
    String session(@PathVariable String id, Model model) {
        return page(find(id), model);
    }

    /** Answers with what the NAS said, which is kept nowhere but in the audit trail. */
    @PostMapping("/operations/sessions/{id}/disconnect")
    String disconnect(@PathVariable String id, Model model) {
        NasAnswer answer = control.disconnect(find(id).id(), staff.change()).orElseThrow(SitePage::notFound);
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

    private static String page(Session session, Model model) {
        model.addAttribute("one", session);
        model.addAttribute("octets", new SessionsPage.Octets());
        return "operations/session";
    }
}
