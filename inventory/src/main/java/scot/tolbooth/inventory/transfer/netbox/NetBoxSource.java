package scot.tolbooth.inventory.transfer.netbox;

import java.util.Set;

/**
 * A NetBox to be asked. The token is used for this one time, and neither kept nor shown.
 *
 * @param url its base address, such as {@code https://netbox.example.org}
 * @param token of an account that may read what is asked for
 */
public record NetBoxSource(String url, String token, Set<NetBoxList> lists) {

    public NetBoxSource {
        url = url.strip();
        token = token.strip();
        lists = Set.copyOf(lists);
        if (!token.matches("[!-~]{1,500}")) {
            throw new IllegalArgumentException("token must be 1 to 500 letters, digits and signs, without spaces");
        }
        if (lists.isEmpty()) {
            throw new IllegalArgumentException("lists must be at least one of sites, devices, circuits");
        }
    }

    /** NetBox 4.5 has a second kind of token, of the form {@code nbt_<key>.<secret>}, which is sent as a bearer's. */
    String authorization() {
        return (token.startsWith("nbt_") ? "Bearer " : "Token ") + token;
    }

    @Override
    public String toString() {
        return "NetBox at " + url;
    }
}
