package scot.tolbooth.radius.authentication;

import java.util.Locale;

/** Why an Access-Request was rejected. */
public enum RejectReason {
    NO_USER_NAME("the request names no user"),
    NO_CREDENTIALS("the request carries no PAP, CHAP or MS-CHAP password"),
    TWO_CREDENTIALS("the request carries passwords of two kinds at once"),
    MALFORMED_PASSWORD("the password attribute does not have the form that its RFC prescribes"),
    EAP_NOT_SERVED("the NAS asks for EAP, which this service does not serve"),
    MAC_AUTHENTICATION("the NAS asks by MAC address alone; people sign in on the portal"),
    UNKNOWN_USER("no grant has this user name"),
    WRONG_PASSWORD("the password is not that of the grant"),
    GRANT_USED("the grant was used before"),
    GRANT_EXPIRED("the grant has expired"),
    GRANT_REVOKED("the grant was taken back"),
    ACCESS_ENDED("the card by which staff let the person in is over, or was taken back"),
    GRACE_ENDED("the minutes that the person had to read a code by e-mail are over"),
    TERMS_CHANGED(
            "the terms of use have changed and the person has not agreed to them yet; they are asked on the portal"),
    OTHER_NAS("the grant is for another NAS"),
    OTHER_DEVICE("the grant is for another device"),
    OTHER_WIFI("the grant is for another Wi-Fi (SSID)"),
    TOO_MANY_DEVICES("the person has as many devices online as policy allows"),
    QUOTA_USED_UP("the person has used today's volume up"),
    NOT_REMEMBERED_HERE("the device is remembered, but policy remembers none at this site"),
    REMEMBERED_TOO_LONG_AGO("the device was remembered longer ago than policy allows; its user signs in on the portal"),
    DEVICE_ELSEWHERE(
            "the device is online at another place too, so its address may be copied; its user signs in on the portal"),
    SENT_TO_PORTAL("sent to the portal to sign in (Cisco central web authentication)");

    private final String meaning;

    RejectReason(String meaning) {
        this.meaning = meaning;
    }

    /** For an engineer. */
    public String meaning() {
        return meaning;
    }

    /** The word used in the API, such as {@code grant-used}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
