package scot.tolbooth.portal.staff;

import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where staff change their own password. */
@Controller
@RequestMapping("/staff/password")
class PasswordPage {

    private final StaffAccounts accounts;
    private final PasswordEncoder encoder;
    private final CurrentStaff staff;

    PasswordPage(StaffAccounts accounts, PasswordEncoder encoder, CurrentStaff staff) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.staff = staff;
    }

    @GetMapping
    ModelAndView show() {
        return page(new FormProblems());
    }

    @PostMapping
    ModelAndView change(@RequestParam String current, @RequestParam String password) {
        FormProblems problems = new FormProblems();
        boolean known = accounts.passwordHash(staff.name())
                .filter(hash -> encoder.matches(current, hash))
                .isPresent();
        if (!known) {
            problems.add("current", "is not the one you have now");
        }
        problems.required("password", password, PasswordRule::check);
        if (!problems.isEmpty()) {
            ModelAndView again = page(problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        accounts.setPassword(staff.name(), password, staff.change());
        // Every session of the account has ended, this one too.
        return new ModelAndView("redirect:" + SecurityChains.SIGN_IN + "?changed");
    }

    private static ModelAndView page(FormProblems problems) {
        ModelAndView page = new ModelAndView("staff/password");
        page.addObject("problems", problems);
        return page;
    }
}
