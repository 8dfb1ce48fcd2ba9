package scot.tolbooth.portal.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.portal.passpoint.SampleFiles;
import tools.jackson.databind.json.JsonMapper;

/**
 * An identity provider on loopback, as strict with its clients as ScotAccount: PKCE by S256, private_key_jwt for its token
 * endpoint, once and for minutes, codes once. It can be told to misbehave.
 */
public final class SampleProvider implements AutoCloseable {

    public static final String CLIENT = "council-wifi";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final Map<String, Asked> codes = new ConcurrentHashMap<>();
    private final Set<String> proofs = new HashSet<>();
    private final List<String> refusals = new CopyOnWriteArrayList<>();
    private final List<Map<String, String>> signedOut = new CopyOnWriteArrayList<>();
    private volatile Set<Fault> faults = Set.of();
    private volatile String subject = "4f6893f4-6fbe-423e-a5cc-d3c93e5a7c41";
    private volatile Map<String, Object> claims = Map.of();
    private volatile String serviceIsAt = "";
    private volatile boolean showsPage;
    private volatile RSAKey key = newKey();

    /** What it can do wrong. */
    public enum Fault {
        /** Answers nothing but errors. */
        DOWN,
        /** Only where people come by. */
        TOKENS_DOWN,
        /** Its person says no. */
        CANCELLED,
        /** Its configuration is that of another provider. */
        ANOTHER_CONFIGURATION,
        /** Its configuration names an address without protection. */
        INSECURE_CONFIGURATION,
        BUSY,
        ODD_ERROR,
        /** Says that it is another one when it sends people back. */
        ANSWER_OF_ANOTHER,
        /** Says nothing of who it is then, though it promised to. */
        NAMELESS_ANSWER,
        ANOTHER_ISSUER,
        ANOTHER_AUDIENCE,
        FURTHER_AUDIENCE,
        ANOTHER_NONCE,
        NO_NONCE,
        EXPIRED,
        OF_THE_FUTURE,
        OLD,
        FOREIGN_KEY,
        NO_SIGNATURE,
        /** Signs with its public key as if that were a secret. */
        PUBLIC_KEY_AS_SECRET,
        NO_ID_TOKEN,
        NOT_JSON
    }

    private record Asked(String redirect, String challenge, String nonce) {}

    /** Starts on a free port. */
    public SampleProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        at("/.well-known/openid-configuration", this::describe);
        at("/jwks.json", exchange -> json(exchange, 200, new JWKSet(key.toPublicJWK()).toJSONObject()));
        at("/authorize", this::authorize);
        at("/token", this::token);
        at("/logout", this::signOut);
        server.start();
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void misbehave(Fault... wrong) {
        faults = wrong.length == 0 ? Set.of() : EnumSet.copyOf(Arrays.asList(wrong));
    }

    /** Who signs in next. */
    public void person(String number, Map<String, Object> saidOfThem) {
        subject = number;
        claims = saidOfThem;
    }

    /** Where the service that the tests call by another name really is. */
    public void serviceIsAt(String origin) {
        serviceIsAt = origin;
    }

    /** Whether it shows people a page, instead of sending them back at once. */
    public void showPage(boolean show) {
        showsPage = show;
    }

    /** Signs with another key from now on, and shows only that one. */
    public void rotateKeys() {
        key = newKey();
    }

    /** Why it refused its client, in order. */
    public List<String> refusals() {
        return List.copyOf(refusals);
    }

