/** Ways in: by what means people get online, for the whole service and at each site. */
@NullMarked
package scot.tolbooth.portal.operations.way;

import org.jspecify.annotations.NullMarked;
