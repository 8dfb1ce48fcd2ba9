package scot.tolbooth.portal.hotspot;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.grant.IssuedGrant;

/**
 * CoovaChilli's Universal Access Method. Its redirects are signed, so that the gateway's own address in them may be
 * trusted; parameters behind the signature are not covered by it and are ignored.
 */
final class UamAdapter implements HotspotAdapter {

    /** The gateway keeps a challenge for 600 s ({@code challengetimeout}). */
    private static final Duration CHALLENGE_LIFE = Duration.ofSeconds(570);

    private static final String DEFAULT_PORT = "3990";

    private final HotspotLookup hotspots;
    private final URI portal;

    /** @param portal the portal's own address, to which NASes redirect unless registered otherwise */
    UamAdapter(HotspotLookup hotspots, URI portal) {
        this.hotspots = hotspots;
        this.portal = portal;
    }

    @Override
    public HotspotFamily family() {
        return HotspotFamily.COOVACHILLI;
    }

    @Override
    public boolean recognises(RedirectQuery query) {
        return (query.has("res") && query.has("uamip")) || query.has("loginurl");
    }

    @Override
    public Redirected read(RedirectQuery query) {
        SignedAddress address = SignedAddress.of(query);
        if (address == null) {
            return new Redirected.Refused(Redirected.Reason.BAD_SIGNATURE);
        }
        Optional<RegisteredHotspot> hotspot = hotspots.find(family(), address.query(), List.of("nasid", "called"));
        if (hotspot.isEmpty()) {
            return new Redirected.Refused(Redirected.Reason.UNKNOWN_NAS);
        }
        if (!isGenuine(address, hotspot.get())) {
            return new Redirected.Refused(Redirected.Reason.BAD_SIGNATURE);
        }
        return arrival(address.query(), hotspot.get())
                .<Redirected>map(Redirected.Arrived::new)
                .orElseGet(() -> new Redirected.Refused(Redirected.Reason.INCOMPLETE));
    }

    @Override
    public Optional<URI> renewal(Arrival arrival, Duration age) {
        boolean usable = arrival.vendorState().containsKey("challenge") && arrival.stage() != Arrival.Stage.FAILED;
        return usable && age.compareTo(CHALLENGE_LIFE) < 0
                ? Optional.empty()
                : Optional.of(URI.create(arrival.required("gateway") + "/prelogin"));
    }

    @Override
    public Completion complete(Arrival arrival, Pass pass, URI landing) {
        IssuedGrant grant = pass.grant();
        RegisteredHotspot hotspot = hotspots.of(arrival);
        byte[] challenge = UamArithmetic.keyedChallenge(arrival.required("challenge"), hotspot.uamSecret());
        String wanted = arrival.original() == null ? landing.toString() : arrival.original();
        return new Completion.Redirect(URI.create(arrival.required("gateway") + "/logon?username="
                + encode(grant.username()) + "&response=" + UamArithmetic.response(grant.password(), challenge)
                + "&userurl=" + encode(wanted)));
    }

    private boolean isGenuine(SignedAddress address, RegisteredHotspot registered) {
        String own = registered.hotspot().portalUrl() == null
                ? portal.toString()
                : registered.hotspot().portalUrl();
        String prefix = address.prefix();
        return (prefix == null || prefix.equals(own))
                && UamArithmetic.isSigned(
                        own + "?" + address.query().raw(), registered.uamSecret(), address.signature());
    }

    private static Optional<Arrival> arrival(RedirectQuery query, RegisteredHotspot hotspot) {
        Optional<String> gateway = gateway(query);
        Optional<Arrival.Stage> stage = query.text("res").flatMap(UamAdapter::stage);
        Optional<String> challenge = query.text("challenge").filter(value -> value.matches("[0-9a-fA-F]{32}"));
        boolean complete = gateway.isPresent()
                && stage.isPresent()
                && (challenge.isPresent() || stage.get() != Arrival.Stage.NOT_YET);
        if (!complete) {
            return Optional.empty();
        }
        Map<String, String> state = new HashMap<>();
        state.put("gateway", gateway.get());
        challenge.ifPresent(value -> state.put("challenge", value));
        query.text("sessionid").ifPresent(value -> state.put("sessionid", value));
        return query.mac("mac")
                .map(mac -> new Arrival(
                        HotspotFamily.COOVACHILLI,
                        hotspot.client().name(),
                        mac,
                        query.text("ssid").orElse(null),
                        query.text("userurl").filter(UamAdapter::isWebAddress).orElse(null),
                        stage.get(),
                        state));
    }

    private static Optional<String> gateway(RedirectQuery query) {
        String port = query.text("uamport").orElse(DEFAULT_PORT);
        boolean valid = port.matches("[0-9]{1,5}") && Integer.parseInt(port) > 0 && Integer.parseInt(port) < 65536;
        return query.text("uamip")
                .filter(address -> valid)
                .filter(address -> address.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}"))
                .filter(address -> LoginTargets.literal(address).isPresent())
                .map(address -> "http://" + address + ":" + port);
    }

    private static Optional<Arrival.Stage> stage(String result) {
        return switch (result) {
            case "notyet" -> Optional.of(Arrival.Stage.NOT_YET);
            case "failed" -> Optional.of(Arrival.Stage.FAILED);
            case "success", "already" -> Optional.of(Arrival.Stage.ONLINE);
            case "logoff" -> Optional.of(Arrival.Stage.SIGNED_OUT);
            default -> Optional.empty();
        };
    }

    private static boolean isWebAddress(String text) {
        return text.matches("https?://\\S+") && text.length() <= 2000;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * What a signature covers.
     *
     * @param prefix the portal's address before the query, where the redirect repeats it ({@code uamhomepage})
     */
    private record SignedAddress(@Nullable String prefix, RedirectQuery query, String signature) {

        static @Nullable SignedAddress of(RedirectQuery query) {
            String inner = query.text("loginurl").orElse(null);
            if (inner == null) {
                return split(null, query.raw());
            }
            int mark = inner.indexOf('?');
            return mark < 0 ? null : split(inner.substring(0, mark), inner.substring(mark + 1));
        }

        private static @Nullable SignedAddress split(@Nullable String prefix, String raw) {
            int end = raw.lastIndexOf("&md=");
            if (end < 0) {
                return null;
            }
            String signature = raw.substring(end + 4).split("&", 2)[0];
            return new SignedAddress(prefix, new RedirectQuery(raw.substring(0, end)), signature);
        }
    }
}
