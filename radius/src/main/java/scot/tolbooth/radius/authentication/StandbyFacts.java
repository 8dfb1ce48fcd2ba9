package scot.tolbooth.radius.authentication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.grant.Grant;
import scot.tolbooth.radius.grant.StandingGrants.Sealed;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasName;

/**
 * Who is known, as it was read from the database last.
 *
 * @param remembered by the fingerprint of the device
 */
record StandbyFacts(
        Map<String, Sealed> byUsername,
        Map<MacAddress, Sealed> byDevice,
        Map<String, RememberedHolder> remembered,
        Map<NasName, NasAccess> access) {

    static final StandbyFacts NONE = new StandbyFacts(Map.of(), Map.of(), Map.of(), Map.of());

    /** @param grants the latest of a device comes first */
    static StandbyFacts of(
            List<Sealed> grants, Map<String, RememberedHolder> remembered, Map<NasName, NasAccess> access) {
        Map<String, Sealed> byUsername = new HashMap<>();
        Map<MacAddress, Sealed> byDevice = new HashMap<>();
        for (Sealed grant : grants) {
            byUsername.put(grant.username(), grant);
            @Nullable MacAddress mac = grant.mac();
            if (mac != null) {
                byDevice.putIfAbsent(mac, grant);
            }
        }
        return new StandbyFacts(byUsername, byDevice, remembered, access);
    }

    /** What the rules have to know of an attempt; whether its device is online elsewhere nobody can tell now. */
    KnownFacts of(AccessAttempt attempt, @Nullable String fingerprint) {
        @Nullable MacAddress device = attempt.device();
        if (!attempt.byMacAddress() || device == null) {
            return new KnownFacts(grants(attempt.username()), Map.of(), Map.of(), Map.of(), Set.of());
        }
        @Nullable RememberedHolder holder = fingerprint == null ? null : remembered.get(fingerprint);
        @Nullable Sealed grant = byDevice.get(device);
        return new KnownFacts(
                Map.of(),
                grant == null ? Map.of() : Map.of(device, grant.open()),
                holder == null ? Map.of() : Map.of(device, holder),
                access,
                Set.of());
    }

    private Map<String, Grant> grants(@Nullable String username) {
        @Nullable Sealed sealed = username == null ? null : byUsername.get(username);
        return sealed == null ? Map.of() : Map.of(sealed.username(), sealed.open());
    }
}
