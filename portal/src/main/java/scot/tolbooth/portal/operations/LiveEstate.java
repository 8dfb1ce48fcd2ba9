package scot.tolbooth.portal.operations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the console's scripts ask for every few seconds: figures, and what changes of each site. */
record LiveEstate(Instant at, Figures figures, List<LiveSite> sites) {

    static LiveEstate of(Estate.View view) {
        return new LiveEstate(
                view.at(),
                view.figures(),
                view.rows().stream().map(LiveSite::of).toList());
    }

    /** One site on the map. */
    record LiveSite(
            String code,
            String name,
            String town,
            double latitude,
            double longitude,
            String state,
            String letter,
            String label,
            String reason,
            int users,
            @Nullable Integer clients,
            int devices,
            int devicesUp,
            String rollout,
            boolean late) {

        static LiveSite of(SiteRow row) {
            return new LiveSite(
                    row.code(),
                    row.site().name(),
                    row.town(),
                    row.site().position().latitude(),
                    row.site().position().longitude(),
                    row.sign().word(),
                    row.sign().letter(),
                    row.sign().label(),
                    row.reason(),
                    row.users(),
                    row.clients(),
                    row.devices(),
                    row.devicesUp(),
                    row.rolloutLabel(),
                    row.rollout().late());
        }
    }
}
