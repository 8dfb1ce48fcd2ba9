package scot.tolbooth.portal.hotspot;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.nas.MacAddress;

/**
 * The many families whose browsers take a grant to the NAS in a form, whereupon the NAS asks over RADIUS. Nothing signs
 * their redirects: the login address must be registered, and the grant is bound to NAS and device, so that an altered
 * redirect leads nowhere.
 */
final class FormAdapter implements HotspotAdapter {

    /** What the state calls the login address; no parameter of a vendor's is called so. */
    private static final String LOGIN = ":login";

    private final LoginForm form;
    private final HotspotLookup hotspots;
    private final boolean privateLoginTargets;

    FormAdapter(LoginForm form, HotspotLookup hotspots, boolean privateLoginTargets) {
        this.form = form;
        this.hotspots = hotspots;
        this.privateLoginTargets = privateLoginTargets;
    }

    @Override
    public HotspotFamily family() {
        return form.family();
    }

    @Override
    public boolean recognises(RedirectQuery query) {
        return form.recognises(query);
    }

    @Override
    public Redirected read(RedirectQuery query) {
        Optional<RegisteredHotspot> hotspot = hotspots.find(family(), query, form.names());
        if (hotspot.isEmpty()) {
            return new Redirected.Refused(Redirected.Reason.UNKNOWN_NAS);
        }
        @Nullable MacAddress mac = query.mac(form.mac()).orElse(null);
        @Nullable URI login = form.login(query, hotspot.get().hotspot())
                .flatMap(LoginTargets::address)
                .orElse(null);
        if (mac == null || login == null) {
            return new Redirected.Refused(Redirected.Reason.INCOMPLETE);
        }
        return hotspot.get().takesGrantsAt(login, privateLoginTargets)
                ? new Redirected.Arrived(arrival(query, hotspot.get(), mac, login))
                : new Redirected.Refused(Redirected.Reason.UNREGISTERED_LOGIN_ADDRESS);
    }

    @Override
    public Completion complete(Arrival arrival, Pass pass, URI landing) {
        Map<String, String> fields = new HashMap<>(arrival.vendorState());
        fields.remove(LOGIN);
        fields.putAll(form.fields(pass.grant(), landing));
        return new Completion.FormPost(URI.create(arrival.required(LOGIN)), fields);
    }

    private Arrival arrival(RedirectQuery query, RegisteredHotspot hotspot, MacAddress mac, URI login) {
        Map<String, String> state = new HashMap<>();
        form.repeated().forEach(name -> query.text(name).ifPresent(value -> state.put(name, value)));
        state.put(LOGIN, login.toString());
        return new Arrival(
                family(),
                hotspot.client().name(),
                mac,
                query.text(form.ssid()).orElse(null),
                form.original(query).orElse(null),
                form.stage(query),
                state);
    }
}
