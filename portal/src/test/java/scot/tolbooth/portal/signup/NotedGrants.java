package scot.tolbooth.portal.signup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import scot.tolbooth.radius.grant.GrantRequest;
import scot.tolbooth.radius.grant.Grants;
import scot.tolbooth.radius.grant.IssuedGrant;

/** The real grants, with a note of the last one, whose password is kept nowhere else. */
@Primary
class NotedGrants implements Grants {

    private final Grants real;
    private final Deque<IssuedGrant> issued = new ArrayDeque<>();
    private final Deque<GrantRequest> requests = new ArrayDeque<>();

    NotedGrants(@Qualifier("grants") Grants real) {
        this.real = real;
    }

    @Override
    public synchronized IssuedGrant mint(GrantRequest request) {
        requests.push(request);
        issued.push(real.mint(request));
        return issued.getFirst();
    }

    @Override
    public int revoke(UUID registrant) {
        return real.revoke(registrant);
    }

    synchronized IssuedGrant last() {
        return issued.getFirst();
    }

    synchronized GrantRequest lastRequest() {
        return requests.getFirst();
    }
}
