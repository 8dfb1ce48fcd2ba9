package scot.tolbooth.portal.api.record;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.access.AccessConstraint;
import scot.tolbooth.inventory.access.AccessConstraints;
import scot.tolbooth.inventory.access.ConstraintId;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.api.Columns;
import scot.tolbooth.portal.api.Editable;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Keys;
import scot.tolbooth.portal.api.Problems;

/** What editing needs to know of the access constraints of one site. */
record EditableConstraints(AccessConstraints access, SiteCode site) implements Editable<AccessConstraint, AccessJson> {

    @Override
    public String noun() {
        return "access constraint";
    }

    @Override
    public String address() {
        return "/api/v1/sites/" + site + "/access-constraints";
    }

    @Override
    public String key(AccessConstraint constraint) {
        return constraint.id().toString();
    }

    @Override
    public long version(AccessConstraint constraint) {
        return constraint.version();
    }

    @Override
    public AccessJson shown(AccessConstraint constraint) {
        return AccessJson.of(constraint);
    }

    @Override
    public Optional<AccessConstraint> find(String key) {
        return Keys.read(key, ConstraintId::of)
                .flatMap(access::find)
                .filter(constraint -> constraint.site().equals(site));
    }

    @Override
    public AccessConstraint read(Fields fields, @Nullable String key, @Nullable AccessConstraint before) {
        if (before == null) {
            throw Problems.notFound("There is no access constraint " + key);
        }
        AccessJson.RuleAndReason read = AccessJson.read(fields);
        return before.with(read.rule(), read.reason());
    }

    @Override
    public Columns columns() {
        return Columns.NONE;
    }

    @Override
    public SaveOutcome save(AccessConstraint constraint, Change change) {
        return access.replace(constraint, change);
    }

    @Override
    public SaveOutcome replace(AccessConstraint constraint, Change change) {
        return access.replace(constraint, change);
    }

    @Override
    public boolean remove(AccessConstraint constraint, Change change) {
        access.remove(constraint, change);
        return true;
    }
}
