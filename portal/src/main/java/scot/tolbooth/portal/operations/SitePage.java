package scot.tolbooth.portal.operations;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import scot.tolbooth.collector.alarm.Alarms;
import scot.tolbooth.collector.state.RetiredAccessPoint;
import scot.tolbooth.collector.state.RetiredAccessPoints;
import scot.tolbooth.collector.state.States;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.site.SiteCode;

/** Everything about one site. */
@Controller
class SitePage {

    private static final Logger LOG = LoggerFactory.getLogger(SitePage.class);
    private static final int LATEST_CHANGES = 10;
    private static final int LATEST_ALARMS = 10;

    private final Estate estate;
    private final States states;
    private final SiteCharts charts;
    private final Rollout rollout;
    private final Alarms alarms;
    private final RetiredAccessPoints retired;
    private final SiteSignUps signUps;
    private final AuditTrail audit;

    SitePage(
            Estate estate,
            States states,
            SiteCharts charts,
            Rollout rollout,
            Alarms alarms,
            RetiredAccessPoints retired,
            SiteSignUps signUps,
            AuditTrail audit) {
        this.estate = estate;
        this.states = states;
        this.charts = charts;
        this.rollout = rollout;
        this.alarms = alarms;
        this.retired = retired;
        this.signUps = signUps;
        this.audit = audit;
    }

    @GetMapping("/operations/sites/{code}")
    String site(@PathVariable String code, @RequestParam(defaultValue = "24h") String range, Model model) {
        SiteRow row = estate.find(code(code)).orElseThrow(SitePage::notFound);
        SiteCode site = row.site().code();
        ChartRange wanted = ChartRange.of(range);
        model.addAttribute("row", row);
        model.addAttribute("devices", states.devicesAt(site));
        model.addAttribute("accessPoints", states.accessPointsAt(site));
        model.addAttribute("returned", returned(site));
        model.addAttribute("alarms", alarms.of(site, LATEST_ALARMS));
        model.addAttribute("signUps", signUps.of(site));
        model.addAttribute("ranges", ChartRange.values());
        model.addAttribute("range", wanted);
        model.addAttribute("charts", charts(site, wanted));
        model.addAttribute("milestones", rollout.of(site));
        model.addAttribute("changes", audit.of("site " + site, LATEST_CHANGES));
        return "operations/site";
    }

    /** Access points that were said to have gone for good, and came back by themselves. */
    private List<RetiredAccessPoint> returned(SiteCode site) {
        return retired.latest().stream()
                .filter(one -> one.site().equals(site) && one.returnedByItself())
                .toList();
    }

    /** The store of time series may be away: the rest of the page is then wanted most. */
    private List<Chart> charts(SiteCode site, ChartRange range) {
        try {
            return charts.of(site, range);
        } catch (DataAccessException away) {
            LOG.warn("No charts of {}: {}", site, away.toString());
            return List.of();
        }
    }

    static SiteCode code(String text) {
        try {
            return new SiteCode(text);
        } catch (IllegalArgumentException notACode) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such site", notACode);
        }
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