    /** With what people came to sign out. */
    public List<Map<String, String>> signedOut() {
        return List.copyOf(signedOut);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void describe(HttpExchange exchange) throws IOException {
        Map<String, Object> description = new HashMap<>();
        description.put(
                "issuer", faults.contains(Fault.ANOTHER_CONFIGURATION) ? "https://other.example.test" : issuer());
        description.put("authorization_endpoint", issuer() + "/authorize");
        description.put(
                "token_endpoint",
                faults.contains(Fault.INSECURE_CONFIGURATION)
                        ? "http://tokens.example.test/token"
                        : issuer() + "/token");
        description.put("jwks_uri", issuer() + "/jwks.json");
        description.put("end_session_endpoint", issuer() + "/logout");
        description.put("response_types_supported", List.of("code"));
        description.put("subject_types_supported", List.of("pairwise"));
        description.put("id_token_signing_alg_values_supported", List.of("RS256"));
        description.put("token_endpoint_auth_methods_supported", List.of("private_key_jwt"));
        description.put("token_endpoint_auth_signing_alg_values_supported", List.of("RS256", "ES256"));
        description.put("authorization_response_iss_parameter_supported", true);
        json(exchange, 200, description);
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked =
                parameters(Objects.requireNonNull(exchange.getRequestURI().getRawQuery()));
        if (!"code".equals(asked.get("response_type"))
                || !CLIENT.equals(asked.get("client_id"))
                || !"S256".equals(asked.get("code_challenge_method"))
                || asked.getOrDefault("code_challenge", "").length() != 43
                || asked.getOrDefault("nonce", "").length() < 22
                || asked.getOrDefault("state", "").isEmpty()
                || !List.of(asked.getOrDefault("scope", "").split(" ")).contains("openid")) {
            refuse(exchange, 400, "invalid_request");
            return;
        }
        String redirect = Objects.requireNonNull(asked.get("redirect_uri"));
        Map<String, String> answer = new HashMap<>();
        answer.put("state", asked.getOrDefault("state", ""));
        if (!faults.contains(Fault.NAMELESS_ANSWER)) {
            answer.put("iss", faults.contains(Fault.ANSWER_OF_ANOTHER) ? "https://other.example.test" : issuer());
        }
        String error = error();
        if (error == null) {
            String code = UUID.randomUUID().toString();
            codes.put(
                    code,
                    new Asked(redirect, asked.getOrDefault("code_challenge", ""), asked.getOrDefault("nonce", "")));
            answer.put("code", code);
        } else {
            answer.put("error", error);
        }
        send(exchange, redirect + "?" + query(answer));
    }

    private @Nullable String error() {
        if (faults.contains(Fault.CANCELLED)) {
            return "access_denied";
        }
        if (faults.contains(Fault.BUSY)) {
            return "temporarily_unavailable";
        }
        return faults.contains(Fault.ODD_ERROR) ? "<b>odd</b>" : null;
    }

    private void send(HttpExchange exchange, String address) throws IOException {
        String where = serviceIsAt.isEmpty() ? address : address.replaceFirst("^https://[^/]+", serviceIsAt);
        if (showsPage) {
            answer(
                    exchange,
                    200,
                    "text/html; charset=utf-8",
                    "<!DOCTYPE html><html lang=en><title>Provider</title><a href=\"" + where.replace("&", "&amp;")
                            + "\">Go on</a></html>");
            return;
        }
        exchange.getResponseHeaders().set("Location", where);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (faults.contains(Fault.TOKENS_DOWN)) {
            answer(exchange, 503, "text/html", "<h1>Busy</h1>");
            return;
        }
        if (faults.contains(Fault.NOT_JSON)) {
            answer(exchange, 200, "text/html", "<h1>Welcome</h1>");
            return;
        }
        if (!"POST".equals(exchange.getRequestMethod()) || !isProven(form)) {
            refuse(exchange, 401, "invalid_client");
            return;
        }
        Asked asked = codes.remove(form.getOrDefault("code", ""));
        if (asked == null
                || !"authorization_code".equals(form.get("grant_type"))
                || !asked.redirect().equals(form.get("redirect_uri"))
                || !asked.challenge().equals(sha256(form.getOrDefault("code_verifier", "")))) {
            refuse(exchange, 400, "invalid_grant");
            return;
        }
        Map<String, Object> tokens = new HashMap<>();
        tokens.put("access_token", UUID.randomUUID().toString());
        tokens.put("token_type", "Bearer");
        tokens.put("expires_in", 900);
        if (!faults.contains(Fault.NO_ID_TOKEN)) {
            tokens.put("id_token", idToken(asked.nonce()));
        }
        json(exchange, 200, tokens);
    }

    /** By our key, to this endpoint, for now, and not before. */
    private boolean isProven(Map<String, String> form) {
        try {
            SignedJWT proof = SignedJWT.parse(form.getOrDefault("client_assertion", ""));
            JWTClaimsSet said = proof.getJWTClaimsSet();
            Instant now = Instant.now();
            return "urn:ietf:params:oauth:client-assertion-type:jwt-bearer".equals(form.get("client_assertion_type"))
                    && proof.verify(new ECDSAVerifier((ECPublicKey) SampleFiles.publicKey()))
                    && CLIENT.equals(said.getIssuer())
                    && CLIENT.equals(said.getSubject())
                    && said.getAudience().equals(List.of(issuer() + "/token"))
                    && said.getExpirationTime().toInstant().isAfter(now)
                    && said.getExpirationTime().toInstant().isBefore(now.plus(Duration.ofMinutes(5)))
                    && proofs.add(Objects.requireNonNull(said.getJWTID()));
        } catch (ParseException | JOSEException | RuntimeException notOne) {
            return false;
        }
    }

    private String idToken(String nonce) {
        Instant now = Instant.now();
        if (faults.contains(Fault.EXPIRED) || faults.contains(Fault.OLD)) {
            now = now.minus(Duration.ofMinutes(20));
        }
        if (faults.contains(Fault.OF_THE_FUTURE)) {
            now = now.plus(Duration.ofMinutes(10));
        }
        JWTClaimsSet.Builder said = new JWTClaimsSet.Builder()
                .issuer(faults.contains(Fault.ANOTHER_ISSUER) ? issuer() + "/" : issuer())
                .subject(subject)
                .audience(audience())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(faults.contains(Fault.OLD) ? 60 : 15))))
                .jwtID(UUID.randomUUID().toString())
                .claim("sid", "a session");
        if (faults.contains(Fault.FURTHER_AUDIENCE)) {
            said.claim("azp", CLIENT);
        }
        if (!faults.contains(Fault.NO_NONCE)) {
            said.claim("nonce", faults.contains(Fault.ANOTHER_NONCE) ? "another" : nonce);
        }
        claims.forEach(said::claim);
        return sign(said.build());
    }

    private List<String> audience() {
        if (faults.contains(Fault.ANOTHER_AUDIENCE)) {
            return List.of("somebody-else");
        }
        return faults.contains(Fault.FURTHER_AUDIENCE) ? List.of(CLIENT, "somebody-else") : List.of(CLIENT);
    }

    private String sign(JWTClaimsSet said) {
        try {
            if (faults.contains(Fault.NO_SIGNATURE)) {
                return new PlainJWT(said).serialize();
            }
            if (faults.contains(Fault.PUBLIC_KEY_AS_SECRET)) {
                SignedJWT token = new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.HS256)
                                .keyID(key.getKeyID())
                                .build(),
                        said);
                token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
                return token.serialize();
            }
            RSAKey signing = faults.contains(Fault.FOREIGN_KEY) ? newKey() : key;
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    said);
            token.sign(new RSASSASigner(signing));
            return token.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void signOut(HttpExchange exchange) throws IOException {
        Map<String, String> asked =
                parameters(Objects.requireNonNull(exchange.getRequestURI().getRawQuery()));
        signedOut.add(asked);
        send(exchange, Objects.requireNonNull(asked.get("post_logout_redirect_uri")));
    }

    private void refuse(HttpExchange exchange, int status, String error) throws IOException {
        refusals.add(error);
        json(exchange, status, Map.of("error", error, "error_description", "no"));
    }

    private void at(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            if (faults.contains(Fault.DOWN)) {
                answer(exchange, 503, "text/plain", "down");
            } else {
                handler.handle(exchange);
            }
        });
    }

    private static void json(HttpExchange exchange, int status, Map<String, Object> content) throws IOException {
        answer(exchange, status, "application/json", JSON.writeValueAsString(content));
    }

    private static void answer(HttpExchange exchange, int status, String type, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The parameters of an address or a form. */
    public static Map<String, String> parameters(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
