package scot.tolbooth.portal.passpoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A configuration profile for iPhone, iPad and Mac (Apple's Configuration Profile Reference, payload {@code
 * com.apple.wifi.managed}): the network, and the authority that it is told from others by.
 */
record AppleProfile(Network network) {

    private static final int EAP_TTLS = 21;

    byte[] of(Subscription subscription) {
        UUID authority = subscription.uuid("authority");
        Map<String, Object> profile = payload("Configuration", subscription.uuid("profile"), network.friendlyName());
        profile.put("PayloadContent", List.of(authority(authority), wifi(subscription, authority)));
        profile.put("PayloadRemovalDisallowed", false);
        profile.put("RemovalDate", subscription.expires());
        return PropertyList.of(profile);
    }

    private Map<String, Object> authority(UUID uuid) {
        Map<String, Object> payload = payload("com.apple.security.root", uuid, "Authority of the Wi-Fi");
        payload.put("PayloadContent", Certificates.der(network.root()));
        return payload;
    }

    private Map<String, Object> wifi(Subscription subscription, UUID authority) {
        Map<String, Object> payload =
                payload("com.apple.wifi.managed", subscription.uuid("wifi"), network.friendlyName());
        payload.put("IsHotspot", true);
        payload.put("DomainName", network.realm());
        payload.put("DisplayedOperatorName", network.friendlyName());
        // Together the two can keep a device from matching by consortium: the realm is for networks that announce none.
        if (network.roamingConsortiums().isEmpty()) {
            payload.put("NAIRealmNames", List.of(network.realm()));
        } else {
            payload.put("RoamingConsortiumOIs", network.roamingConsortiums());
        }
        payload.put("ServiceProviderRoamingEnabled", true);
        payload.put("EncryptionType", "WPA2");
        payload.put("AutoJoin", true);
        payload.put("CaptiveBypass", false);
        payload.put("DisableAssociationMACRandomization", false);
        payload.put("ProxyType", "None");
        payload.put("EAPClientConfiguration", eap(subscription, authority));
        return payload;
    }

    private Map<String, Object> eap(Subscription subscription, UUID authority) {
        Map<String, Object> eap = new LinkedHashMap<>();
        eap.put("AcceptEAPTypes", List.of(EAP_TTLS));
        eap.put("TTLSInnerAuthentication", "MSCHAPv2");
        eap.put("UserName", subscription.username());
        eap.put("UserPassword", subscription.password());
        eap.put("OuterIdentity", network.anonymous());
        eap.put("TLSTrustedServerNames", network.serverNames());
        eap.put("PayloadCertificateAnchorUUID", List.of(authority.toString()));
        eap.put("TLSMinimumVersion", "1.2");
        return eap;
    }

    private Map<String, Object> payload(String type, UUID uuid, String name) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("PayloadType", type);
        payload.put("PayloadVersion", 1);
        payload.put("PayloadUUID", uuid.toString());
        payload.put("PayloadIdentifier", network.realm() + "." + uuid);
        payload.put("PayloadDisplayName", name);
        return payload;
    }
}
