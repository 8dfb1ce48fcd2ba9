package scot.tolbooth.portal.demo.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import scot.tolbooth.inventory.contractor.Accreditation;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.contractor.WorkTerms;

/** Invented contractors. */
final class Firms {

    static final ContractorId SITE_SURVEYS = new ContractorId("clyde-site-surveys");
    static final ContractorId ASBESTOS_SURVEYS = new ContractorId("calder-asbestos-surveys");
    static final ContractorId CIRCUITS = new ContractorId("strathkelvin-circuits");
    static final ContractorId INSTALLATIONS = new ContractorId("lanark-network-installations");

    private Firms() {}

    static List<Contractor> all(LocalDate today) {
        return List.of(
                firm(
                        SITE_SURVEYS,
                        "Clyde Site Surveys",
                        Map.of(WorkKind.SITE_SURVEY, new WorkTerms(30, 4.0)),
                        List.of()),
                firm(
                        ASBESTOS_SURVEYS,
                        "Calder Asbestos Surveys",
                        Map.of(WorkKind.ASBESTOS_SURVEY, new WorkTerms(22, 2.0)),
                        List.of(
                                new Accreditation("UKAS", "ISO/IEC 17020", "4711", null, today.plusDays(240)),
                                new Accreditation("UKAS", "ISO/IEC 17025", "4712", null, today.plusDays(45)))),
                firm(CIRCUITS, "Strathkelvin Circuits", Map.of(WorkKind.CIRCUIT, new WorkTerms(65, null)), List.of()),
                firm(
                        INSTALLATIONS,
                        "Lanark Network Installations",
                        Map.of(
                                WorkKind.INSTALLATION,
                                new WorkTerms(25, 3.0),
                                WorkKind.COMMISSIONING,
                                new WorkTerms(20, 4.0)),
                        List.of()));
    }

    private static Contractor firm(
            ContractorId id, String name, Map<WorkKind, WorkTerms> terms, List<Accreditation> accreditations) {
        String email = "office@" + id.value() + ".example";
        return new Contractor(id, name, email, null, null, null, terms, accreditations, false, 0);
    }
}
