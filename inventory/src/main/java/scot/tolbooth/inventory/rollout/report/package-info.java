/** Report: the deliverables of the programme and the six-monthly report to committee, as at any date. */
@NamedInterface("report")
@NullMarked
package scot.tolbooth.inventory.rollout.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
