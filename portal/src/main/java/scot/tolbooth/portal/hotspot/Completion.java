package scot.tolbooth.portal.hotspot;

import java.net.URI;
import java.util.Map;

/** How the browser goes on once there is a grant: it mostly takes it to the NAS. */
public sealed interface Completion {

    /** By going to an address. */
    record Redirect(URI to) implements Completion {}

    /** By sending a form, at the press of a button where there is no JavaScript. */
    record FormPost(URI action, Map<String, String> fields) implements Completion {

        public FormPost {
            fields = Map.copyOf(fields);
        }
    }

    /** Not at all: the NAS was asked behind the browser's back, and did not do it. */
    record Failed() implements Completion {}
}
