package scot.tolbooth.radius.authentication;

import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.radius.nas.MacAddress;

/** How outcomes tell one device from another without its address. */
record DeviceFingerprint(SecretBox secrets) {

    private static final String PURPOSE = "authentication-mac";

    String of(MacAddress device) {
        return secrets.fingerprint(device.digits(), PURPOSE);
    }
}
