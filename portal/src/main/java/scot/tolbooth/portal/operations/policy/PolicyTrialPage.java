package scot.tolbooth.portal.operations.policy;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.staff.Typed;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.policy.Policies;
import scot.tolbooth.radius.policy.PolicyQuestion;
import scot.tolbooth.radius.registrant.GroupName;

/** What a request would get, and why: nothing is sent or stored. */
@Controller
class PolicyTrialPage {

    private final Policies policies;
    private final Sites sites;
    private final Clock clock;

    PolicyTrialPage(Policies policies, Sites sites, Clock clock) {
        this.policies = policies;
        this.sites = sites;
        this.clock = clock;
    }

    @GetMapping("/operations/policy/_try")
    ModelAndView tryOut(@RequestParam Map<String, String> fields) {
        Map<String, String> filled = new HashMap<>(fields);
        filled.putIfAbsent("vendor", NasVendor.GENERIC.word());
        filled.putIfAbsent("at", now());
        Typed typed = new Typed(filled);
        PolicyQuestion question = read(typed);
        ModelAndView page = new ModelAndView("operations/policy/try");
        page.addObject("form", typed);
        page.addObject("problems", typed.problems());
        page.addObject("vendors", NasVendor.values());
        page.addObject("trial", question == null ? null : policies.tryOut(question));
        if (!typed.problems().isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private @Nullable PolicyQuestion read(Typed typed) {
        SiteCode site = typed.optional("site", this::existing);
        GroupName group = typed.optional("group", GroupName::new);
        NasVendor vendor = typed.required("vendor", NasVendor::of);
        Instant at = typed.required("at", PolicyTrialPage::instant);
        return vendor == null || at == null || !typed.problems().isEmpty()
                ? null
                : new PolicyQuestion(site, group, vendor, at);
    }

    private SiteCode existing(String text) {
        SiteCode code = new SiteCode(text);
        if (sites.find(code).isEmpty()) {
            throw new IllegalArgumentException("must be the code of a site");
        }
        return code;
    }

    private static Instant instant(String text) {
        try {
            return LocalDateTime.parse(text).atZone(LONDON).toInstant();
        } catch (DateTimeParseException notATime) {
            throw new IllegalArgumentException("must be a day and time such as 2026-11-30T09:00", notATime);
        }
    }

    private String now() {
        return LocalDateTime.ofInstant(clock.instant(), LONDON)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
