/** Forecast: when sites go live, how sure that is, what moves it, and what if. */
@NullMarked
package scot.tolbooth.portal.programme.forecast;

import org.jspecify.annotations.NullMarked;
