package scot.tolbooth.inventory.rollout.asbestos;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * Which facts to read: {@code :sites} and {@code :on} of a statement.
 *
 * @param sites absent for all sites
 * @param on what was so at the end of that day, as far as dates tell; absent for what is so now
 */
record Selected(
        @Nullable Collection<SiteCode> sites, @Nullable LocalDate on) {

    Selected {
        sites = sites == null ? null : List.copyOf(sites);
    }

    static Selected now(@Nullable Collection<SiteCode> sites) {
        return new Selected(sites, null);
    }

    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
        return statement.param("sites", Rows.words(sites)).param("on", on, Types.DATE);
    }
}
