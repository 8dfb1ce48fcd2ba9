package scot.tolbooth.portal.hotspot;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasName;

/**
 * UniFi's external portal server: the portal tells the controller to let a device in. The controller may be the Network
 * application itself or a console with UniFi OS; a sign-in is kept, since consoles limit how many there may be.
 */
final class UniFiAdapter implements HotspotAdapter {

    private final HotspotLookup hotspots;
    private final ControllerClient client;
    private final Map<NasName, SignedIn> signedIn = new ConcurrentHashMap<>();

    UniFiAdapter(HotspotLookup hotspots, ControllerClient client) {
        this.hotspots = hotspots;
        this.client = client;
    }

    /**
     * A sign-in that the controller takes until it forgets it.
     *
     * @param prefix before every address: empty, or where UniFi OS keeps the Network application
     */
    private record SignedIn(ControllerAccess controller, String prefix, Map<String, String> headers) {

        @Override
        public String toString() {
            return "sign-in at " + controller.url();
        }
    }

    @Override
    public HotspotFamily family() {
        return HotspotFamily.UNIFI;
    }

    @Override
    public boolean recognises(RedirectQuery query) {
        return query.has("id") && query.has("ap");
    }

    /** The controller sends residents to {@code /guest/s/<site>/}, from where the site comes here as a parameter. */
    @Override
    public Redirected read(RedirectQuery query) {
        Optional<RegisteredHotspot> hotspot = hotspots.find(family(), query, List.of("site", "ap"));
        if (hotspot.isEmpty()) {
            return new Redirected.Refused(Redirected.Reason.UNKNOWN_NAS);
        }
        @Nullable MacAddress mac = query.mac("id").orElse(null);
        if (mac == null) {
            return new Redirected.Refused(Redirected.Reason.INCOMPLETE);
        }
        Map<String, String> state = new HashMap<>();
        query.mac("ap").ifPresent(ap -> state.put("ap", colons(ap)));
        return new Redirected.Arrived(new Arrival(
                family(),
                hotspot.get().client().name(),
                mac,
                query.text("ssid").orElse(null),
                query.page("url").orElse(null),
                Arrival.Stage.NOT_YET,
                state));
    }

    @Override
    public Completion complete(Arrival arrival, Pass pass, URI landing) {
        RegisteredHotspot hotspot = hotspots.of(arrival);
        Map<String, Object> command = command(arrival, pass.allowance());
        try {
            SignedIn known = signedIn.get(arrival.nas());
            if (known != null && known.controller().equals(hotspot.controller())) {
                ControllerClient.Answer answer = ask(known, command);
                if (answer.status() != 401 && answer.status() != 403) {
                    return outcome(answer);
                }
            }
            SignedIn fresh = signIn(hotspot);
            if (fresh == null) {
                return new Completion.Failed(Completion.Reason.WRONG_ACCOUNT);
            }
            signedIn.put(arrival.nas(), fresh);
            return outcome(ask(fresh, command));
        } catch (ControllerClient.NoAnswer none) {
            return none.failed();
        }
    }

    /** UniFi OS answers at its root, the Network application leads on from there. */
    private @Nullable SignedIn signIn(RegisteredHotspot hotspot) throws ControllerClient.NoAnswer {
        ControllerAccess controller = hotspot.controller();
        boolean console = client.get(controller, "/").status() == 200;
        ControllerClient.Answer answer = client.post(
                controller,
                console ? "/api/auth/login" : "/api/login",
                Map.of(),
                Map.of("username", Objects.requireNonNull(controller.user()), "password", hotspot.uamSecret()));
        if (answer.status() != 200) {
            return null;
        }
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Cookie", answer.cookies());
        answer.headers().firstValue("X-CSRF-Token").ifPresent(token -> headers.put("X-CSRF-Token", token));
        return new SignedIn(controller, console ? "/proxy/network" : "", headers);
    }

    private ControllerClient.Answer ask(SignedIn as, Map<String, Object> command) throws ControllerClient.NoAnswer {
        return client.post(
                as.controller(),
                as.prefix() + "/api/s/" + as.controller().site() + "/cmd/stamgr",
                as.headers(),
                command);
    }

    private static Completion outcome(ControllerClient.Answer answer) {
        String result = answer.at("meta", "rc");
        if (answer.status() == 200 && result.equals("ok")) {
            return new Completion.Opened();
        }
        return new Completion.Failed(
                result.equals("error") ? Completion.Reason.REFUSED : Completion.Reason.UNINTELLIGIBLE);
    }

    /** Rates in kilobits per second, volume in megabytes. */
    private static Map<String, Object> command(Arrival arrival, Allowance allowance) {
        Map<String, Object> command = new LinkedHashMap<>();
        command.put("cmd", "authorize-guest");
        command.put("mac", colons(Objects.requireNonNull(arrival.mac())));
        command.put("minutes", allowance.minutes());
        putLimit(command, "up", Allowance.kilobits(allowance.up()));
        putLimit(command, "down", Allowance.kilobits(allowance.down()));
        Long octets = allowance.octets();
        putLimit(command, "bytes", octets == null ? 0 : Math.max(1, octets / 1_000_000));
        Optional.ofNullable(arrival.vendorState().get("ap")).ifPresent(ap -> command.put("ap_mac", ap));
        return command;
    }

    private static void putLimit(Map<String, Object> command, String name, long limit) {
        if (limit > 0) {
            command.put(name, limit);
        }
    }

    private static String colons(MacAddress mac) {
        return String.join(":", mac.digits().split("(?<=\\G..)"));
    }
}
