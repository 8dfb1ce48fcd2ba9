package scot.tolbooth.portal.account;

import static scot.tolbooth.portal.account.AccountEntrance.BY_THE_REGISTRANT;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import scot.tolbooth.inventory.role.ConditionalOnRole;
import scot.tolbooth.inventory.role.Role;
import scot.tolbooth.portal.signup.Journey;
import scot.tolbooth.portal.signup.JourneyEntrance;
import scot.tolbooth.radius.accounting.Session;
import scot.tolbooth.radius.accounting.Sessions;
import scot.tolbooth.radius.authentication.RememberedDevices;
import scot.tolbooth.radius.nas.MacAddress;

/** My devices: which come online without signing in, under which name, and what is online now. */
@Controller
@ConditionalOnRole(Role.PORTAL)
@RequestMapping("/account/{token}")
class DevicesController {

    private final AccountEntrance entrance;
    private final OwnDevices devices;
    private final RememberedDevices remembered;
    private final SessionEnd sessionEnd;

    DevicesController(
            JourneyEntrance entrance,
            Sessions sessions,
            RememberedDevices remembered,
            SessionEnd sessionEnd,
            Clock clock) {
        this.entrance = new AccountEntrance(entrance);
        this.devices = new OwnDevices(sessions, remembered, clock);
        this.remembered = remembered;
        this.sessionEnd = sessionEnd;
    }

    @GetMapping("/devices")
    String devices(@PathVariable String token, HttpServletRequest request, Model model) {
        return show(entrance.verified(token, request), false, model);
    }

    /** Only a device that they used themselves, or one could come online by the address of another's. */
    @PostMapping("/devices")
    String remember(
            @PathVariable String token,
            @RequestParam String mac,
            @RequestParam String name,
            HttpServletRequest request,
            Model model) {
        Journey journey = entrance.verified(token, request);
        UUID registrant = AccountEntrance.registrant(journey);
        MacAddress device = devices.used(registrant).stream()
                .filter(used -> used.digits().equals(mac))
                .findFirst()
                .orElseThrow(DevicesController::notTheirs);
        if (!isName(name)) {
            return show(journey, true, model);
        }
        remembered.remember(registrant, device, name);
        return back(journey);
    }

    @PostMapping("/devices/{id}/name")
    String rename(
            @PathVariable String token,
            @PathVariable String id,
            @RequestParam String name,
            HttpServletRequest request,
            Model model) {
        Journey journey = entrance.verified(token, request);
        if (!isName(name)) {
            return show(journey, true, model);
        }
        if (!remembered.rename(AccountEntrance.registrant(journey), id, name)) {
            throw notTheirs();
        }
        return back(journey);
    }

    @PostMapping("/devices/{id}/removal")
    String forget(@PathVariable String token, @PathVariable String id, HttpServletRequest request) {
        Journey journey = entrance.verified(token, request);
        if (!remembered.forget(AccountEntrance.registrant(journey), id)) {
            throw notTheirs();
        }
        return back(journey);
    }

    @PostMapping("/sessions/{id}/end")
    String end(@PathVariable String token, @PathVariable long id, HttpServletRequest request) {
        Journey journey = entrance.verified(token, request);
        Session session =
                devices.open(AccountEntrance.registrant(journey), id).orElseThrow(DevicesController::notTheirs);
        boolean agreed = sessionEnd.end(session, BY_THE_REGISTRANT);
        return back(journey) + (agreed ? "?ended" : "?refused");
    }

    private String show(Journey journey, boolean nameless, Model model) {
        UUID registrant = AccountEntrance.registrant(journey);
        model.addAttribute("journey", journey);
        model.addAttribute("nameless", nameless);
        model.addAttribute("remembered", remembered.of(registrant));
        model.addAttribute("used", devices.used(registrant));
        model.addAttribute("online", devices.online(registrant));
        model.addAttribute("canEnd", sessionEnd.isPossible());
        return "resident/devices";
    }

    private static boolean isName(String name) {
        return !name.isBlank() && name.strip().length() <= 40 && name.chars().noneMatch(Character::isISOControl);
    }

    private static String back(Journey journey) {
        return "redirect:" + journey.base() + "/devices";
    }

    private static ResponseStatusException notTheirs() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
