package scot.tolbooth.portal.complaint;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.portal.refusal.Guard;
import scot.tolbooth.portal.refusal.Refusals;
import scot.tolbooth.portal.welcome.ResidentLocaleResolver;

/** A complaint, for which nobody needs to be signed in. Whatever goes wrong, what was typed is still there. */
@Controller
@ConditionalOnRole(Role.PORTAL)
@RequestMapping("/account/complaint")
class ComplaintController {

    private static final Logger LOG = LoggerFactory.getLogger(ComplaintController.class);
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_REPLY = 300;

    private final Complaints complaints;
    private final Refusals refusals;

    ComplaintController(Complaints complaints, Refusals refusals) {
        this.complaints = complaints;
        this.refusals = refusals;
    }

    @GetMapping
    ModelAndView ask() {
        return form("", "", null, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView hand(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String reply,
            HttpServletRequest request) {
        if (text.isBlank()) {
            return form(text, reply, "empty", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (length(text) > LONGEST_TEXT || length(reply) > LONGEST_REPLY) {
            return form(text, reply, "long", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            Optional<String> reference =
                    complaints.hand(text, reply, ResidentLocaleResolver.language(request), request.getRemoteAddr());
            return reference.map(ComplaintController::done).orElseGet(() -> limited(text, reply, request));
        } catch (DataAccessException | TransactionException failure) {
            // Caught here and not at the edge, whose page would lose what was typed.
            LOG.error("A complaint could not be stored", failure);
            return form(text, reply, "failed", HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private ModelAndView limited(String text, String reply, HttpServletRequest request) {
        refusals.count(request, Guard.COMPLAINT_LIMIT, null);
        return form(text, reply, "limited", HttpStatus.TOO_MANY_REQUESTS);
    }

    /** Shown at once instead of after a redirect, whose address would have to carry the reference for anybody to change. */
    private static ModelAndView done(String reference) {
        return new ModelAndView("resident/complained").addObject("reference", reference);
    }

    private static ModelAndView form(String text, String reply, @Nullable String error, HttpStatus status) {
        ModelAndView view = new ModelAndView("resident/complaint", status);
        view.addObject("text", text);
        view.addObject("reply", reply);
        view.addObject("error", error == null ? null : "complaint.error." + error);
        return view;
    }

    /** As people count: a line's end is one, though browsers send two. */
    private static int length(String typed) {
        String text = typed.replace("\r\n", "\n");
        return text.codePointCount(0, text.length());
    }
}
