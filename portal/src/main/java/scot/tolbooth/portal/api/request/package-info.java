/** Requests over the API: what they came to, and why people could not connect. */
@NullMarked
package scot.tolbooth.portal.api.request;

import org.jspecify.annotations.NullMarked;
