package scot.tolbooth.portal.openid;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.scheduling.annotation.Scheduled;

/** The provider by which residents come to their data, if there is one. */
public class ResidentProvider {

    private final @Nullable RelyingParty party;
    private final @Nullable OpenIdWatch watch;

    ResidentProvider(@Nullable RelyingParty party, @Nullable OpenIdWatch watch) {
        this.party = party;
        this.watch = watch;
    }

    public Optional<RelyingParty> find() {
        return Optional.ofNullable(party);
    }

    /** Counts somebody who came back from it and could not be signed in for a reason of ours. */
    public void count(Trouble trouble) {
        if (watch != null) {
            watch.count(trouble);
        }
    }

    Health health() {
        return watch == null ? Health.up().withDetail("residents", "off").build() : watch.health();
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT10M")
    void look() {
        if (party != null) {
            party.look();
        }
    }
}
