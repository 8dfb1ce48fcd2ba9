package scot.tolbooth.portal.programme.asbestos;

import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosItem;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.portal.staff.ScottishTime;

/** Where the register of a site is kept: its items, its versions, and who acknowledged them. */
@Controller
@RequestMapping("/programme/sites/{code}/asbestos")
class RegisterPages {

    private final AsbestosRecords records;
    private final ItemForms items;
    private final RegisterForms versions;
    private final FormFlow flow;
    private final ScottishTime time;

    RegisterPages(AsbestosRecords records, ItemForms items, RegisterForms versions, FormFlow flow, Clock clock) {
        this.records = records;
        this.items = items;
        this.versions = versions;
        this.flow = flow;
        this.time = new ScottishTime(clock);
    }

    @GetMapping("/items/{id}/{form}")
    ModelAndView show(@PathVariable String code, @PathVariable String id, @PathVariable String form) {
        Site site = records.site(code);
        return flow.show(site, form(records.item(site, id), form));
    }

    @PostMapping("/items/{id}/{form}")
    ModelAndView save(
            @PathVariable String code,
            @PathVariable String id,
            @PathVariable String form,
            @RequestParam MultiValueMap<String, String> values) {
        Site site = records.site(code);
        return flow.save(site, form(records.item(site, id), form), values, "");
    }

    @GetMapping("/items/_new")
    ModelAndView add(@PathVariable String code) {
        Site site = records.site(code);
        return flow.show(site, add(site));
    }

    @PostMapping("/items/_new")
    ModelAndView add(@PathVariable String code, @RequestParam MultiValueMap<String, String> values) {
        Site site = records.site(code);
        return flow.save(site, add(site), values, "");
    }

    @GetMapping("/register/{form}")
    ModelAndView version(@PathVariable String code, @PathVariable String form) {
        Site site = records.site(code);
        return flow.show(site, version(site, form));
    }

    @PostMapping("/register/{form}")
    ModelAndView version(
            @PathVariable String code, @PathVariable String form, @RequestParam MultiValueMap<String, String> values) {
        Site site = records.site(code);
        return flow.save(site, version(site, form), values, "");
    }

    private AsbestosForm add(Site site) {
        return items.add(site.code(), records.surveys().of(site.code()));
    }

    private AsbestosForm version(Site site, String form) {
        return switch (form) {
            case "_new" -> versions.publish(site.code(), time.today());
            case "acknowledgement" ->
                versions.acknowledge(
                        site.code(),
                        AsbestosRecords.found(
                                records.register().of(site.code()).stream().findFirst()));
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private AsbestosForm form(AsbestosItem item, String form) {
        return switch (form) {
            case "inspection" -> items.inspect(item);
            case "assessment" -> items.assess(item);
            case "removal" -> items.remove(item);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }
}
