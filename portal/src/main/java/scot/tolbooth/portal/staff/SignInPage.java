package scot.tolbooth.portal.staff;

import java.util.Map;
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
            @RequestParam Map<String, String> query,
            Model model) {
        model.addAttribute("wait", wait);
        model.addAttribute("refused", query.containsKey("refused"));
        model.addAttribute("signedOut", query.containsKey("signed-out"));
        model.addAttribute("changed", query.containsKey("changed"));
        return "staff/sign-in";
    }
}
