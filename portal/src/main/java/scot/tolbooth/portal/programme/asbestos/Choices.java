package scot.tolbooth.portal.programme.asbestos;

import java.util.Collection;
import java.util.stream.Stream;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.document.Document;
import scot.tolbooth.inventory.document.Documents;
import scot.tolbooth.inventory.rollout.asbestos.WorkArea;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreas;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.programme.asbestos.Input.Choice;

/** What can be chosen in the forms of a site. */
final class Choices {

    private final WorkAreas areas;
    private final Contractors contractors;
    private final Documents documents;

    Choices(WorkAreas areas, Contractors contractors, Documents documents) {
        this.areas = areas;
        this.contractors = contractors;
        this.documents = documents;
    }

    Stream<Choice> areas(SiteCode site) {
        return of(areas.of(site).stream().filter(WorkArea::isActive).toList());
    }

    static Stream<Choice> of(Collection<WorkArea> areas) {
        return areas.stream().map(area -> new Choice(area.id().toString(), area.name()));
    }

    Stream<Choice> contractors() {
        return contractors.all().stream()
                .filter(contractor -> !contractor.archived())
                .map(Choices::of);
    }

    Stream<Choice> documents(SiteCode site) {
        return documents.of(site).stream().map(Choices::of);
    }

    private static Choice of(Contractor contractor) {
        return new Choice(contractor.id().value(), contractor.name());
    }

    private static Choice of(Document document) {
        return new Choice(document.id().toString(), document.title());
    }
}
