/** The whole portal as contractors and managers of the estate meet it. */
@NullMarked
package scot.tolbooth.portal.work;

import org.jspecify.annotations.NullMarked;
