package io.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program, rules and all, in processes that think they are in another country. */
class OtherCountryIT {
    @TempDir
    Path folder;

    @Test
    void aRunHasTheSameManifestInTurkishAndInKathmandu() throws Exception {
        String here = manifest(List.of("-Duser.language=en", "-Duser.timezone=UTC"), "here");
        String there =
                manifest(List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Asia/Kathmandu"), "there");
        assertThat(there).isEqualTo(here);
    }

    private String manifest(List<String> options, String name) throws Exception {
        Path out = folder.resolve(name);
        TinyRun run = TinyRun.in(folder, out, options, Map.of());
        assertThat(run.code()).as(run.output()).isZero();
        return Files.readString(SyntheticCommand.onlyRun(out).resolve("manifest.json"));
    }
}
