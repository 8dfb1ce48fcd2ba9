package scot.tolbooth.portal.api;

import java.util.Optional;
import java.util.function.Function;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.Devices;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;

/** Kinds of fields that refer to something else, which must exist. */
public final class References {

    private References() {}

    public static Kind<SiteCode> site(Sites sites) {
        return existing(SiteCode::new, sites::find, "there is no site with this code");
    }

    public static Kind<DeviceName> device(Devices devices) {
        return existing(DeviceName::new, devices::find, "there is no device with this name");
    }

    /** The key of something that the finder finds. */
    public static <K> Kind<K> existing(
            Function<String, K> maker, Function<K, ? extends Optional<?>> finder, String problem) {
        return Kind.word(text -> {
            K key = maker.apply(text);
            if (finder.apply(key).isEmpty()) {
                throw new IllegalArgumentException(problem);
            }
            return key;
        });
    }
}
