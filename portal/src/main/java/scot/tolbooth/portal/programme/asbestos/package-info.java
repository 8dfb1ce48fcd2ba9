/** Asbestos pages of the rollout: what is known, what is missing, and the forms by which people record it. */
@NullMarked
package scot.tolbooth.portal.programme.asbestos;

import org.jspecify.annotations.NullMarked;
