package scot.tolbooth.portal.programme.transfer;

import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.inventory.transfer.netbox.Fetched;
import scot.tolbooth.inventory.transfer.netbox.NetBoxClient;
import scot.tolbooth.inventory.transfer.netbox.NetBoxImporter;
import scot.tolbooth.inventory.transfer.netbox.NetBoxList;
import scot.tolbooth.inventory.transfer.netbox.NetBoxOptions;
import scot.tolbooth.inventory.transfer.netbox.NetBoxOptions.Codes;
import scot.tolbooth.inventory.transfer.netbox.NetBoxSource;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.FormProblems;

/** Where rollout managers take sites, devices and circuits over from NetBox: a file of it, or what it answers. */
@Controller
@RequestMapping(ImportPage.ALL + "/netbox")
class NetBoxImportPage {

    private final Intake intake;
    private final NetBoxClient client;
    private final NetBoxImporter importer;
    private final CurrentStaff staff;

    NetBoxImportPage(Intake intake, NetBoxClient client, NetBoxImporter importer, CurrentStaff staff) {
        this.intake = intake;
        this.client = client;
        this.importer = importer;
        this.staff = staff;
    }

    @GetMapping
    ModelAndView form() {
        return form(NetBoxForm.empty(), new FormProblems());
    }

    @PostMapping
    ModelAndView take(NetBoxForm form, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        FormProblems problems = new FormProblems();
        NetBoxOptions options = form.options(problems);
        String uploaded = file == null || file.isEmpty() ? null : Objects.toString(file.getOriginalFilename(), "");
        if ((uploaded == null) == form.url().isEmpty()) {
            problems.add("file", "or an address must be given, and not both");
        }
        String text = problems.isEmpty() ? text(form, file, problems) : null;
        if (text == null || options == null || !problems.isEmpty()) {
            return form(form, problems);
        }
        String name = uploaded == null ? "NetBox at " + host(form) : uploaded;
        PendingImport kept = intake.keep(name, text, options, staff.name());
        return new ModelAndView("redirect:" + ImportPage.ALL + "/" + kept.id());
    }

    private @Nullable String text(NetBoxForm form, @Nullable MultipartFile file, FormProblems problems)
            throws IOException {
        String text = form.url().isEmpty() ? UploadedText.of(file, problems) : fetched(form, problems);
        if (text != null) {
            try {
                importer.requireDocument(text);
            } catch (IllegalArgumentException broken) {
                problems.add("file", String.valueOf(broken.getMessage()));
            }
        }
        return text;
    }

    private @Nullable String fetched(NetBoxForm form, FormProblems problems) {
        NetBoxSource source = form.source(problems);
        Fetched fetched = source == null ? null : client.fetch(source, staff.change());
        if (fetched instanceof Fetched.Refused refused) {
            problems.add(refused.field(), refused.problem());
        }
        return fetched instanceof Fetched.Document document ? document.document() : null;
    }

    private ModelAndView form(NetBoxForm form, FormProblems problems) {
        ModelAndView page = new ModelAndView("programme/transfer/netbox");
        page.addObject("form", form);
        page.addObject("problems", problems);
        page.addObject("lists", NetBoxList.values());
        page.addObject("codes", Codes.values());
        page.addObject("usual", importer.kinds());
        if (!problems.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    /** The address has been read already. */
    private static String host(NetBoxForm form) {
        return Objects.toString(URI.create(form.url()).getHost(), "");
    }
}
