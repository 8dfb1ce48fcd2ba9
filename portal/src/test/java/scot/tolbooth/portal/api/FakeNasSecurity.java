package scot.tolbooth.portal.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.radius.nas.CertificateName;
import scot.tolbooth.radius.nas.NasCertificates;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.nas.SecretRotation;
import scot.tolbooth.radius.nas.SigningHabit;
import scot.tolbooth.radius.nas.SigningHabits;

/** Secrets before, certificates and habits of NASes in memory. */
public class FakeNasSecurity implements SecretRotation, NasCertificates, SigningHabits {

    private final Map<NasName, Instant> overlaps = new HashMap<>();
    private final Map<CertificateName, NasName> certificates = new HashMap<>();
    private final List<SigningHabit> habits = new ArrayList<>();

    public void add(SigningHabit habit) {
        habits.add(habit);
    }

    @Override
    public boolean rotate(NasName name, String secret, Instant oldUntil, Change change) {
        if (secret.equals("the-present-secret")) {
            throw new IllegalArgumentException("secret must be another than the present one");
        }
        overlaps.put(name, oldUntil);
        return true;
    }

    @Override
    public Optional<Instant> oldSecretUntil(NasName name) {
        return Optional.ofNullable(overlaps.get(name));
    }

    @Override
    public Optional<CertificateName> of(NasName name) {
        return certificates.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public Map<CertificateName, NasName> all() {
        return certificates;
    }

    @Override
    public void put(NasName name, CertificateName certificate, Change change) {
        remove(name, change);
        certificates.put(certificate, name);
    }

    @Override
    public boolean remove(NasName name, Change change) {
        return certificates.values().removeIf(name::equals);
    }

    @Override
    public void seen(NasName nas, boolean signed, Instant at) {
        throw new UnsupportedOperationException("nobody asks over RADIUS here");
    }

    @Override
    public List<SigningHabit> report() {
        return List.copyOf(habits);
    }
}
