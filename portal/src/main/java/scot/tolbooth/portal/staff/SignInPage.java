package scot.tolbooth.portal.staff;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where staff sign in. */
@Controller
class SignInPage {

    @GetMapping(SecurityChains.SIGN_IN)
    String signIn(
            @RequestParam(required = false) @Nullable Integer wait,
            @RequestParam(name = "refused", required = false) @Nullable String refused,
            @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
            Model model) {
        model.addAttribute("wait", wait);
        model.addAttribute("refused", refused != null);
        model.addAttribute("signedOut", signedOut != null);
        return "staff/sign-in";
    }
}
