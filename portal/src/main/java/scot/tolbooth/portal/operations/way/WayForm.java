package scot.tolbooth.portal.operations.way;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.staff.Typed;
import scot.tolbooth.radius.way.WayIn;
import scot.tolbooth.radius.way.WaySettings;

/** Ways in as a form has them: {@code on}, {@code off}, or empty where a site does as the service does. */
final class WayForm {

    private static final String ON = "on";
    private static final String OFF = "off";

    private WayForm() {}

    static Typed of(WaySettings settings) {
        Map<String, String> fields = new HashMap<>();
        fields.put("version", Long.toString(settings.version()));
        for (WayIn way : WayIn.values()) {
            fields.put(way.word(), word(settings.said(way)));
        }
        return new Typed(fields);
    }

    static WaySettings read(Typed typed, @Nullable SiteCode site) {
        Map<WayIn, Boolean> said = new EnumMap<>(WayIn.class);
        for (WayIn way : WayIn.values()) {
            String word = typed.get(way.word());
            if (word.equals(ON) || word.equals(OFF)) {
                said.put(way, word.equals(ON));
            } else if (!word.isEmpty()) {
                throw new IllegalArgumentException(way.word() + " must be on or off");
            }
        }
        return new WaySettings(site, said, typed.version());
    }

    private static String word(@Nullable Boolean on) {
        return on == null ? "" : on ? ON : OFF;
    }
}
