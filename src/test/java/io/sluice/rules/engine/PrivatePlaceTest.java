package io.sluice.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code is run from a folder only where nobody else can have put it there. */
final class PrivatePlaceTest {
    @TempDir
    private Path temporary = Path.of("");

    private Path store = Path.of("");
    private PrivatePlace ours = new PrivatePlace("");

    @BeforeEach
    void makeAFolder() throws IOException {
        assumeTrue(PrivatePlace.known(temporary));
        store = Files.createDirectories(temporary.resolve("a/b/store"));
        for (Path each : new Path[] {temporary, temporary.resolve("a"), temporary.resolve("a/b"), store}) {
            mode(each, "rwx------");
        }
        ours = PrivatePlace.ofThisProcess();
    }

    private static void mode(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }

    @Test
    void aFolderOfThisUserBelowFoldersOfThisUserIsRelied() throws IOException {
        assertThat(ours.faultOfFolder(store)).isEmpty();
        assertThat(ours.faultOfFolder(store.resolve("not/there/yet"))).isEmpty();
    }

    @Test
    void theFolderItsParentsAndTheFileMayNotBeOpenToOthers() throws IOException {
        for (Path each : new Path[] {store, temporary.resolve("a/b"), temporary.resolve("a")}) {
            for (String mode : new String[] {"rwxrwx---", "rwx---rwx", "rwx----w-"}) {
                mode(each, mode);
                assertThat(ours.faultOfFolder(store))
                        .as(each + " " + mode)
                        .hasValue(each.toRealPath() + " can be written by others");
                mode(each, "rwx------");
            }
        }
        Path file = Files.writeString(store.resolve("x.rules"), "");
        mode(file, "rw-rw-rw-");
        assertThat(ours.fault(file)).hasValue(file + " can be written by others");
        mode(file, "rw-------");
        assertThat(ours.fault(file)).isEmpty();
    }

    @Test
    void whatBelongsToAnotherUserIsNotRelied() throws IOException {
        PrivatePlace other = new PrivatePlace("somebody-else");
        String owner = Files.getOwner(store).getName();
        Path file = Files.writeString(store.resolve("x.rules"), "");
        assertThat(other.fault(file)).hasValue(file + " belongs to " + owner);
        assertThat(other.faultOfFolder(store))
                .hasValueSatisfying(fault -> assertThat(fault).endsWith("belongs to " + owner));
    }

    @Test
    void aLinkOnTheWayIsFollowedByTheCheckAndAnEntryThatIsOneIsRefused() throws IOException {
        Path open = Files.createDirectories(temporary.resolve("open/inner"));
        mode(temporary.resolve("open"), "rwxrwxrwx");
        mode(open, "rwx------");
        Path way = Files.createSymbolicLink(temporary.resolve("way"), open);
        assertThat(ours.faultOfFolder(way))
                .hasValueSatisfying(fault -> assertThat(fault).contains("open can be written by others"));
        Path file = Files.writeString(store.resolve("x.rules"), "");
        assertThat(ours.fault(Files.createSymbolicLink(store.resolve("y.rules"), file)))
                .hasValueSatisfying(fault -> assertThat(fault).endsWith("is a link"));
    }
}
