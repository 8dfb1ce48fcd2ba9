-- Who still sends Access-Requests without Message-Authenticator (CVE-2024-3596), and who sends them with it.
CREATE TABLE radius.nas_signing (
    nas          text PRIMARY KEY REFERENCES radius.nas_client (name) ON DELETE CASCADE,
    last_with    timestamptz,
    last_without timestamptz
);
