package scot.tolbooth.portal.programme.transfer;

import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.transfer.ImportReport;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.FormProblems;

/** Where rollout managers upload a file, see what it would change, and import it. */
@Controller
@RequestMapping(ImportPage.ALL)
class ImportPage {

    static final String ALL = "/programme/import";

    private static final int ROWS_SHOWN = 1000;

    private final Intake intake;
    private final CurrentStaff staff;

    ImportPage(Intake intake, CurrentStaff staff) {
        this.intake = intake;
        this.staff = staff;
    }

    @GetMapping
    ModelAndView form() {
        return form("sites", new FormProblems());
    }

    @PostMapping
    ModelAndView upload(
            @RequestParam(defaultValue = "sites") String resource,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        FormProblems problems = new FormProblems();
        String text = UploadedText.of(file, problems);
        if (!Intake.RESOURCES.contains(resource)) {
            problems.add("resource", "must be one of " + String.join(", ", Intake.RESOURCES));
        }
        if (file == null || text == null || !problems.isEmpty()) {
            return form(resource, problems);
        }
        String name = Objects.toString(file.getOriginalFilename(), "");
        PendingImport kept = intake.keep(resource, name, text, staff.name());
        return new ModelAndView("redirect:" + ALL + "/" + kept.id());
    }

    @GetMapping("/{id}")
    ModelAndView preview(@PathVariable String id) {
        PendingImport file = waiting(id);
        return preview(file, intake.preview(file, staff.change()));
    }

    @PostMapping("/{id}")
    ModelAndView load(@PathVariable String id, @RequestParam(defaultValue = "") String fingerprint) {
        PendingImport file = waiting(id);
        ImportReport now = intake.preview(file, staff.change());
        if (!Intake.fingerprint(now).equals(fingerprint)) {
            ModelAndView page = preview(file, now);
            page.addObject("changedSince", true);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        ModelAndView page = new ModelAndView("programme/transfer/imported");
        page.addObject("file", file);
        page.addObject("report", intake.load(file, staff.change()));
        return page;
    }

    private PendingImport waiting(String id) {
        try {
            return intake.find(UUID.fromString(id), staff.name())
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException noId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such file", noId);
        }
    }

    private ModelAndView form(String resource, FormProblems problems) {
        ModelAndView page = new ModelAndView("programme/transfer/import");
        page.addObject("formats", intake.formats());
        page.addObject("resource", resource);
        page.addObject("problems", problems);
        if (!problems.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static ModelAndView preview(PendingImport file, ImportReport report) {
        ModelAndView page = new ModelAndView("programme/transfer/preview");
        page.addObject("file", file);
        page.addObject("report", report);
        page.addObject("rows", report.changes().stream().limit(ROWS_SHOWN).toList());
        page.addObject("notShown", Math.max(0, report.changes().size() - ROWS_SHOWN));
        page.addObject("fingerprint", Intake.fingerprint(report));
        page.addObject("changedSince", false);
        return page;
    }
}
