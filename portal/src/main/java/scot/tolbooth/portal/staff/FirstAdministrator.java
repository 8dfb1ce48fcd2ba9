package scot.tolbooth.portal.staff;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Makes the account {@code admin} at the first start, and knows what to tell people about its password. */
final class FirstAdministrator {

    /** Without letters and digits that look alike. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 20;

    private final StaffAccounts accounts;
    private final PasswordEncoder encoder;
    private final StaffSettings settings;
    private final @Nullable String shownOnce;

    FirstAdministrator(StaffAccounts accounts, PasswordEncoder encoder, StaffSettings settings, SecureRandom random) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.settings = settings;
        this.shownOnce = create(random);
    }

    /** How to sign in, as a sentence; names a random password at the one start that made it. */
    String howToSignIn() {
        if (shownOnce != null) {
            return "user admin, password " + shownOnce + " (shown this once; change it at /staff/password)";
        }
        return isAsSet() ? "user admin, password as set in tolbooth.admin-password" : "user admin, password as before";
    }

    private @Nullable String create(SecureRandom random) {
        String set = settings.adminPassword();
        String password = set != null ? set : random(random);
        boolean created = accounts.all().isEmpty() && accounts.createFirst(password);
        return created && set == null ? password : null;
    }

    private boolean isAsSet() {
        Optional<String> hash = accounts.passwordHash("admin");
        return settings.adminPassword() != null
                && hash.isPresent()
                && encoder.matches(settings.adminPassword(), hash.get());
    }

    private static String random(SecureRandom random) {
        return random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining());
    }
}
