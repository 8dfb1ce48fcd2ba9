package scot.tolbooth.inventory.transfer.netbox;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.transfer.GivenRecord;
import scot.tolbooth.inventory.transfer.GivenValue;

/** How the objects of one list become records with the columns that they have here. */
interface Mapping {

    /** The states before a site, a device or a circuit is in service. */
    Set<String> TO_COME = Set.of("planned", "staging", "staged", "provisioning");

    NetBoxList list();

    /**
     * Reads one.
     *
     * @param number its place in the list, from 1
     * @throws OddValueException if it is not of the form that NetBox gives it
     */
    GivenRecord read(NetBoxObject object, int number);

    /** What people call it, such as {@code site Motherwell Library}. */
    default String label(NetBoxObject object) {
        for (String field : new String[] {"name", "cid", "display", "id"}) {
            String text = object.node().path(field).asString("");
            if (!text.isBlank()) {
                return list().noun() + " " + text;
            }
        }
        return list().noun() + " without a name";
    }

    /** Makes a record, with what it is counted as where it is not wanted as a new thing. */
    default GivenRecord record(
            NetBoxObject object, int number, Map<String, GivenValue> values, @Nullable String passedOver) {
        return new GivenRecord(number, object.pointer(), label(object), values, passedOver, isToCome(object));
    }

    /** Whether NetBox says that it is planned only. */
    default boolean isToCome(NetBoxObject object) {
        return TO_COME.contains(object.choice("status"));
    }
}
