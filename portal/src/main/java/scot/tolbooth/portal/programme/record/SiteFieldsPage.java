package scot.tolbooth.portal.programme.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.customfield.CustomFields;
import scot.tolbooth.inventory.customfield.FieldDefinition;
import scot.tolbooth.inventory.customfield.InvalidFieldsException;
import scot.tolbooth.inventory.customfield.SiteFields;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.FormProblems;

/** What a site has in its custom fields. */
@Controller
@RequestMapping("/programme/sites/{code}/fields")
class SiteFieldsPage {

    private final RecordPages pages;
    private final CustomFields fields;
    private final CurrentStaff staff;

    SiteFieldsPage(Sites sites, CustomFields fields, CurrentStaff staff) {
        this.pages = new RecordPages(sites, "fields");
        this.fields = fields;
        this.staff = staff;
    }

    @GetMapping
    ModelAndView show(@PathVariable String code) {
        Site site = pages.site(code);
        SiteFields stored = fields.of(site.code());
        return page(site, definition -> stored.text(definition.name()), stored.version(), new FormProblems());
    }

    @PostMapping
    ModelAndView save(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "0") long version) {
        Site site = pages.site(code);
        FormProblems problems = new FormProblems();
        try {
            fields.fill(site.code(), given(typed), version, staff.change());
            return pages.backTo(site);
        } catch (InvalidFieldsException invalid) {
            invalid.problems().forEach((name, rule) -> problems.add("field_" + name, rule));
        } catch (StaleVersionException stale) {
            problems.add("fields", "have been changed by someone else meanwhile: open the page again");
        }
        return page(site, definition -> typed.getOrDefault(id(definition), ""), version, problems);
    }

    private Map<String, String> given(Map<String, String> typed) {
        Map<String, String> given = new LinkedHashMap<>();
        for (FieldDefinition definition : asked()) {
            String text = typed.get(id(definition));
            if (text != null) {
                given.put(definition.name().value(), text);
            }
        }
        return given;
    }

    private ModelAndView page(Site site, Function<FieldDefinition, String> texts, long version, FormProblems problems) {
        List<FilledField> filled = asked().stream()
                .map(definition -> FilledField.of(definition, texts.apply(definition)))
                .toList();
        ModelAndView page = pages.page(site, filled, problems);
        page.addObject("version", version);
        SiteFields stored = fields.of(site.code());
        page.addObject(
                "retired",
                fields.definitions().stream()
                        .filter(definition -> definition.retired()
                                && !stored.text(definition.name()).isEmpty())
                        .map(definition -> FilledField.of(definition, stored.text(definition.name())))
                        .toList());
        return page;
    }

    private List<FieldDefinition> asked() {
        return fields.definitions().stream()
                .filter(definition -> !definition.retired())
                .toList();
    }

    private static String id(FieldDefinition definition) {
        return "field_" + definition.name();
    }
}
