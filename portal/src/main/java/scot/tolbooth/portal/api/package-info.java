/** API: JSON for other systems, as the contract has it; here what all its resources share. */
@NullMarked
package scot.tolbooth.portal.api;

import org.jspecify.annotations.NullMarked;
