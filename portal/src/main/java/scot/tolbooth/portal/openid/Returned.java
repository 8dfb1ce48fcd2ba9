package scot.tolbooth.portal.openid;

import org.jspecify.annotations.Nullable;

/** With what somebody came back from a provider. */
public sealed interface Returned {

    /** They are who the provider says. */
    record SignedIn(Errand errand, Identity identity) implements Returned {}

    /**
     * They are nobody.
     *
     * @param errand absent where it is not known for what they went
     */
    record Failed(@Nullable Errand errand, Trouble trouble) implements Returned {}
}
