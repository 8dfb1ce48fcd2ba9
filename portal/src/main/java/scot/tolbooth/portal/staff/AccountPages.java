package scot.tolbooth.portal.staff;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where administrators keep the staff accounts. */
@Controller
@RequestMapping("/staff/accounts")
class AccountPages {

    private final StaffAccounts accounts;
    private final CurrentStaff staff;

    AccountPages(StaffAccounts accounts, CurrentStaff staff) {
        this.accounts = accounts;
        this.staff = staff;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("accounts", accounts.all());
        return "staff/accounts";
    }

    @GetMapping("/_new")
    ModelAndView fresh() {
        return page("", StaffRole.VIEWER.word(), true, true, new FormProblems());
    }

    @GetMapping("/{name}")
    ModelAndView one(@PathVariable String name) {
        StaffAccount account = find(name);
        return page(account.name(), account.role().word(), account.active(), false, new FormProblems());
    }

    @PostMapping
    ModelAndView create(@RequestParam String name, @RequestParam String role, @RequestParam String password) {
        FormProblems problems = new FormProblems();
        StaffRole wanted = problems.required("role", role, StaffRole::of);
        String chosen = problems.required("password", password, PasswordRule::check);
        Boolean created = null;
        if (wanted != null && chosen != null) {
            created = problems.required("name", name, typed -> accounts.create(typed, wanted, chosen, staff.change()));
        }
        if (Boolean.FALSE.equals(created)) {
            problems.add("name", "must be one that nobody else has");
        }
        return problems.isEmpty() ? list() : again(page(name, role, true, true, problems));
    }

    @PostMapping("/{name}")
    ModelAndView change(
            @PathVariable String name,
            @RequestParam String role,
            @RequestParam(required = false) @Nullable String active,
            @RequestParam(defaultValue = "") String password) {
        StaffAccount account = find(name);
        FormProblems problems = new FormProblems();
        StaffRole wanted = problems.required("role", role, StaffRole::of);
        if (!password.isEmpty()) {
            problems.required("password", password, PasswordRule::check);
        }
        if (account.name().equals(staff.name()) && (active == null || wanted != account.role())) {
            problems.add("role", "and access of one's own account are changed by another administrator");
        }
        if (wanted == null || !problems.isEmpty()) {
            return again(page(account.name(), role, active != null, false, problems));
        }
        accounts.update(
                new StaffAccount(account.name(), wanted, active != null, account.created(), account.version()),
                staff.change());
        if (!password.isEmpty()) {
            accounts.setPassword(account.name(), password, staff.change());
        }
        return list();
    }

    private StaffAccount find(String name) {
        return accounts.find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView list() {
        return new ModelAndView("redirect:/staff/accounts");
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView page(String name, String role, boolean active, boolean isNew, FormProblems problems) {
        ModelAndView page = new ModelAndView("staff/account");
        page.addObject("name", name);
        page.addObject("role", role);
        page.addObject("active", active);
        page.addObject("isNew", isNew);
        page.addObject("problems", problems);
        page.addObject("roles", StaffRole.values());
        return page;
    }
}
