package org.cohort.kernel.files;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cohort.kernel.access.Actor;
import org.cohort.kernel.access.CurrentActor;
import org.cohort.kernel.access.NotFound;
import org.cohort.kernel.access.Public;
import org.cohort.kernel.access.Refused;
import org.cohort.kernel.access.Requires;
import org.cohort.kernel.access.Role;
import org.cohort.kernel.persistence.UseCase;

/**
 * Stores files and finds them again. Whether a person may add a file to a thing or take one away is decided by the service of the
 * thing's feature, which calls this; reading is decided here, by the thing's {@link FileGuard}.
 */
@UseCase
public class FileService {

    @PersistenceContext(unitName = "cohort")
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private FileGuards guards;

    /** Stores a document or picture for a thing. @throws Refused at the upload's field: missing, too large, of another kind */
    @Requires(Role.SELF)
    public FileInfo store(Upload upload, String subjectType, String subjectPublicId) {
        return store(upload, subjectType, subjectPublicId, FileKind.DOCUMENTS);
    }

    /** @param allowed the kinds that are taken here */
    @Requires(Role.SELF)
    public FileInfo store(Upload upload, String subjectType, String subjectPublicId, Set<FileKind> allowed) {
        byte[] content = upload.content();
        if (content.length == 0) {
            throw Refused.input(upload.field(), "file.missing");
        }
        if (content.length > Upload.LARGEST) {
            throw Refused.input(upload.field(), "file.tooLarge", Upload.LARGEST / 1024 / 1024);
        }
        FileKind kind = FileKind.sniff(content, upload.name() == null ? "" : upload.name()).filter(allowed::contains)
                .orElseThrow(() -> Refused.input(upload.field(), "file.kind", List.copyOf(new TreeSet<>(allowed))));
        StoredFile file = new StoredFile(FileName.clean(upload.name(), kind), kind, content.length, sha256(content),
                subjectType, subjectPublicId, current.get().accountId(), clock.instant());
        em.persist(file);
        em.flush();
        em.persist(new StoredFileContent(file.id(), content));
        return file.info();
    }

    /** @throws NotFound when there is no such file, or the actor may not read it */
    @Public
    public FileInfo find(String publicId) {
        return visible(publicId).info();
    }

    /** @throws NotFound when there is no such file, or the actor may not read it */
    @Public
    public byte[] content(String publicId) {
        return em.find(StoredFileContent.class, visible(publicId).id()).content();
    }

    /** The files of a thing, the oldest first; none when the actor may not read them. */
    @Public
    public List<FileInfo> filesOf(String subjectType, String subjectPublicId) {
        if (!guards.mayRead(current.get(), subjectType, subjectPublicId)) {
            return List.of();
        }
        return em.createQuery("select f from StoredFile f where f.subjectType = :type and f.subjectPublicId = :id order by f.id", StoredFile.class)
                .setParameter("type", subjectType).setParameter("id", subjectPublicId).getResultList().stream().map(StoredFile::info).toList();
    }

    /**
     * Where this very content is used, the first use first (rule G9). For services that look for something used twice: it tells
     * of files whoever owns them, so what a person is shown of them is theirs to decide.
     */
    @Requires(Role.SELF)
    public List<FileInfo> usesOf(String sha256) {
        return em.createQuery("select f from StoredFile f where f.sha256 = :sha256 order by f.id", StoredFile.class)
                .setParameter("sha256", sha256).getResultList().stream().map(StoredFile::info).toList();
    }

    /** Puts a picture drawn anew in the place of a file, of which nothing is left but its address. @param subjectType of whose guard it is from now on */
    @Requires(Role.SYSTEM)
    public void replace(String publicId, Upload picture, String subjectType) {
        StoredFile file = load(publicId);
        FileKind kind = FileKind.sniff(picture.content(), picture.name()).orElseThrow();
        file.become(FileName.clean(picture.name(), kind), kind, picture.content().length, sha256(picture.content()), subjectType);
        em.find(StoredFileContent.class, file.id()).become(picture.content());
    }

    /** Takes a file away, content and all. @throws NotFound when there is none, or it is another person's */
    @Requires(Role.SELF)
    public void remove(String publicId) {
        StoredFile file = load(publicId);
        Actor actor = current.get();
        if (!actor.isSystem() && !actor.is(file.info().ownerAccountId())) {
            throw new NotFound();
        }
        em.createQuery("delete from StoredFileContent c where c.fileId = :id").setParameter("id", file.id()).executeUpdate();
        em.remove(file);
    }

    private StoredFile visible(String publicId) {
        StoredFile file = load(publicId);
        FileInfo info = file.info();
        if (!guards.mayRead(current.get(), info.subjectType(), info.subjectPublicId())) {
            throw new NotFound();
        }
        return file;
    }

    private StoredFile load(String publicId) {
        return em.createQuery("select f from StoredFile f where f.publicId = :id", StoredFile.class)
                .setParameter("id", publicId).getResultStream().findFirst().orElseThrow(NotFound::new);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
