package scot.tolbooth.portal.operations;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.inventory.transfer.CsvColumn;
import scot.tolbooth.portal.funnel.FunnelFilter;
import scot.tolbooth.portal.staff.Typed;

/**
 * Which journeys somebody wants to see.
 *
 * @param site absent for all, or all of a kind
 * @param kind absent for all
 */
record FunnelChoice(
        FunnelFilter filter, @Nullable Site site, @Nullable SiteKind kind) {

    private static final int USUAL_DAYS = 7;

    /** Absent where something is wrong with what was typed. */
    static @Nullable FunnelChoice read(Typed typed, Sites sites, Clock clock) {
        LocalDate typedTo = typed.optional("to", CsvColumn::date);
        LocalDate to = typedTo == null ? LocalDate.ofInstant(clock.instant(), LONDON) : typedTo;
        LocalDate typedFrom = typed.optional("from", CsvColumn::date);
        LocalDate from = typedFrom == null ? to.minusDays(USUAL_DAYS - 1L) : typedFrom;
        Site site = typed.optional("site", text -> site(sites, text));
        SiteKind kind = typed.optional("kind", SiteKind::of);
        return typed.problems().isEmpty()
                ? typed.attempt(() -> new FunnelChoice(
                        new FunnelFilter(from, to, FunnelFilter.sites(sites, site == null ? null : site.code(), kind)),
                        site,
                        site == null ? kind : null))
                : null;
    }

    /** The last days at one site. */
    static FunnelFilter lately(SiteCode site, Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
        return new FunnelFilter(today.minusDays(USUAL_DAYS - 1L), today, Set.of(site));
    }

    /** Of what, in words. */
    String words() {
        return site != null ? site.name() : kind != null ? "kind of site " + kind.label() : "all sites";
    }

    Instant begins() {
        return filter.from().atStartOfDay(LONDON).toInstant();
    }

    Instant ends() {
        return filter.to().plusDays(1).atStartOfDay(LONDON).toInstant();
    }

    private static Site site(Sites sites, String text) {
        return sites.find(new SiteCode(text))
                .orElseThrow(() -> new IllegalArgumentException("must be the code of a site"));
    }
}
