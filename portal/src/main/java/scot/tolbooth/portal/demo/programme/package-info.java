/** The demonstration's rollout: firms, asbestos checks, circuits and what holds sites up. */
@NullMarked
package scot.tolbooth.portal.demo.programme;

import org.jspecify.annotations.NullMarked;
