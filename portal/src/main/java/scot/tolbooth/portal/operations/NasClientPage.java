package scot.tolbooth.portal.operations;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import scot.tolbooth.portal.hotspot.HandOverTally;
import scot.tolbooth.portal.hotspot.HotspotFamily;
import scot.tolbooth.portal.hotspot.HotspotSettings;
import scot.tolbooth.portal.hotspot.Hotspots;
import scot.tolbooth.portal.staff.FormProblems;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.nas.NasVendor;

/** The page of one NAS client, with its two forms. */
record NasClientPage(NasClients clients, Hotspots hotspots, HandOverTally tally, HotspotSettings addresses) {

    /** How far back hand-overs are counted on screen. */
    static final int DAYS = 7;

    static final String ALL = "/operations/nas-clients";

    /** The NAS client that an address names, or else a page that says that there is none. */
    NasClient find(String name) {
        return find(clients, name);
    }

    /** The NAS client that an address names, or else a page that says that there is none. */
    static NasClient find(NasClients clients, String name) {
        return name(name).flatMap(clients::find).orElseThrow(SitePage::notFound);
    }

    /** With what is stored. */
    ModelAndView of(NasClient client) {
        return page(NasClientForm.of(client), new FormProblems());
    }

    /** With what was typed of the NAS client itself, and what is stored of its hand-over. */
    ModelAndView page(NasClientForm form, FormProblems problems) {
        HotspotForm stored = Optional.ofNullable(form.name())
                .flatMap(NasClientPage::name)
                .flatMap(hotspots::find)
                .map(HotspotForm::of)
                .orElseGet(HotspotForm::empty);
        return page(form, problems, stored, new FormProblems());
    }

    /** With what was typed of the hand-over, and what is stored of the NAS client itself. */
    ModelAndView page(NasClient client, HotspotForm form, FormProblems problems) {
        return page(NasClientForm.of(client), new FormProblems(), form, problems);
    }

    private ModelAndView page(
            NasClientForm form, FormProblems problems, HotspotForm hotspot, FormProblems hotspotProblems) {
        ModelAndView page = new ModelAndView("operations/nas-client");
        page.addObject("form", form);
        page.addObject("isNew", form.isNew());
        page.addObject("problems", problems);
        page.addObject("vendors", NasVendor.values());
        page.addObject("hotspot", hotspot);
        page.addObject("isHotspot", !hotspot.isNew());
        page.addObject("hotspotProblems", hotspotProblems);
        page.addObject("families", HotspotFamily.registered());
        Optional<NasName> nas = form.isNew()
                ? Optional.empty()
                : Optional.ofNullable(form.name()).flatMap(NasClientPage::name);
        page.addObject(
                "portalAddress",
                nas.map(name -> addresses.page("/nas/" + name))
                        .map(Object::toString)
                        .orElse(""));
        page.addObject("handOvers", nas.map(name -> tally.ofLate(name, DAYS)).orElse(List.of()));
        if (!problems.isEmpty() || !hotspotProblems.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static Optional<NasName> name(String text) {
        @Nullable NasName name = new FormProblems().required("name", text, NasName::new);
        return Optional.ofNullable(name);
    }
}
