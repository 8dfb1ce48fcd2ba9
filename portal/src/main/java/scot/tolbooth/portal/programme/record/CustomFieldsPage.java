package scot.tolbooth.portal.programme.record;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.customfield.CustomFields;
import scot.tolbooth.inventory.customfield.FieldDefinition;
import scot.tolbooth.inventory.customfield.FieldName;
import scot.tolbooth.inventory.customfield.FieldType;
import scot.tolbooth.portal.staff.Addressed;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.FormProblems;

/** Which custom fields sites have. */
@Controller
@RequestMapping(CustomFieldsPage.ALL)
class CustomFieldsPage {

    static final String ALL = "/programme/custom-fields";

    private final CustomFields fields;
    private final CurrentStaff staff;

    CustomFieldsPage(CustomFields fields, CurrentStaff staff) {
        this.fields = fields;
        this.staff = staff;
    }

    @GetMapping
    ModelAndView all() {
        return page("custom-fields", DefinitionForm.empty(), new FormProblems());
    }

    @PostMapping
    ModelAndView save(DefinitionForm form) {
        FormProblems problems = new FormProblems();
        FieldDefinition definition = form.read(problems);
        if (definition != null) {
            define(definition, problems);
        }
        return problems.isEmpty()
                ? new ModelAndView("redirect:" + ALL)
                : page(form.version() == 0 ? "custom-fields" : "custom-field", form, problems);
    }

    @GetMapping("/{name}")
    ModelAndView one(@PathVariable String name) {
        FieldDefinition definition = Addressed.found(name, FieldName::new, fields::find);
        return page("custom-field", DefinitionForm.of(definition), new FormProblems());
    }

    private void define(FieldDefinition definition, FormProblems problems) {
        try {
            fields.define(definition, staff.change());
        } catch (StaleVersionException stale) {
            problems.add(
                    "name",
                    definition.version() == 0
                            ? "must be one that no other custom field has"
                            : "and the rest have been changed by someone else meanwhile: open the page again");
        }
    }

    private ModelAndView page(String template, DefinitionForm form, FormProblems problems) {
        ModelAndView page = new ModelAndView("programme/record/" + template);
        page.addObject("definitions", fields.definitions());
        page.addObject("types", FieldType.values());
        page.addObject("form", form);
        page.addObject("problems", problems);
        if (!problems.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
