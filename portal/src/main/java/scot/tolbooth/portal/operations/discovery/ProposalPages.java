package scot.tolbooth.portal.operations.discovery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
import scot.tolbooth.collector.discovery.Proposal;
import scot.tolbooth.collector.discovery.Proposals;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceKind;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.Typed;

/** What searches found: reviewed one by one, or several as they are suggested. */
@Controller
@RequestMapping("/operations/discovery/proposals")
class ProposalPages {

    private final Proposals proposals;
    private final CurrentStaff staff;

    ProposalPages(Proposals proposals, CurrentStaff staff) {
        this.proposals = proposals;
        this.staff = staff;
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "") String site) {
        return page(DiscoveryPages.code(site).orElse(null), Map.of());
    }

    @PostMapping
    ModelAndView decide(
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") List<String> chosen) {
        Map<Long, Long> versions = chosen.stream()
                .filter(one -> one.matches("[0-9]{1,18}-[0-9]{1,18}"))
                .map(one -> one.split("-"))
                .collect(Collectors.toMap(
                        one -> Long.valueOf(one[0]), one -> Long.valueOf(one[1]), (a, b) -> a, LinkedHashMap::new));
        Map<Proposal, String> hindered = switch (decision) {
            case "accept" -> proposals.acceptAll(versions, staff.change());
            case "reject" -> reject(versions);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "decision must be accept or reject");
        };
        if (hindered.isEmpty()) {
            return new ModelAndView("redirect:/operations/discovery/proposals?site="
                    + DiscoveryPages.code(site).map(SiteCode::value).orElse(""));
        }
        ModelAndView again = page(DiscoveryPages.code(site).orElse(null), hindered);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    ModelAndView one(@PathVariable long id) {
        Proposal proposal = existing(id);
        return page(proposal, ProposalForm.of(proposal));
    }

    @PostMapping("/{id:[0-9]{1,18}}/accept")
    ModelAndView accept(@PathVariable long id, @RequestParam Map<String, String> fields) {
        Typed typed = new Typed(fields);
        Device device = ProposalForm.read(typed, existing(id));
        if (device != null) {
            typed.attempt(
                    () -> decided(typed, () -> proposals.accept(id, typed.version(), device, typed.change(staff))));
        }
        return answer(id, typed);
    }

    @PostMapping("/{id:[0-9]{1,18}}/reject")
    ModelAndView reject(@PathVariable long id, @RequestParam Map<String, String> fields) {
        Typed typed = new Typed(fields);
        typed.attempt(() -> decided(typed, () -> proposals.reject(id, typed.version(), typed.change(staff))));
        return answer(id, typed);
    }

    private @Nullable Proposal decided(Typed typed, java.util.function.Supplier<Proposal> decision) {
        try {
            return decision.get();
        } catch (StaleVersionException changed) {
            typed.problems().add("name", "was found again by a search meanwhile: look at the page anew");
        } catch (IllegalStateException decided) {
            typed.problems().add("name", "cannot be decided: " + decided.getMessage());
        }
        return null;
    }

    private ModelAndView answer(long id, Typed typed) {
        Proposal proposal = existing(id);
        if (typed.problems().isEmpty()) {
            return new ModelAndView("redirect:/operations/discovery/proposals?site=" + proposal.site());
        }
        ModelAndView again = page(proposal, typed);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private Map<Proposal, String> reject(Map<Long, Long> versions) {
        Map<Proposal, String> hindered = new LinkedHashMap<>();
        versions.forEach((id, version) -> {
            try {
                proposals.reject(id, version, staff.change());
            } catch (IllegalStateException | StaleVersionException refused) {
                proposals.find(id).ifPresent(one -> hindered.put(one, String.valueOf(refused.getMessage())));
            }
        });
        return hindered;
    }

    private ModelAndView page(@Nullable SiteCode site, Map<Proposal, String> hindered) {
        List<Proposal> all = proposals.find(site, null);
        ModelAndView page = new ModelAndView("operations/discovery/proposals");
        page.addObject("site", site);
        page.addObject("open", all.stream().filter(Proposal::isOpen).toList());
        page.addObject("others", all.stream().filter(one -> !one.isOpen()).toList());
        page.addObject("hindered", hindered);
        return page;
    }

    private static ModelAndView page(Proposal proposal, Typed typed) {
        ModelAndView page = new ModelAndView("operations/discovery/proposal");
        page.addObject("proposal", proposal);
        page.addObject("kinds", DeviceKind.values());
        page.addObject("typed", typed);
        page.addObject("problems", typed.problems());
        return page;
    }

    private Proposal existing(long id) {
        return proposals.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
