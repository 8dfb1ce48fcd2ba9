package scot.tolbooth.portal.passpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.portal.account.AccountEntrance;
import scot.tolbooth.portal.hotspot.HotspotSettings;
import scot.tolbooth.portal.signup.Journey;
import scot.tolbooth.portal.signup.JourneyEntrance;
import scot.tolbooth.radius.passpoint.CollectedCredential;
import scot.tolbooth.radius.passpoint.PasspointCredentials;

/** The encrypted Wi-Fi: a resident takes a profile for each device, and takes it back. */
@Controller
@ConditionalOnRole(Role.PORTAL)
class PasspointController {

    private final AccountEntrance entrance;
    private final ProfileOffer offer;
    private final PasspointCredentials credentials;
    private final PasspointSettings settings;
    private final HotspotSettings addresses;

    PasspointController(
            JourneyEntrance entrance,
            ProfileOffer offer,
            PasspointCredentials credentials,
            PasspointSettings settings,
            HotspotSettings addresses) {
        this.entrance = new AccountEntrance(entrance);
        this.offer = offer;
        this.credentials = credentials;
        this.settings = settings;
        this.addresses = addresses;
    }

    @GetMapping("/account/{token}/encrypted-wifi")
    String list(@PathVariable String token, HttpServletRequest request, Model model) {
        return show(entrance.verified(token, request), null, model);
    }

    @PostMapping("/account/{token}/encrypted-wifi")
    String issue(
            @PathVariable String token,
            @RequestParam String name,
            @RequestParam String platform,
            HttpServletRequest request,
            Model model) {
        Journey journey = entrance.verified(token, request);
        Platform chosen =
                Platform.of(platform).filter(made().platforms()::contains).orElseThrow(PasspointController::none);
        if (name.isBlank() || name.strip().length() > 40) {
            return show(journey, "devices.nameless", model);
        }
        Optional<String> key = credentials.issue(AccountEntrance.registrant(journey), name, settings.lifetime());
        if (key.isEmpty()) {
            return show(journey, "passpoint.most", model);
        }
        model.addAttribute("journey", journey);
        model.addAttribute("platform", chosen.word());
        model.addAttribute("link", link(chosen, key.get()));
        return "resident/passpoint-profile";
    }

    @PostMapping("/account/{token}/encrypted-wifi/{username}/removal")
    String revoke(@PathVariable String token, @PathVariable String username, HttpServletRequest request) {
        Journey journey = entrance.verified(token, request);
        if (!credentials.revoke(AccountEntrance.registrant(journey), username)) {
            throw none();
        }
        return "redirect:" + journey.base() + "/encrypted-wifi";
    }

    /** The settings of Windows fetch it by themselves, without anything that a browser would know: the key is all. */
    @GetMapping("/encrypted-wifi/{key:[0-9a-f]{32}}/{file}")
    ResponseEntity<byte[]> profile(@PathVariable String key, @PathVariable String file) {
        Profiles profiles = made();
        Platform platform =
                Platform.ofFile(file).filter(profiles.platforms()::contains).orElseThrow(PasspointController::none);
        CollectedCredential credential = credentials.collect(key).orElseThrow(PasspointController::none);
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.ok().contentType(platform.type()).cacheControl(CacheControl.noStore());
        if (platform == Platform.ANDROID) {
            // Without a disposition: Android's browsers would save it and not install it.
            answer.header("Content-Transfer-Encoding", "base64");
        }
        return answer.body(profiles.of(platform, credential));
    }

    private String show(Journey journey, @Nullable String problem, Model model) {
        List<String> platforms = made().platforms().stream().map(Platform::word).toList();
        model.addAttribute("journey", journey);
        model.addAttribute("problem", problem);
        model.addAttribute("platforms", platforms);
        model.addAttribute("credentials", credentials.of(AccountEntrance.registrant(journey)));
        return "resident/passpoint";
    }

    private String link(Platform platform, String key) {
        String address =
                addresses.page("/encrypted-wifi/" + key + "/" + platform.file()).toString();
        return platform == Platform.WINDOWS ? "ms-settings:wifi-provisioning?uri=" + address : address;
    }

    private Profiles made() {
        return offer.profiles().orElseThrow(PasspointController::none);
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
