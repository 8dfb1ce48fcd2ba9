package scot.tolbooth.inventory.rollout.asbestos;

import java.time.LocalDate;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * Licensed removal that was notified (ASB5) and is not done yet.
 *
 * @param earliestStart the first day on which it may start
 */
public record NotifiedRemoval(SiteCode site, WorkAreaId area, String areaName, LocalDate earliestStart) {}
