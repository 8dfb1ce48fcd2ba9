package scot.tolbooth.portal.api.work;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import scot.tolbooth.inventory.rollout.asbestos.Acknowledgement;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosChecks;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosRegister;
import scot.tolbooth.portal.api.asbestos.SurveyJson;
import scot.tolbooth.portal.api.record.ContactJson;
import scot.tolbooth.portal.api.record.DocumentJson;
import scot.tolbooth.portal.programme.work.OwnSite;
import scot.tolbooth.portal.programme.work.OwnSites;
import scot.tolbooth.portal.programme.work.SiteFile;
import scot.tolbooth.portal.programme.work.WorkList;

/** Gathers what a contractor has to know of a site. */
class SiteSheets {

    private final OwnSites sites;
    private final WorkList work;
    private final SiteFile file;
    private final AsbestosChecks asbestos;
    private final AsbestosRegister register;

    SiteSheets(OwnSites sites, WorkList work, SiteFile file, AsbestosChecks asbestos, AsbestosRegister register) {
        this.sites = sites;
        this.work = work;
        this.file = file;
        this.asbestos = asbestos;
        this.register = register;
    }

    SiteSheetJson of(OwnSite own) {
        return new SiteSheetJson(
                WorkSiteJson.of(work.row(own)),
                file.contacts(own, sites).stream().map(ContactJson::of).toList(),
                file.access(own),
                asbestos.state(own.code()).areas().stream()
                        .map(SiteSheetJson.AreaJson::of)
                        .toList(),
                register(own),
                file.documents(own).stream().map(DocumentJson::of).toList(),
                work.surveysOf(own).stream().map(SurveyJson::of).toList(),
                work.visitsOf(own).stream().map(VisitJson::of).toList());
    }

    /** The versions of the register, the present one first. */
    List<RegisterJson> register(OwnSite own) {
        Set<Integer> read = register.acknowledgements(own.code()).stream()
                .filter(one -> one.contractor().equals(own.contractorId()))
                .map(Acknowledgement::registerVersion)
                .collect(Collectors.toSet());
        return file.register(own).stream()
                .map(version -> RegisterJson.of(version, read.contains(version.number())))
                .toList();
    }
}
