package scot.tolbooth.portal.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.portal.openid.ComingBack;
import scot.tolbooth.portal.openid.Trouble;
import scot.tolbooth.portal.welcome.Language;
import scot.tolbooth.portal.welcome.ResidentLocaleResolver;

/**
 * To one's own data by an identity provider: away, and back. The way there is a link, for a form that leads to another
 * site is against the content policy; nothing is changed by it.
 */
@Controller
@ConditionalOnRole(Role.PORTAL)
@RequestMapping("/account/openid")
class OpenIdController {

    private final OpenIdSignIn signIn;

    OpenIdController(OpenIdSignIn signIn) {
        this.signIn = signIn;
    }

    @GetMapping
    String away(HttpServletRequest request) {
        Language language = ResidentLocaleResolver.language(request);
        return signIn.toSignIn(language)
                .map(there -> "redirect:" + there)
                .orElseGet(() -> stop(Trouble.AWAY, language));
    }

    /** Answers by a redirect always: what stands in this address must not stay in sight. */
    @GetMapping("/return")
    String back(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String iss,
            HttpServletRequest request) {
        OpenIdSignIn.Next next = signIn.back(new ComingBack(state, code, error, iss), request.getRemoteAddr());
        if (next instanceof OpenIdSignIn.Next.Confirm confirm) {
            return "redirect:" + confirm.journey().base() + "/openid/confirmation";
        }
        OpenIdSignIn.Next.Stop stop = (OpenIdSignIn.Next.Stop) next;
        return stop(
                stop.trouble(),
                Optional.ofNullable(stop.language()).orElseGet(() -> ResidentLocaleResolver.language(request)));
    }

    @GetMapping("/problem/{why}")
    String problem(@PathVariable String why, Model model) {
        Trouble trouble = Trouble.of(why).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("provider", signIn.party().name());
        model.addAttribute("why", trouble.word());
        model.addAttribute("mayTryAgain", trouble != Trouble.UNKNOWN && trouble != Trouble.TAKEN);
        return "resident/openid-problem";
    }

    @GetMapping("/signed-out")
    String signedOut(Model model) {
        model.addAttribute("provider", signIn.party().name());
        return "resident/openid-signed-out";
    }

    static String stop(Trouble trouble, Language language) {
        return "redirect:/account/openid/problem/" + trouble.word() + "?lang=" + language.code();
    }
}
