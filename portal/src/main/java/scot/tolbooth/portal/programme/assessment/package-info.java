/** Where sites and deliverables are assessed, with the colour that is suggested and why. */
@NullMarked
package scot.tolbooth.portal.programme.assessment;

import org.jspecify.annotations.NullMarked;
