package scot.tolbooth.portal.operations.discovery;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.collector.topology.ParentProposal;
import scot.tolbooth.collector.topology.ParentProposals;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.Typed;

/** Through what devices are reached: where LLDP shows something else than the inventory, and what to do about it. */
@Controller
@RequestMapping("/operations/parents")
class ParentPages {

    private final ParentProposals proposals;
    private final CurrentStaff staff;

    ParentPages(ParentProposals proposals, CurrentStaff staff) {
        this.proposals = proposals;
        this.staff = staff;
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "") String site) {
        return page(DiscoveryPages.code(site).orElse(null), null);
    }

    @PostMapping("/{device}/accept")
    ModelAndView accept(@PathVariable String device, @RequestParam Map<String, String> fields) {
        Typed typed = new Typed(fields);
        return decided(
                typed,
                () -> proposals.accept(name(device), name(typed.get("parent")), typed.version(), typed.change(staff)));
    }

    @PostMapping("/{device}/reject")
    ModelAndView reject(@PathVariable String device, @RequestParam Map<String, String> fields) {
        Typed typed = new Typed(fields);
        return decided(typed, () -> proposals.reject(name(device), name(typed.get("parent")), typed.change(staff)));
    }

    private ModelAndView decided(Typed typed, Runnable decision) {
        SiteCode site = DiscoveryPages.code(typed.get("site")).orElse(null);
        try {
            decision.run();
            return new ModelAndView("redirect:/operations/parents" + (site == null ? "" : "?site=" + site));
        } catch (StaleVersionException | NoSuchElementException changed) {
            return hindered(site, "The device or what LLDP shows has changed meanwhile; this is how it is now.");
        } catch (IllegalArgumentException refused) {
            return hindered(site, "The inventory refuses it: " + refused.getMessage() + ".");
        }
    }

    private ModelAndView hindered(@Nullable SiteCode site, String problem) {
        ModelAndView again = page(site, problem);
        again.setStatus(HttpStatus.CONFLICT);
        return again;
    }

    private ModelAndView page(@Nullable SiteCode site, @Nullable String problem) {
        List<ParentProposal> all = proposals.find(site);
        ModelAndView page = new ModelAndView("operations/discovery/parents");
        page.addObject("site", site);
        page.addObject("open", all.stream().filter(ParentProposal::isOpen).toList());
        page.addObject("refused", all.stream().filter(one -> !one.isOpen()).toList());
        page.addObject("problem", problem);
        return page;
    }

    private static DeviceName name(String text) {
        try {
            return new DeviceName(text);
        } catch (IllegalArgumentException notAName) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such device", notAName);
        }
    }
}
