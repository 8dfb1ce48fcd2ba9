package scot.tolbooth.portal.api;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import scot.tolbooth.radius.grant.GrantRequest;
import scot.tolbooth.radius.grant.Grants;
import scot.tolbooth.radius.grant.IssuedGrant;

/** Grants that remember what was asked for. */
public class FakeGrants implements Grants {

    private final List<GrantRequest> requests = new ArrayList<>();

    @Override
    public IssuedGrant mint(GrantRequest request) {
        requests.add(request);
        return new IssuedGrant("g-1", "pass-1", ApiUnderTest.NOW.plus(request.lifetime()));
    }

    @Override
    public int revoke(UUID registrant) {
        return 0;
    }

    public GrantRequest lastRequest() {
        return requests.get(requests.size() - 1);
    }
}
