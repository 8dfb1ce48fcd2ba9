/** Sign-up: a resident's journey from the redirect to being online. */
@NullMarked
package scot.tolbooth.portal.signup;

import org.jspecify.annotations.NullMarked;
