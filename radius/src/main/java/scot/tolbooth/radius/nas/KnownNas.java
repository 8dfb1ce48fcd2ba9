package scot.tolbooth.radius.nas;

/** A NAS client together with what it signs with. */
public record KnownNas(NasClient client, SharedSecret secret) {

    public NasName name() {
        return client.name();
    }
}
