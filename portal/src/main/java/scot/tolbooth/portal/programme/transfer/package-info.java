/** Files of sites, circuits and milestones, shown to rollout managers before they change anything. */
@NullMarked
package scot.tolbooth.portal.programme.transfer;

import org.jspecify.annotations.NullMarked;
