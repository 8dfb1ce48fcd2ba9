/** Blockers in the rollout console: what holds sites up, and how contractors keep their times. */
@NullMarked
package scot.tolbooth.portal.programme.blocker;

import org.jspecify.annotations.NullMarked;
