package scot.tolbooth.portal.signup;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.test.context.DynamicPropertyRegistry;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.hotspot.Hotspot;
import scot.tolbooth.portal.hotspot.HotspotFamily;
import scot.tolbooth.portal.hotspot.Hotspots;
import scot.tolbooth.portal.refusal.Guard;
import scot.tolbooth.portal.refusal.Refusals;
import scot.tolbooth.radius.nas.CidrBlock;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.nas.NasVendor;

/** A library whose NAS asks RADIUS from this machine, and what the service counted as refused. */
record AttackedPortal(Sites sites, NasClients clients, Hotspots hotspots, Refusals refusals) {

    static final NasName NAS = new NasName("attacked-nas");
    static final String SECRET = "a secret of the attacked NAS";
    static final String LOGIN = "http://10.5.50.1/login";

    private static final Pattern JOURNEY = Pattern.compile("(/wifi/[A-Za-z0-9_-]{32})");

    private static int devices = 0;

    static void settings(DynamicPropertyRegistry registry, ScratchDatabase database) {
        ResidentApplication.settings(registry, database);
        registry.add("tolbooth.roles", () -> "portal,radius");
        registry.add("tolbooth.public-url", () -> "https://wifi.example.test");
        registry.add("tolbooth.radius.authentication-port", () -> "0");
        registry.add("tolbooth.radius.accounting-port", () -> "0");
        registry.add("tolbooth.radius.reject-delay", () -> "0s");
        registry.add("tolbooth.admin-password", () -> StaffByHand.PASSWORD);
        registry.add("tolbooth.messages.notify.callback-token", () -> "a token that only Notify knows");
    }

    void open() {
        Library.open(sites, clients);
        clients.save(
                new NasClient(NAS, CidrBlock.of("127.0.0.1"), Library.SITE, NasVendor.MIKROTIK, null, true, 0),
                SECRET,
                null,
                Change.by("test"));
        if (hotspots.all().isEmpty()) {
            hotspots.save(
                    new Hotspot(NAS, HotspotFamily.MIKROTIK, null, List.of("10.5.50.1"), null, 0),
                    null,
                    Change.by("test"));
        }
    }

    /** Where the NAS leads a new device. */
    static String redirect() {
        return redirect(LOGIN);
    }

    static String redirect(String login) {
        return "/nas/" + NAS + "?link-login-only=" + login + "&mac=" + nextDevice();
    }

    private static synchronized String nextDevice() {
        return String.format("02:00:00:AA:%02X:%02X", ++devices / 256, devices % 256);
    }

    /** A new device's journey. */
    static String journey(PlainBrowser browser) throws IOException, InterruptedException {
        return journey(browser.get(redirect()));
    }

    /** The journey to which an arrival led, whether by a redirect or at once. */
    static String journey(HttpResponse<String> arrival) {
        return Stream.of("Location", "Content-Location")
                .flatMap(header -> arrival.headers().firstValue(header).stream())
                .filter(address -> JOURNEY.matcher(address).find())
                .findFirst()
                .map(address -> StaffByHand.first(JOURNEY, address))
                .orElseGet(() -> StaffByHand.first(JOURNEY, arrival.body()));
    }

    /** How often each guard refused today, at the library and elsewhere. */
    Map<Guard, Long> counts() {
        return refusals.between(refusals.today(), refusals.today()).stream()
                .collect(Collectors.toMap(Refusals.Refused::guard, Refusals.Refused::times, Long::sum));
    }

    long count(Guard guard) {
        return counts().getOrDefault(guard, 0L);
    }

    /** Waits until it has refused so often: what is wrong as HTTP is counted after its answer. */
    void await(Guard guard, long times) {
        org.awaitility.Awaitility.await().until(() -> count(guard) >= times);
    }

    /** How often it refused at the library. */
    long countHere(Guard guard) {
        return refusals.between(refusals.today(), refusals.today()).stream()
                .filter(one -> one.guard() == guard && Library.SITE.equals(one.site()))
                .mapToLong(Refusals.Refused::times)
                .sum();
    }
}
