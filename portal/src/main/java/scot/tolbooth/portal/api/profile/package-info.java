/** Profiles over the API: what is read from which device, what is wrong with files, and trials. */
@NullMarked
package scot.tolbooth.portal.api.profile;

import org.jspecify.annotations.NullMarked;
