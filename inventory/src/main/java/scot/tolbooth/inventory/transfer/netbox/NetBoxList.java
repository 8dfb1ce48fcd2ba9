package scot.tolbooth.inventory.transfer.netbox;

import java.util.List;
import java.util.Locale;

/** A list of NetBox that is imported, in the order in which each finds what it refers to. */
public enum NetBoxList {
    SITES(
            "/api/dcim/sites/",
            List.of(
                    "id",
                    "display",
                    "name",
                    "slug",
                    "status",
                    "region",
                    "group",
                    "tenant",
                    "facility",
                    "description",
                    "physical_address",
                    "latitude",
                    "longitude")),
    DEVICES(
            "/api/dcim/devices/",
            List.of(
                    "id",
                    "display",
                    "name",
                    "device_type",
                    "role",
                    "device_role",
                    "site",
                    "status",
                    "serial",
                    "asset_tag",
                    "primary_ip",
                    "primary_ip4",
                    "primary_ip6")),
    CIRCUITS(
            "/api/circuits/circuits/",
            List.of(
                    "id",
                    "display",
                    "cid",
                    "provider",
                    "provider_account",
                    "type",
                    "status",
                    "install_date",
                    "termination_date",
                    "commit_rate",
                    "description",
                    "termination_a",
                    "termination_z"));

    private final String path;
    private final String read;

    NetBoxList(String path, List<String> read) {
        this.path = path;
        this.read = String.join(",", read);
    }

    /** Where NetBox's API has it, below its base path. */
    String path() {
        return path;
    }

    /** The fields that are read; the rest of what NetBox tells is not kept. */
    List<String> read() {
        return List.of(read.split(",", -1));
    }

    /** What it is called in a document and here, such as {@code sites}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One of them, such as {@code site}. */
    String noun() {
        return word().substring(0, word().length() - 1);
    }
}
