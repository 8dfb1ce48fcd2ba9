package scot.tolbooth.portal.operations;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import scot.tolbooth.collector.profile.Profile;
import scot.tolbooth.collector.profile.ProfileCatalogue;

/** The profiles in use, what each reads, and which files of one's own cannot be used. */
@Controller
class ProfilesPage {

    private final ProfileCatalogue profiles;

    ProfilesPage(ProfileCatalogue profiles) {
        this.profiles = profiles;
    }

    @GetMapping("/operations/profiles")
    String all(Model model) {
        model.addAttribute("profiles", profiles.current().all());
        model.addAttribute("faults", profiles.faults());
        return "operations/profiles";
    }

    @GetMapping("/operations/profiles/{name}")
    String one(@PathVariable String name, Model model) {
        Profile profile = profiles.current().named(name).orElseThrow(SitePage::notFound);
        model.addAttribute("profile", profile);
        model.addAttribute("objects", profile.wanted());
        return "operations/profile";
    }
}
