/** Account: my data, for residents. */
@NullMarked
package scot.tolbooth.portal.account;

import org.jspecify.annotations.NullMarked;
