package scot.tolbooth.portal.programme.asbestos;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.portal.staff.CurrentStaff;

/** Shows forms and saves what is typed into them; what is refused is shown again with what was typed, and why. */
final class FormFlow {

    private final CurrentStaff staff;

    FormFlow(CurrentStaff staff) {
        this.staff = staff;
    }

    ModelAndView show(Site site, AsbestosForm form) {
        return page(site, form, form.before(), null);
    }

    /** Saves, then goes to the page given below the site's asbestos page. */
    ModelAndView save(Site site, AsbestosForm form, MultiValueMap<String, String> values, String next) {
        Typed typed = new Typed(values);
        Consumer<Change> recording = form.reader().apply(typed);
        if (!typed.problems().isEmpty()) {
            return again(site, form, typed, null);
        }
        try {
            recording.accept(staff.change());
        } catch (StaleVersionException changed) {
            typed.replaceVersion(form.before());
            return again(site, form, typed, """
                    This has been changed by someone else while you were writing. Nothing is lost: look at what is \
                    recorded now on the site's asbestos page; what you typed is still here. Save again to replace theirs.""");
        } catch (IllegalArgumentException refused) {
            return again(
                    site, form, typed, placed(form, typed, Objects.toString(refused.getMessage(), "is not valid")));
        } catch (IllegalStateException refused) {
            return again(site, form, typed, sentence(Objects.toString(refused.getMessage(), "is not possible now")));
        }
        return new ModelAndView("redirect:/programme/sites/" + site.code() + "/asbestos" + next);
    }

    /** The rules name the field first; what they say of no field here is said of the whole. */
    private static @Nullable String placed(AsbestosForm form, Typed typed, String rule) {
        int space = rule.indexOf(' ');
        String first = space < 0 ? rule : rule.substring(0, space);
        if (!form.has(first)) {
            return sentence(rule);
        }
        typed.problems().add(first, rule.substring(space + 1));
        return null;
    }

    private static String sentence(String rule) {
        return Character.toUpperCase(rule.charAt(0)) + rule.substring(1) + ".";
    }

    private static ModelAndView again(Site site, AsbestosForm form, Typed typed, @Nullable String refusal) {
        ModelAndView page = page(site, form, typed, refusal);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(Site site, AsbestosForm form, Typed typed, @Nullable String refusal) {
        ModelAndView page = new ModelAndView("programme/asbestos/form");
        form.inputs().forEach(input -> typed.problems().label(input.id(), input.label()));
        page.addObject("site", site);
        page.addObject("form", form);
        page.addObject("typed", typed);
        page.addObject("problems", typed.problems());
        page.addObject("refusal", refusal);
        return page;
    }
}
