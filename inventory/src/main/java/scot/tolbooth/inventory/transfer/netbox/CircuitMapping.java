package scot.tolbooth.inventory.transfer.netbox;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.transfer.GivenRecord;
import scot.tolbooth.inventory.transfer.GivenValue;

/**
 * Circuits. The install date of one that is not in service yet is what the supplier promised; the termination date of
 * one that is decommissioned is when it ceased, of any other when its contract ends.
 */
record CircuitMapping(SiteCodes codes) implements Mapping {

    private static final String DECOMMISSIONED = "decommissioned";

    @Override
    public NetBoxList list() {
        return NetBoxList.CIRCUITS;
    }

    @Override
    public GivenRecord read(NetBoxObject circuit, int number) {
        String status = circuit.choice("status");
        GivenValue end = circuit.text("termination_date");
        boolean ceased = status.equals(DECOMMISSIONED);
        Optional<End> here = end(circuit);
        Map<String, GivenValue> values = new LinkedHashMap<>();
        values.put("reference", reference(circuit));
        values.put("site", here.map(End::site).orElseGet(() -> GivenValue.missing(circuit.at("termination_a"))));
        values.put("supplier", supplier(circuit));
        values.put("technology", circuit.text("type", "name"));
        values.put("download_mbps", speed(circuit, here.orElse(null), "port_speed"));
        values.put("upload_mbps", speed(circuit, here.orElse(null), "upstream_speed"));
        values.put(isToCome(circuit) ? "promised" : "installed", circuit.text("install_date"));
        values.put(ceased ? "ceased" : "contract_end", end);
        values.put("note", circuit.text("description").asGuess());
        String passedOver =
                ceased && end.text().isEmpty() ? "decommissioned circuits without a termination date" : null;
        return record(circuit, number, values, passedOver);
    }

    /** @param termination where the line ends at one of the sites */
    private record End(NetBoxObject termination, GivenValue site) {}

    /** The end at a site: side A where both are. */
    private Optional<End> end(NetBoxObject circuit) {
        return circuit.nested("termination_a")
                .flatMap(this::atSite)
                .or(() -> circuit.nested("termination_z").flatMap(this::atSite));
    }

    /** Since NetBox 4.2 a termination says of which type it is; before that it named a site or a provider's network. */
    private Optional<End> atSite(NetBoxObject termination) {
        Optional<NetBoxObject> site =
                termination.text("termination_type").text().equals("dcim.site")
                        ? termination.nested("termination")
                        : termination.nested("site");
        return site.map(named -> new End(termination, codes.ofNamed(named)));
    }

    /** What a reference has not here, such as a supplier's slash, becomes a hyphen. */
    private static GivenValue reference(NetBoxObject circuit) {
        GivenValue cid = circuit.text("cid");
        return cid.withText(cid.text().replaceAll("[^A-Za-z0-9.:_-]+", "-"));
    }

    private static GivenValue supplier(NetBoxObject circuit) {
        return circuit.has("provider")
                ? circuit.text("provider", "name")
                : circuit.nested("provider_account")
                        .map(account -> account.text("provider", "name"))
                        .orElseGet(() -> GivenValue.missing(circuit.at("provider")));
    }

    /** The committed rate, or else the speed of the port; upstream, where it is not the same, has a field of its own. */
    private static GivenValue speed(NetBoxObject circuit, @Nullable End end, String field) {
        GivenValue rate = circuit.text("commit_rate");
        if (!rate.text().isEmpty() || end == null) {
            return mbps(rate);
        }
        GivenValue speed = end.termination().text(field);
        return mbps(speed.text().isEmpty() ? end.termination().text("port_speed") : speed);
    }

    /** From kbit/s; what is no number stays as it is, and is refused by the rule of its column. */
    private static GivenValue mbps(GivenValue kilobits) {
        return kilobits.text().matches("[0-9]{1,10}")
                ? kilobits.withText(new BigDecimal(kilobits.text())
                        .movePointLeft(3)
                        .stripTrailingZeros()
                        .toPlainString())
                : kilobits;
    }
}
