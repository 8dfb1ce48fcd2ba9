/** Assessments of the rollout's sites over the API. */
@NullMarked
package scot.tolbooth.portal.api.assessment;

import org.jspecify.annotations.NullMarked;
