package scot.tolbooth.portal.programme;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.FormProblems;

/** Where staff keep lists of the programme under a name. */
@Controller
class SavedViewPages {

    private final SavedViews views;
    private final CurrentStaff staff;

    SavedViewPages(SavedViews views, CurrentStaff staff) {
        this.views = views;
        this.staff = staff;
    }

    @PostMapping("/programme/views")
    ModelAndView save(@RequestParam(defaultValue = "") String name, @RequestParam Map<String, String> query) {
        String kept = ProgrammeList.of(query).query();
        FormProblems problems = new FormProblems();
        problems.required("name", name, text -> {
            SavedView view = new SavedView(text, kept);
            views.save(staff.name(), view);
            return view;
        });
        if (problems.isEmpty()) {
            return new ModelAndView("redirect:/programme" + (kept.isEmpty() ? "" : "?" + kept));
        }
        ModelAndView again = new ModelAndView("programme/view");
        again.addObject("list", ProgrammeList.of(query));
        again.addObject("name", name);
        again.addObject("problems", problems);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @PostMapping("/programme/views/remove")
    String remove(@RequestParam String name) {
        views.remove(staff.name(), name);
        return "redirect:/programme";
    }
}
