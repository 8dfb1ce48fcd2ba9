package scot.tolbooth.portal.programme.record;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.audit.UndoOutcome;
import scot.tolbooth.inventory.audit.UndoOutcome.ChangedSince;
import scot.tolbooth.inventory.audit.UndoOutcome.Impossible;
import scot.tolbooth.inventory.audit.UndoPreview;

/** The page that shows what putting a change back would do, before it is done. */
public final class PutBackPage {

    private PutBackPage() {}

    /**
     * The page itself.
     *
     * @param history where the history is from which somebody came
     * @param heading what it is the history of
     */
    public static ModelAndView of(UndoPreview preview, String history, String heading) {
        ModelAndView page = new ModelAndView("programme/record/put-back");
        page.addObject("preview", preview);
        page.addObject("history", history);
        page.addObject("heading", heading);
        page.addObject("why", "");
        page.addObject("obstacle", null);
        return page;
    }

    /** The same after it was refused, with what was typed. */
    public static ModelAndView refused(ModelAndView page, String obstacle, String why) {
        page.addObject("obstacle", obstacle);
        page.addObject("why", why);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** Why nothing was put back; absent where it was. */
    public static @Nullable String obstacle(UndoOutcome outcome) {
        if (outcome instanceof ChangedSince since) {
            return since.sentence();
        }
        return outcome instanceof Impossible impossible ? impossible.sentence() : null;
    }
}
