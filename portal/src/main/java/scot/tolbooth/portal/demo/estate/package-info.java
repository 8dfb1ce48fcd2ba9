/** Estate: which sites and devices the demonstration has, and what befalls them. */
@NullMarked
package scot.tolbooth.portal.demo.estate;

import org.jspecify.annotations.NullMarked;
