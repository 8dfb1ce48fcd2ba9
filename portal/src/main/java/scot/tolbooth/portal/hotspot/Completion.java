package scot.tolbooth.portal.hotspot;

import java.net.URI;
import java.util.Locale;
import java.util.Map;

/** How a resident passes the NAS. */
public sealed interface Completion {

    /**
     * The browser takes the grant there by going to an address.
     *
     * @param endIsTold whether the NAS says afterwards what came of it, which is counted then
     */
    record Redirect(URI to, boolean endIsTold) implements Completion {

        public Redirect(URI to) {
            this(to, false);
        }
    }

    /** The browser takes the grant there by sending a form, at the press of a button where there is no JavaScript. */
    record FormPost(URI action, Map<String, String> fields) implements Completion {

        public FormPost {
            fields = Map.copyOf(fields);
        }
    }

    /** The portal had the device let in already. */
    record Opened() implements Completion {}

    /** The NAS comes for it within seconds: see {@link Gateways#progress}. */
    record Awaited() implements Completion {}

    /** The portal could not have the device let in. */
    record Failed(Reason reason) implements Completion {}

    /** Why a controller did not let a device in. */
    enum Reason {
        /** Nothing answered, or not in time, or with another certificate than the registered one. */
        UNREACHABLE,
        /** Too many calls wait for it already. */
        BUSY,
        /** It does not take the account or password that is registered. */
        WRONG_ACCOUNT,
        /** It did not let the device in, whatever it said. */
        REFUSED,
        /** It answered what its family does not. */
        UNINTELLIGIBLE;

        /** The word by which it is counted. */
        public String word() {
            return "controller_" + name().toLowerCase(Locale.ROOT);
        }
    }
}
