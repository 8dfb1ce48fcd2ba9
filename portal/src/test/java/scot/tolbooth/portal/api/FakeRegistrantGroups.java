package scot.tolbooth.portal.api;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.radius.registrant.GroupName;
import scot.tolbooth.radius.registrant.RegistrantGroups;

/** Groups in memory. */
public class FakeRegistrantGroups implements RegistrantGroups {

    private final Map<UUID, GroupName> groups = new HashMap<>();

    @Override
    public Optional<GroupName> of(UUID registrant) {
        return Optional.ofNullable(groups.get(registrant));
    }

    @Override
    public void assign(UUID registrant, @Nullable GroupName group, Change change) {
        if (group == null) {
            groups.remove(registrant);
        } else {
            groups.put(registrant, group);
        }
    }
}
