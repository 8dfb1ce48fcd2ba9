package scot.tolbooth.portal.hotspot;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.tolbooth.radius.grant.IssuedGrant;

/** What one vendor's redirect says, and how its login form is filled in. See {@link FormAdapter}. */
interface LoginForm {

    HotspotFamily family();

    /** Whether these parameters are this vendor's. */
    boolean recognises(RedirectQuery query);

    /** The parameters that may name the NAS, the most telling first. */
    List<String> names();

    /** The parameter with the device's address. */
    String mac();

    /** The parameter with the name of the Wi-Fi. */
    default String ssid() {
        return "ssid";
    }

    /** The address that the resident wanted. */
    default Optional<String> original(RedirectQuery query) {
        return query.page("url");
    }

    /** Where the form goes; absent where the redirect does not say. */
    Optional<String> login(RedirectQuery query, Hotspot hotspot);

    default Arrival.Stage stage(RedirectQuery query) {
        return Arrival.Stage.NOT_YET;
    }

    /** Parameters that the form repeats. */
    default List<String> repeated() {
        return List.of();
    }

    /**
     * The form's fields, beside those that it repeats.
     *
     * @param landing where the NAS leads to afterwards, if it can
     */
    Map<String, String> fields(IssuedGrant grant, URI landing);
}
