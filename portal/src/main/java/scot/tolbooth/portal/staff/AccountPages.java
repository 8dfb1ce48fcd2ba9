package scot.tolbooth.portal.staff;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.radius.registrant.Contact;

/** Where administrators keep the staff accounts. */
@Controller
@RequestMapping("/staff/accounts")
class AccountPages {

    private final StaffAccounts accounts;
    private final StaffPeople people;
    private final Contractors contractors;
    private final CurrentStaff staff;

    AccountPages(StaffAccounts accounts, StaffPeople people, Contractors contractors, CurrentStaff staff) {
        this.accounts = accounts;
        this.people = people;
        this.contractors = contractors;
        this.staff = staff;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("accounts", accounts.all());
        return "staff/accounts";
    }

    @GetMapping("/_new")
    ModelAndView fresh() {
        return page(AccountForm.empty(), true, new FormProblems());
    }

    @GetMapping("/{name}")
    ModelAndView one(@PathVariable String name) {
        return page(AccountForm.of(find(name), people.email(StaffAccount.normalised(name))), false, new FormProblems());
    }

    @PostMapping
    ModelAndView create(AccountForm form) {
        FormProblems problems = new FormProblems();
        StaffRole role = form.readRole(problems);
        ContractorId contractor = form.readContractor(role, contractors, problems);
        Contact email = form.readEmail(problems);
        String password = problems.required("password", form.passwordText(), PasswordRule::check);
        Boolean created = null;
        if (role != null && password != null && problems.isEmpty()) {
            created = problems.required(
                    "name", Objects.toString(form.name(), ""), name -> create(name, role, contractor, password));
        }
        if (Boolean.FALSE.equals(created)) {
            problems.add("name", "must be one that nobody else has");
        }
        if (Boolean.TRUE.equals(created)) {
            people.setEmail(StaffAccount.normalised(Objects.toString(form.name(), "")), email, staff.change());
        }
        return problems.isEmpty() ? list() : page(form, true, problems);
    }

    @PostMapping("/{name}")
    ModelAndView change(@PathVariable String name, AccountForm form) {
        StaffAccount account = find(name);
        FormProblems problems = new FormProblems();
        StaffRole role = form.readRole(problems);
        ContractorId contractor = form.readContractor(role, contractors, problems);
        Contact email = form.readEmail(problems);
        String password = form.passwordText();
        if (!password.isEmpty()) {
            problems.required("password", password, PasswordRule::check);
        }
        if (account.name().equals(staff.name()) && (!form.isActive() || role != account.role())) {
            problems.add("role", "and access of one's own account are changed by another administrator");
        }
        if (role == null || !problems.isEmpty()) {
            return page(form.named(account.name()), false, problems);
        }
        accounts.update(
                new StaffAccount(
                        account.name(), role, contractor, form.isActive(), account.created(), account.version()),
                staff.change());
        people.setEmail(account.name(), email, staff.change());
        if (!password.isEmpty()) {
            accounts.setPassword(account.name(), password, staff.change());
        }
        return list();
    }

    private boolean create(String name, StaffRole role, @Nullable ContractorId contractor, String password) {
        return contractor == null
                ? accounts.create(name, role, password, staff.change())
                : accounts.create(name, contractor, password, staff.change());
    }

    private StaffAccount find(String name) {
        return accounts.find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView list() {
        return new ModelAndView("redirect:/staff/accounts");
    }

    private ModelAndView page(AccountForm form, boolean isNew, FormProblems problems) {
        ModelAndView page = new ModelAndView("staff/account");
        page.addObject("form", form);
        page.addObject("isNew", isNew);
        page.addObject("problems", problems);
        page.addObject("roles", StaffRole.values());
        page.addObject(
                "contractors",
                contractors.all().stream().filter(one -> !one.archived()).toList());
        if (!problems.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
