/** OpenID Connect: sign-in by an account that people have with an identity provider (OpenID Connect Core 1.0). */
@NullMarked
package scot.tolbooth.portal.openid;

import org.jspecify.annotations.NullMarked;
