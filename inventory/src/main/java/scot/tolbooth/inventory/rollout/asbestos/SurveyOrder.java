package scot.tolbooth.inventory.rollout.asbestos;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * Which survey was ordered for which site.
 *
 * @param contractor absent where it was not ordered from a registered contractor
 */
public record SurveyOrder(
        SiteCode site, SurveyKind kind, @Nullable ContractorId contractor, LocalDate orderedOn) {}
