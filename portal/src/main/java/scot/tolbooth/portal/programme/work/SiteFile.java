package scot.tolbooth.portal.programme.work;

import java.util.List;
import java.util.Objects;
import scot.tolbooth.inventory.access.AccessConstraint;
import scot.tolbooth.inventory.access.AccessConstraints;
import scot.tolbooth.inventory.contact.Contacts;
import scot.tolbooth.inventory.contact.SiteContact;
import scot.tolbooth.inventory.document.Document;
import scot.tolbooth.inventory.document.DocumentId;
import scot.tolbooth.inventory.document.Documents;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosRegister;
import scot.tolbooth.inventory.rollout.asbestos.RegisterVersion;
import scot.tolbooth.portal.staff.CurrentStaff;

/** What is on file of a site that a contractor who works there has to know. */
public class SiteFile {

    private final Contacts contacts;
    private final AccessConstraints access;
    private final Documents documents;
    private final AsbestosRegister register;
    private final CurrentStaff staff;

    SiteFile(
            Contacts contacts,
            AccessConstraints access,
            Documents documents,
            AsbestosRegister register,
            CurrentStaff staff) {
        this.contacts = contacts;
        this.access = access;
        this.documents = documents;
        this.register = register;
        this.staff = staff;
    }

    /** Whom to ask, and who opens. */
    public List<SiteContact> contacts(OwnSite own, OwnSites sites) {
        return contacts.of(own.code()).stream()
                .filter(contact -> contact.details().holdsOn(sites.today()))
                .toList();
    }

    /** When the site can be worked in, as sentences. */
    public List<String> access(OwnSite own) {
        return access.of(own.code()).stream().map(AccessConstraint::sentence).toList();
    }

    /** The versions of its asbestos register, the latest first. */
    public List<RegisterVersion> register(OwnSite own) {
        return register.of(own.code());
    }

    /** What was accepted, what the register consists of, and what this account handed in itself. */
    public List<Document> documents(OwnSite own) {
        return documents.of(own.code()).stream()
                .filter(one -> mayRead(own, one))
                .toList();
    }

    /** One that the account may read; any other does not exist. */
    public Document document(OwnSite own, long id) {
        return documents(own).stream()
                .filter(one -> one.id().value() == id)
                .findFirst()
                .orElseThrow(OwnSites::notFound);
    }

    /**
     * One that this account itself handed in for the site.
     *
     * @throws IllegalArgumentException if it is not
     */
    public DocumentId ownDocument(OwnSite own, DocumentId id) {
        return documents
                .find(id)
                .filter(one -> one.site().equals(own.code()) && one.uploadedBy().equals(staff.name()))
                .map(Document::id)
                .orElseThrow(() -> new IllegalArgumentException("must be a document that you handed in for this site"));
    }

    private boolean mayRead(OwnSite own, Document document) {
        return document.isAccepted()
                || document.uploadedBy().equals(staff.name())
                || register.of(own.code()).stream().anyMatch(one -> Objects.equals(one.document(), document.id()));
    }
}
