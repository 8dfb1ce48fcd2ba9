package scot.tolbooth.portal.programme.record;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.contact.ContactDetails;
import scot.tolbooth.inventory.contact.ContactId;
import scot.tolbooth.inventory.contact.ContactRole;
import scot.tolbooth.inventory.contact.Contacts;
import scot.tolbooth.inventory.contact.SiteContact;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.staff.Addressed;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.FormProblems;
import scot.tolbooth.portal.staff.ScottishTime;

/** Whom to ask at a site, and who answers for it. */
@Controller
@RequestMapping("/programme/sites/{code}/contacts")
class ContactsPage {

    private final RecordPages pages;
    private final Contacts contacts;
    private final CurrentStaff staff;
    private final ScottishTime time;

    ContactsPage(Sites sites, Contacts contacts, CurrentStaff staff, Clock clock) {
        this.pages = new RecordPages(sites, "contacts");
        this.contacts = contacts;
        this.staff = staff;
        this.time = new ScottishTime(clock);
    }

    @GetMapping
    ModelAndView all(@PathVariable String code) {
        return all(pages.site(code), ContactForm.empty(), new FormProblems());
    }

    @PostMapping
    ModelAndView add(@PathVariable String code, ContactForm form) {
        Site site = pages.site(code);
        FormProblems problems = new FormProblems();
        ContactDetails details = form.read(problems);
        if (details == null) {
            return all(site, form, problems);
        }
        contacts.add(site.code(), details, staff.change());
        return pages.backTo(site);
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable String code, @PathVariable String id) {
        Site site = pages.site(code);
        SiteContact contact = contact(site, id);
        return one(site, contact, ContactForm.of(contact), new FormProblems());
    }

    @PostMapping("/{id}")
    ModelAndView save(@PathVariable String code, @PathVariable String id, ContactForm form) {
        Site site = pages.site(code);
        SiteContact contact = contact(site, id);
        FormProblems problems = new FormProblems();
        ContactDetails details = form.read(problems);
        if (details != null) {
            replace(contact.with(details).withVersion(form.version()), problems);
        }
        return problems.isEmpty() ? pages.backTo(site) : one(site, contact, form, problems);
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(@PathVariable String code, @PathVariable String id) {
        Site site = pages.site(code);
        contacts.remove(contact(site, id), staff.change());
        return pages.backTo(site);
    }

    private void replace(SiteContact contact, FormProblems problems) {
        try {
            contacts.replace(contact, staff.change());
        } catch (StaleVersionException stale) {
            problems.add("name", "and the rest have been changed by someone else meanwhile: open the page again");
        }
    }

    private SiteContact contact(Site site, String id) {
        SiteContact contact = Addressed.found(id, ContactId::of, contacts::find);
        if (!contact.site().equals(site.code())) {
            throw Addressed.nothing();
        }
        return contact;
    }

    private ModelAndView all(Site site, ContactForm form, FormProblems problems) {
        ModelAndView page = pages.page(site, form, problems);
        page.addObject("contacts", contacts.of(site.code()));
        page.addObject("today", time.today());
        page.addObject("roles", ContactRole.values());
        return page;
    }

    private ModelAndView one(Site site, SiteContact contact, ContactForm form, FormProblems problems) {
        ModelAndView page = pages.page("contact", site, form, problems);
        page.addObject("id", contact.id());
        page.addObject("roles", ContactRole.values());
        return page;
    }
}
