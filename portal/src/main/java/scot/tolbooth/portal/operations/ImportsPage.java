package scot.tolbooth.portal.operations;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.transfer.CsvExporter;
import scot.tolbooth.inventory.transfer.CsvFormat;
import scot.tolbooth.inventory.transfer.CsvFormats;
import scot.tolbooth.inventory.transfer.CsvImporter;
import scot.tolbooth.inventory.transfer.ImportOptions;
import scot.tolbooth.inventory.transfer.ImportReport;
import scot.tolbooth.portal.document.Download;
import scot.tolbooth.portal.staff.CurrentStaff;

/** Where engineers load files of sites, devices, NAS clients and milestones, and take them out again. */
@Controller
class ImportsPage {

    private final CsvFormats formats;
    private final CsvImporter importer;
    private final CurrentStaff staff;

    ImportsPage(CsvFormats formats, CsvImporter importer, CurrentStaff staff) {
        this.formats = formats;
        this.importer = importer;
        this.staff = staff;
    }

    @GetMapping("/operations/imports")
    ModelAndView form() {
        return page("sites", null);
    }

    @PostMapping("/operations/imports")
    ModelAndView load(
            @RequestParam String resource,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean atomic)
            throws IOException {
        CsvFormat<?> format = formats.find(resource).orElseThrow(SitePage::notFound);
        if (file.isEmpty()) {
            return refused(resource, "Choose a file: the one that came was empty.");
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.getBytes()))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return refused(resource, "The file must be UTF-8 text; save it as \"CSV UTF-8\".");
        }
        ImportReport report = importer.load(format, text, new ImportOptions(dryRun, atomic), staff.change());
        ModelAndView page = page(resource, null);
        page.addObject("report", report);
        page.addObject("dryRun", dryRun);
        page.addObject("file", file.getOriginalFilename());
        return page;
    }

    @GetMapping("/operations/imports/{resource}.csv")
    ResponseEntity<byte[]> export(@PathVariable String resource) {
        CsvFormat<?> format = formats.find(resource).orElseThrow(SitePage::notFound);
        return Download.csv(resource + ".csv", CsvExporter.write(format));
    }

    private ModelAndView refused(String resource, String problem) {
        ModelAndView page = page(resource, problem);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(String resource, @Nullable String problem) {
        ModelAndView page = new ModelAndView("operations/imports");
        page.addObject(
                "formats",
                formats.resources().stream()
                        .flatMap(name -> formats.find(name).stream())
                        .toList());
        page.addObject("resource", resource);
        page.addObject("problem", problem);
        return page;
    }
}
