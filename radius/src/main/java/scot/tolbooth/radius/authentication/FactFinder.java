package scot.tolbooth.radius.authentication;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import scot.tolbooth.radius.grant.Grant;
import scot.tolbooth.radius.grant.Redemption;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.passpoint.PasspointRedemption;

/** Looks up what deciding on some attempts needs, in as few queries as there are kinds of facts. */
record FactFinder(
        Redemption redemption,
        PasspointRedemption passpoint,
        JdbcRememberedDevices remembered,
        JdbcNasAccesses accesses,
        JdbcUse use) {

    /** Three interim intervals as they are usual: whoever has left without a word is no copy. */
    private static final Duration LATELY = Duration.ofMinutes(15);

    /** A NAS accounts for whom it lets in within seconds, lost packets included. */
    private static final Duration JUST_NOW = Duration.ofSeconds(30);

    KnownFacts find(List<AccessAttempt> attempts) {
        List<AccessAttempt> byDevice = attempts.stream()
                .filter(attempt -> attempt.byMacAddress() && attempt.device() != null)
                .toList();
        Set<String> usernames = attempts.stream()
                .filter(attempt -> !attempt.byMacAddress() && attempt.username() != null)
                .map(AccessAttempt::username)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
        Map<String, Grant> grants = grants(usernames);
        return byDevice.isEmpty()
                ? new KnownFacts(grants, Map.of(), Map.of(), Map.of(), Set.of())
                : ofDevices(grants, byDevice);
    }

    private Map<String, Grant> grants(Set<String> usernames) {
        Map<String, Grant> grants = redemption.find(usernames);
        if (grants.size() == usernames.size()) {
            return grants;
        }
        Map<String, Grant> all = new HashMap<>(grants);
        all.putAll(passpoint.find(usernames.stream()
                .filter(username -> !grants.containsKey(username))
                .toList()));
        return all;
    }

    private KnownFacts ofDevices(Map<String, Grant> grants, List<AccessAttempt> attempts) {
        Set<NasName> nases = attempts.stream().map(AccessAttempt::nas).collect(Collectors.toSet());
        Map<NasName, NasAccess> access = accesses.inForce(nases);
        List<AccessAttempt> allowed = attempts.stream()
                .filter(attempt -> access.containsKey(attempt.nas()))
                .toList();
        if (allowed.isEmpty()) {
            return new KnownFacts(grants, Map.of(), Map.of(), access, Set.of());
        }
        Set<MacAddress> devices = devices(allowed);
        Map<MacAddress, RememberedHolder> holders = remembered.holders(devices);
        Instant now = allowed.get(0).received();
        Set<MacAddress> elsewhere =
                holders.isEmpty() ? Set.of() : use.elsewhere(allowed, now.minus(LATELY), now.minus(JUST_NOW));
        return new KnownFacts(grants, redemption.findUsable(devices), holders, access, elsewhere);
    }

    private static Set<MacAddress> devices(Collection<AccessAttempt> attempts) {
        return attempts.stream()
                .map(AccessAttempt::device)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
    }
}
