package scot.tolbooth.portal.api.nas;

import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.nas.NasClient;

/** A NAS client with what a request says of its secrets; an absent one stays as it is stored. */
record NasClientWithSecrets(
        NasClient client, @Nullable String secret, @Nullable String coaSecret) {

    @Override
    public String toString() {
        return "NAS client " + client.name();
    }
}
