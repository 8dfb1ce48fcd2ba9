package scot.tolbooth.portal.openid;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks a provider over HTTP: for seconds at most, for little, and without following it elsewhere. */
final class ProviderHttp implements HTTPRequestSender, ResourceRetriever {

    private static final int MOST_BYTES = 256 * 1024;

    private final Duration patience;
    private final HttpClient client;

    /** @param patience for the head of an answer, and again for its content */
    ProviderHttp(Duration patience) {
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public HTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        HttpRequest.Builder asked = HttpRequest.newBuilder(request.getURI()).timeout(patience);
        request.getHeaderMap().forEach((name, values) -> values.forEach(value -> asked.header(name, value)));
        String body = request.getBody();
        asked.method(
                request.getMethod().name(),
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        return answer(send(asked.build()));
    }

    @Override
    public Resource retrieveResource(URL address) throws IOException {
        HTTPResponse answer = get(URI.create(address.toString()));
        ContentType type = answer.getEntityContentType();
        return new Resource(answer.getBody(), type == null ? null : type.toString());
    }

    /** @throws IOException also where the answer is none */
    HTTPResponse get(URI address) throws IOException {
        HTTPResponse answer = send(new HTTPRequest(HTTPRequest.Method.GET, address));
        if (answer.getStatusCode() != HTTPResponse.SC_OK) {
            throw new IOException("answered with status " + answer.getStatusCode());
        }
        return answer;
    }

    private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while a provider was asked");
        }
    }

    private HTTPResponse answer(HttpResponse<InputStream> answer) throws IOException {
        HTTPResponse read = new HTTPResponse(answer.statusCode());
        try (InputStream body = answer.body();
                HangingUp late = HangingUp.after(patience, body)) {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            late.check();
            if (bytes.length > MOST_BYTES) {
                throw new IOException("answered with more than " + MOST_BYTES + " bytes");
            }
            read.setBody(new String(bytes, StandardCharsets.UTF_8));
            read.setContentType(answer.headers().firstValue("Content-Type").orElse("application/octet-stream"));
        } catch (ParseException malformed) {
            throw new IOException("answered with a type of content that is none", malformed);
        }
        return read;
    }
}
