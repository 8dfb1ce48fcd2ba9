package scot.tolbooth.inventory.rollout.report;

import java.util.List;

/** The headings on impacts that every report to committee carries; the officer writes what stands under them. */
public record ImpactHeading(String number, String title) {

    /** Section 5 of the council's reports, in its order. */
    public static final List<ImpactHeading> ALL = List.of(
            new ImpactHeading("5.1", "Public Sector Equality Duty and Fairer Scotland Duty"),
            new ImpactHeading("5.2", "Financial impact"),
            new ImpactHeading("5.3", "HR policy impact"),
            new ImpactHeading("5.4", "Legal impact"),
            new ImpactHeading("5.5", "Data protection impact"),
            new ImpactHeading("5.6", "Technology and digital impact"),
            new ImpactHeading("5.7", "Environmental and carbon impact"),
            new ImpactHeading("5.8", "Communications impact"),
            new ImpactHeading("5.9", "Risk impact"),
            new ImpactHeading("5.10", "Armed Forces Covenant Duty"),
            new ImpactHeading("5.11", "Children's rights and wellbeing impact"));
}
