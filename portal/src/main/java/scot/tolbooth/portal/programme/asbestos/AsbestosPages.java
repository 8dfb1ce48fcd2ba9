package scot.tolbooth.portal.programme.asbestos;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import scot.tolbooth.inventory.contact.Contacts;
import scot.tolbooth.inventory.document.Documents;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.rollout.asbestos.AreaStage;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.portal.staff.ScottishTime;

/** What is known of the asbestos of all sites and of one, and what of it goes to designers and contractors. */
@Controller
class AsbestosPages {

    private static final int ROWS = 200;

    private final AsbestosRecords records;
    private final Rollout rollout;
    private final OutcomeForms outcomes;
    private final Contacts contacts;
    private final Documents documents;
    private final ScottishTime time;

    AsbestosPages(
            AsbestosRecords records,
            Rollout rollout,
            OutcomeForms outcomes,
            Contacts contacts,
            Documents documents,
            Clock clock) {
        this.records = records;
        this.rollout = rollout;
        this.outcomes = outcomes;
        this.contacts = contacts;
        this.documents = documents;
        this.time = new ScottishTime(clock);
    }

    @GetMapping("/programme/asbestos")
    String all(
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        ProgrammeView view = ProgrammeView.of(records, rollout, time.today());
        Map<AreaStage, Long> counts = view.rows().stream()
                .collect(Collectors.groupingBy(row -> row.state().stage(), Collectors.counting()));
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        List<ProgrammeView.Row> rows = view.rows().stream()
                .filter(row -> stage.isEmpty() || row.state().stage().word().equals(stage))
                .filter(row -> matches(row.site(), wanted))
                .toList();
        model.addAttribute("view", view);
        model.addAttribute(
                "stages",
                Arrays.stream(AreaStage.values()).filter(counts::containsKey).toList());
        model.addAttribute("counts", counts);
        model.addAttribute(
                "rows",
                rows.stream().skip(Math.max(0, page) * (long) ROWS).limit(ROWS).toList());
        model.addAttribute("matching", rows.size());
        model.addAttribute("page", Math.max(0, page));
        model.addAttribute("last", Math.max(0, (rows.size() - 1) / ROWS));
        model.addAttribute("stage", stage);
        model.addAttribute("text", text.strip());
        return "programme/asbestos/all";
    }

    @GetMapping("/programme/sites/{code}/asbestos")
    String site(@PathVariable String code, Model model) {
        show(records.site(code), model);
        return "programme/asbestos/site";
    }

    /** The pre-construction information that designers and contractors must have (CDM 2015), to be printed. */
    @GetMapping("/programme/sites/{code}/asbestos/pack")
    String pack(@PathVariable String code, Model model) {
        Site site = records.site(code);
        show(site, model);
        model.addAttribute("contacts", contacts.of(site.code()));
        model.addAttribute("documents", documents.of(site.code()));
        return "programme/asbestos/pack";
    }

    private void show(Site site, Model model) {
        model.addAttribute("site", site);
        model.addAttribute("view", SiteView.of(records, outcomes, site.code(), time.today()));
    }

    private static boolean matches(Site site, String wanted) {
        return site.name().toLowerCase(Locale.ROOT).contains(wanted)
                || site.code().value().toLowerCase(Locale.ROOT).contains(wanted);
    }
}
