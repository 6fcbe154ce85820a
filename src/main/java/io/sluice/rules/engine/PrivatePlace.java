package io.sluice.rules.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whether nobody but this user can have put something into a folder: code that lies there is run. Where the system has no owners
 * and modes of this kind, the user's profile guards it.
 *
 * @param self the user this process writes files as
 */
record PrivatePlace(String self) {
    private static final Set<PosixFilePermission> OTHERS_WRITE =
            EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
    private static final String ADMINISTRATOR = "root";
    private static final int STICKY = 0_1000;

    /** For this process. */
    static PrivatePlace ofThisProcess() throws IOException {
        Path probe = Files.createTempFile("sluice-owner-", "");
        try {
            return new PrivatePlace(Files.getOwner(probe).getName());
        } finally {
            Files.delete(probe);
        }
    }

    static boolean known(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Why a folder cannot be relied on, in words; empty when it can be, or is not there yet. */
    Optional<String> faultOfFolder(Path folder) throws IOException {
        if (!known(folder)) {
            return Optional.empty();
        }
        Path there = folder.toAbsolutePath().normalize();
        Set<Path> above = new LinkedHashSet<>();
        for (Path at = there; at != null; at = at.getParent()) {
            if (Files.exists(at)) {
                above.add(at);
                // Where a link is on the way, what it leads to has parents of its own.
                for (Path real = at.toRealPath(); real != null; real = real.getParent()) {
                    above.add(real);
                }
            }
        }
        boolean exists = Files.exists(there);
        Path own = exists ? there.toRealPath() : there;
        for (Path each : above) {
            boolean itself = exists && (each.equals(there) || each.equals(own));
            Optional<String> fault = itself ? fault(each) : faultAbove(each);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    /** Why a folder or file itself cannot be relied on: it is another's, or others may write it. */
    Optional<String> fault(Path path) throws IOException {
        if (!known(path)) {
            return Optional.empty();
        }
        PosixFileAttributes attributes =
                Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isSymbolicLink() && Files.isRegularFile(path)) {
            return Optional.of(path + " is a link");
        }
        PosixFileAttributes target = Files.readAttributes(path, PosixFileAttributes.class);
        if (!target.owner().getName().equals(self)) {
            return Optional.of(path + " belongs to " + target.owner().getName());
        }
        return target.permissions().stream().anyMatch(OTHERS_WRITE::contains)
                ? Optional.of(path + " can be written by others")
                : Optional.empty();
    }

    /** Who owns or may write a folder above can put another in our folder's place; a sticky one keeps everybody to his own. */
    private Optional<String> faultAbove(Path path) throws IOException {
        PosixFileAttributes attributes = Files.readAttributes(path, PosixFileAttributes.class);
        String owner = attributes.owner().getName();
        if (!owner.equals(self) && !owner.equals(ADMINISTRATOR)) {
            return Optional.of(path + " belongs to " + owner);
        }
        boolean open = attributes.permissions().stream().anyMatch(OTHERS_WRITE::contains);
        return open && !isSticky(path) ? Optional.of(path + " can be written by others") : Optional.empty();
    }

    private static boolean isSticky(Path path) throws IOException {
        boolean told = path.getFileSystem().supportedFileAttributeViews().contains("unix");
        return told && ((int) Files.getAttribute(path, "unix:mode") & STICKY) != 0;
    }
}
