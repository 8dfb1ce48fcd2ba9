/** API: JSON for other systems, as the contract has it. */
@NullMarked
package scot.tolbooth.portal.api;

import org.jspecify.annotations.NullMarked;
