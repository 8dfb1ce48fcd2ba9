package scot.tolbooth.inventory.transfer.netbox;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.transfer.GivenRecord;
import scot.tolbooth.inventory.transfer.GivenValue;

/**
 * Sites. NetBox does not say what kind of place one is, unless its site group has the name of a kind; and nothing that
 * NetBox knows is shown to the public before somebody here says so.
 */
record SiteMapping(SiteCodes codes) implements Mapping {

    @Override
    public NetBoxList list() {
        return NetBoxList.SITES;
    }

    @Override
    public GivenRecord read(NetBoxObject site, int number) {
        Map<String, GivenValue> values = new LinkedHashMap<>();
        values.put("code", codes.of(site));
        values.put("name", site.text("name"));
        values.put("kind", kind(site));
        values.put("latitude", site.text("latitude"));
        values.put("longitude", site.text("longitude"));
        values.put("address", address(site));
        values.put("owner", owner(site));
        values.put("note", note(site));
        values.put("published", GivenValue.of("false", site.pointer()).asGuess());
        return record(site, number, values, site.choice("status").equals("retired") ? "retired sites" : null);
    }

    private static GivenValue kind(NetBoxObject site) {
        GivenValue group = site.text("group", "slug");
        boolean isKind =
                Arrays.stream(SiteKind.values()).anyMatch(kind -> kind.word().equals(group.text()));
        return isKind ? group : group.withText(SiteKind.OTHER.word()).asGuess();
    }

    private static GivenValue address(NetBoxObject site) {
        GivenValue address = site.text("physical_address");
        return address.withText(address.text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(", ")));
    }

    private static GivenValue owner(NetBoxObject site) {
        GivenValue tenant = site.text("tenant", "name");
        return tenant.text().isEmpty() ? site.text("region", "name") : tenant;
    }

    private static GivenValue note(NetBoxObject site) {
        GivenValue description = site.text("description");
        String facility = site.text("facility").text();
        return description
                .withText(Stream.of(facility.isEmpty() ? "" : "Facility " + facility, description.text())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(". ")))
                .asGuess();
    }
}
