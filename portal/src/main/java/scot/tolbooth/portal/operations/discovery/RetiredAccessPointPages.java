package scot.tolbooth.portal.operations.discovery;

import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.collector.state.RetiredAccessPoints;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.Typed;

/** Access points that have gone for good, and those that came back although they were said to have. */
@Controller
@RequestMapping("/operations/retired-access-points")
class RetiredAccessPointPages {

    private final RetiredAccessPoints retired;
    private final CurrentStaff staff;

    RetiredAccessPointPages(RetiredAccessPoints retired, CurrentStaff staff) {
        this.retired = retired;
        this.staff = staff;
    }

    @GetMapping
    ModelAndView list() {
        return page(null);
    }

    @PostMapping
    ModelAndView retire(@RequestParam Map<String, String> fields) {
        Typed typed = new Typed(fields);
        try {
            retired.retire(new DeviceName(typed.get("controller")), typed.get("identity"), typed.change(staff));
            return new ModelAndView("redirect:/operations/retired-access-points");
        } catch (NoSuchElementException | IllegalArgumentException unknown) {
            return hindered("There is no such access point.");
        } catch (IllegalStateException there) {
            return hindered("It cannot be retired: " + there.getMessage() + ".");
        }
    }

    @PostMapping("/{id:[0-9]{1,18}}/restore")
    String restore(@PathVariable long id) {
        retired.restore(id, staff.change());
        return "redirect:/operations/retired-access-points";
    }

    private ModelAndView hindered(String problem) {
        ModelAndView again = page(problem);
        again.setStatus(HttpStatus.CONFLICT);
        return again;
    }

    private ModelAndView page(@Nullable String problem) {
        ModelAndView page = new ModelAndView("operations/discovery/retired");
        page.addObject("all", retired.latest());
        page.addObject("problem", problem);
        return page;
    }
}
