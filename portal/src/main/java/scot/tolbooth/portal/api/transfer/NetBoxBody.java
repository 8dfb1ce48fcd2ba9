package scot.tolbooth.portal.api.transfer;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import java.util.List;

/** What a request may say, for the description of the API: a document, or where NetBox is asked for one. */
@Schema(
        name = "NetBoxBody",
        description = "Lists as NetBox's API answers with, or arrays of their objects; or url and token instead")
record NetBoxBody(
        List<Object> sites,
        List<Object> devices,
        List<Object> circuits,

        @Schema(example = "https://netbox.example.org", description = "NetBox itself is asked; with a token")
        String url,

        @Schema(accessMode = AccessMode.WRITE_ONLY, description = "Used for this request, and not kept")
        String token,

        @Schema(description = "With a url: sites, devices, circuits; all if absent")
        List<String> lists) {}
