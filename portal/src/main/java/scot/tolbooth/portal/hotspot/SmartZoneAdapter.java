package scot.tolbooth.portal.hotspot;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.grant.IssuedGrant;

/**
 * Ruckus SmartZone and Ruckus One: the portal hands the grant to the controller's northbound interface, which asks over
 * RADIUS. The address in the redirect ({@code nbiIP}) is never called. The controller encrypts the device's addresses
 * unless told {@code no encrypt-mac-ip}: they go back to it as they came, and the grant is then bound to the NAS alone.
 */
final class SmartZoneAdapter implements HotspotAdapter {

    private final HotspotLookup hotspots;
    private final ControllerClient client;

    SmartZoneAdapter(HotspotLookup hotspots, ControllerClient client) {
        this.hotspots = hotspots;
        this.client = client;
    }

    @Override
    public HotspotFamily family() {
        return HotspotFamily.SMARTZONE;
    }

    @Override
    public boolean recognises(RedirectQuery query) {
        return query.has("nbiIP") && query.has("client_mac");
    }

    @Override
    public Redirected read(RedirectQuery query) {
        Optional<RegisteredHotspot> hotspot =
                hotspots.find(family(), query, List.of("nbiIP", "zoneName", "venueId", "wlanName", "mac"));
        if (hotspot.isEmpty()) {
            return new Redirected.Refused(Redirected.Reason.UNKNOWN_NAS);
        }
        @Nullable String mac = station(query, "client_mac");
        @Nullable String ip = station(query, "uip");
        if (mac == null || ip == null) {
            return new Redirected.Refused(Redirected.Reason.INCOMPLETE);
        }
        Map<String, String> state = new HashMap<>();
        state.put("mac", mac);
        state.put("ip", ip);
        query.text("proxy").filter(text -> text.matches("[01]")).ifPresent(proxy -> state.put("proxy", proxy));
        return new Redirected.Arrived(new Arrival(
                family(),
                hotspot.get().client().name(),
                query.mac("client_mac").orElse(null),
                query.text("ssid").orElse(null),
                query.page("url").orElse(null),
                Arrival.Stage.NOT_YET,
                state));
    }

    @Override
    public Completion complete(Arrival arrival, Pass pass, URI landing) {
        RegisteredHotspot hotspot = hotspots.of(arrival);
        try {
            return outcome(
                    client.post(hotspot.controller(), "/portalintf", Map.of(), login(arrival, hotspot, pass.grant())));
        } catch (ControllerClient.NoAnswer none) {
            return none.failed();
        }
    }

    private static Map<String, String> login(Arrival arrival, RegisteredHotspot hotspot, IssuedGrant grant) {
        Map<String, String> login = new LinkedHashMap<>();
        login.put("Vendor", "ruckus");
        Optional.ofNullable(hotspot.controller().user()).ifPresent(user -> login.put("RequestUserName", user));
        login.put("RequestPassword", hotspot.uamSecret());
        login.put("APIVersion", "1.0");
        login.put("RequestCategory", "UserOnlineControl");
        login.put("RequestType", "Login");
        login.put("UE-IP", arrival.required("ip"));
        login.put("UE-MAC", arrival.required("mac"));
        login.put("UE-Proxy", arrival.vendorState().getOrDefault("proxy", "0"));
        login.put("UE-Username", grant.username());
        login.put("UE-Password", grant.password());
        return login;
    }

    /** 101 was online already, 201 is now; 301 RADIUS said no; 306 (before version 5: 305) wrong request password. */
    private static Completion outcome(ControllerClient.Answer answer) {
        return switch (answer.at("ResponseCode")) {
            case "101", "201" -> new Completion.Opened();
            case "305", "306" -> new Completion.Failed(Completion.Reason.WRONG_ACCOUNT);
            case "" -> new Completion.Failed(Completion.Reason.UNINTELLIGIBLE);
            default -> new Completion.Failed(Completion.Reason.REFUSED);
        };
    }

    /** An address, encrypted or in clear. */
    private static @Nullable String station(RedirectQuery query, String name) {
        return query.text(name)
                .filter(text -> text.matches("ENC[0-9a-fA-F]{2,200}|[0-9a-fA-F.:-]{3,45}"))
                .orElse(null);
    }
}
