package scot.tolbooth.portal.operations;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.transfer.CsvColumn;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.Typed;
import scot.tolbooth.radius.authentication.RequestFilter;
import scot.tolbooth.radius.authentication.RequestLog;
import scot.tolbooth.radius.registrant.Registrants;

/**
 * Why somebody cannot connect. What is typed is posted, and the answer follows at once, so that no address anywhere keeps
 * a contact; a search for somebody is written down.
 */
@Controller
@RequestMapping("/operations/requests")
class RequestsPage {

    private static final int PAGE = 50;
    /** Nobody turns so many pages; narrowing helps. */
    private static final int MOST = 10_000;

    private final RequestLog log;
    private final RequestSearch search;
    private final RejectChart chart;
    private final AuditTrail audit;
    private final CurrentStaff staff;
    private final Clock clock;

    RequestsPage(RequestLog log, Registrants registrants, AuditTrail audit, CurrentStaff staff, Clock clock) {
        this.log = log;
        this.search = new RequestSearch(registrants, log.kept());
        this.chart = new RejectChart(log, clock);
        this.audit = audit;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView latest() {
        return search(Map.of());
    }

    @PostMapping
    ModelAndView search(@RequestParam Map<String, String> fields) {
        Typed typed = new Typed(fields);
        Integer page = typed.optional("page", CsvColumn.wholeNumber(0, MOST / PAGE - 1));
        RequestFilter filter = search.read(typed, clock.instant());
        ModelAndView view = new ModelAndView("operations/requests");
        view.addObject("form", typed);
        view.addObject("problems", typed.problems());
        view.addObject("kept", log.kept().toDays());
        view.addObject("most", MOST);
        view.addObject("found", filter == null ? null : found(filter, page == null ? 0 : page));
        if (filter == null) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private FoundRequests found(RequestFilter filter, int page) {
        writeDown(filter);
        long total = log.countUpTo(filter, MOST);
        return new FoundRequests(
                log.find(filter, PAGE, (long) page * PAGE),
                total,
                page,
                Math.max(1, (total + PAGE - 1) / PAGE),
                chart.of(filter));
    }

    /** Whom, as far as that is no personal data itself: by the number of the registrant, or that it was by a device. */
    private void writeDown(RequestFilter filter) {
        if (!filter.isAboutSomebody()) {
            return;
        }
        Map<String, @Nullable Object> read = new LinkedHashMap<>();
        read.put("read", "requests");
        read.put("by device", filter.device() != null);
        read.put("from", filter.from().toString());
        read.put("to", filter.to().toString());
        String subject = filter.registrant() == null ? "requests of a device" : "registrant " + filter.registrant();
        audit.record(staff.change(), subject, null, read);
    }
}
