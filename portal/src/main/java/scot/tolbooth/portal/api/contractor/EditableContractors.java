package scot.tolbooth.portal.api.contractor;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.portal.api.Columns;
import scot.tolbooth.portal.api.Editable;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Keys;
import scot.tolbooth.portal.api.Problems;

/** What editing needs to know of contractors. */
record EditableContractors(Contractors contractors) implements Editable<Contractor, ContractorJson> {

    @Override
    public String noun() {
        return "contractor";
    }

    @Override
    public String address() {
        return "/api/v1/contractors";
    }

    @Override
    public String key(Contractor contractor) {
        return contractor.id().value();
    }

    @Override
    public long version(Contractor contractor) {
        return contractor.version();
    }

    @Override
    public ContractorJson shown(Contractor contractor) {
        return ContractorJson.of(contractor);
    }

    @Override
    public Optional<Contractor> find(String key) {
        return Keys.read(key, ContractorId::new).flatMap(contractors::find);
    }

    @Override
    public Contractor read(Fields fields, @Nullable String key, @Nullable Contractor before) {
        return ContractorJson.read(
                fields, Keys.field(fields, "id", key, ContractorId::new), before == null ? 0 : before.version());
    }

    @Override
    public Columns columns() {
        return Columns.NONE;
    }

    @Override
    public SaveOutcome save(Contractor contractor, Change change) {
        return contractors.save(contractor, change);
    }

    @Override
    public SaveOutcome replace(Contractor contractor, Change change) {
        return contractors.replace(contractor, change);
    }

    @Override
    public boolean remove(Contractor contractor, Change change) {
        if (!contractors.assignmentsOf(contractor.id()).isEmpty()) {
            throw Problems.conflict("Contractor %s has been assigned to sites: set archived to true instead"
                    .formatted(contractor.id()));
        }
        return contractors.remove(contractor.id(), change);
    }
}
