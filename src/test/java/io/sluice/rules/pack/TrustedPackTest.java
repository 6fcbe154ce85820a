package io.sluice.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.rules.Subject;
import io.sluice.scenario.text.Diagnostics;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the trusted profile are read when the command line trusts them, and refused by name when it does not. */
final class TrustedPackTest {
    static final String FILE = "cn/fund/crowd.trusted.drl";
    static final String HEAD = """
            package cn.fund.trusted;
            import io.sluice.rules.fact.*;
            import java.util.List;
            global Rulings rulings;

            declare Crowd
                deals : long
            end

            function boolean many(long count) { return count > 2; }

            query dear( long limit )
                $q : Deal( preMoney > limit )
            end

            """;
    static final String RULES = """
            rule "TRU-01"
                @title("All tickets of the quarter stay below the limit") @source("launch-2025") @from("2026-01-01")
            when
                Parameters( $limit : smallTicketLimit )
                $d : Deal( instrument == "early-equity", $m : ticket )
                accumulate( Deal( instrument == "early-equity", $t : ticket ); $sum : sum( $t ); $sum > $limit )
                exists( Deal( stage == "seed" ) )
            then
                rulings.unmet( "TRU-01", $d ); // rulings.cap( "no", $d )
            end

            rule "TRU-02"
                @title("Counts") @source("launch-2025") @from("2026-01-01") @subject("Deal")
            when
                $all : List( size > 0 ) from collect( Deal() )
            then
                insert( new Crowd( $all.size() ) );
            end

            rule "TRU-03"
                @title("No crowd") @source("launch-2025") @from("2026-01-01")
            when
                Crowd( many( deals ) )
                $d : Deal()
            then
                rulings.unmet( "TRU-03", $d );
            end
            """;

    @TempDir
    private Path folder = Path.of("");

    private static SoundPacks packs(String text) {
        return new SoundPacks().with(FILE, text);
    }

    private String faults(SoundPacks packs, Profile profile) {
        Diagnostics diagnostics = new Diagnostics();
        LawBook book = packs.load(folder, LawRequest.of(List.of("cn/fund")).in(profile), diagnostics);
        assertThat(book == null).isEqualTo(diagnostics.hasErrors());
        return diagnostics.render().replace(folder.toString().replace('\\', '/') + "/", "");
    }

    @Test
    void withoutTrustTheFileIsRefusedWithItsPlaceWhatIsNeededAndWhy() {
        assertThat(faults(packs(HEAD + RULES), Profile.STRICT)).isEqualTo("""
                cn/fund/crowd.trusted.drl:16:6: error: this file is of the trusted profile (TRU-01, TRU-02, TRU-03): code \
                that may do all that this program may, and it was not said that it is trusted
                    rule "TRU-01"
                         ^^^^^^^^
                    hint: if you know who wrote it, say --trust on the command line (run, sensitivity, ablate; \
                rules check, test, explain, coverage, diff, doc); a pack or scenario cannot say so for itself
                1 error""");
    }

    @Test
    void neitherAPackNorItsFileCanGrantTrust() {
        SoundPacks packs = packs(HEAD + RULES);
        packs.with("cn/fund/pack.yaml", packs.text("cn/fund/pack.yaml") + "trust: true\nprofile: trusted\n");
        assertThat(faults(packs, Profile.STRICT))
                .contains(
                        "crowd.trusted.drl:16:6: error",
                        "the pack has no key 'trust'",
                        "the pack has no key 'profile'");
    }

    @Test
    void withTrustWhatIsKnownOfItsRulesIsRead() {
        LawBook book = packs(HEAD + RULES)
                .load(folder, LawRequest.of(List.of("cn/fund")).in(Profile.TRUSTED));
        assertThat(book.trusted()).extracting(RuleInfo::id).containsExactly("TRU-01", "TRU-02", "TRU-03");
        RuleInfo sums = book.trusted().get(0);
        assertThat(sums.subject()).isEqualTo(Subject.DEAL);
        assertThat(sums.states()).containsExactly("unmet");
        assertThat(sums.instruments()).containsExactly("early-equity");
        assertThat(sums.reads()).containsExactly("small-ticket-limit");
        assertThat(sums.place().line()).isEqualTo(16);
        Opaque opaque = Objects.requireNonNull(sums.opaque());
        assertThat(opaque.parts()).containsExactly("accumulate (line 21)", "exists (line 22)");
        assertThat(opaque.looksAt().names()).contains("ticket", "stage", "preMoney", "instrument");
        RuleInfo counts = book.trusted().get(1);
        assertThat(counts.states()).isEmpty();
        assertThat(counts.instruments()).isEmpty();
        assertThat(Objects.requireNonNull(counts.opaque()).parts())
                .containsExactly("collect (line 30)", "what it tells other rules by insert (line 31)");
        assertThat(Objects.requireNonNull(book.trusted().get(2).opaque()).parts())
                .containsExactly("a call in a condition (line 38)", "facts of its own, Crowd (line 38)");
    }

    @Test
    void theDigestFollowsEveryWordOfItAndNoCommentOrSpace() {
        LawRequest trusted = LawRequest.of(List.of("cn/fund")).in(Profile.TRUSTED);
        String digest = packs(HEAD + RULES).load(folder, trusted).digest();
        assertThat(packs(HEAD + "/* why */\n" + RULES.replace("    exists(", "  // one\n\n      exists("))
                        .load(folder, trusted)
                        .digest())
                .isEqualTo(digest);
        assertThat(packs(HEAD.replace("count > 2", "count > 3") + RULES)
                        .load(folder, trusted)
                        .digest())
                .isNotEqualTo(digest);
        assertThat(packs(HEAD + RULES.replace("\"seed\"", "\"growth\""))
                        .load(folder, trusted)
                        .digest())
                .isNotEqualTo(digest);
    }

    @Test
    void whatStandsAroundARuleIsCheckedAsInAnyOther() {
        String rules = RULES.replace("\"TRU-01\", $d", "\"TRU-10\", $d")
                .replace("stage == \"seed\"", "stage == \"sed\"")
                .replace("@source(\"launch-2025\") @from(\"2026-01-01\") @subject(\"Deal\")", "@subject(\"Dael\")")
                .replace("$d : Deal()", "$d : Deal() not( Venture() )")
                .replace("\"TRU-03\", $d )", "\"TRU-03\", $d ); rulings.rate( \"TRU-03\", $d, 3L ")
                .replace("when\n    Crowd(", "timer ( int: 30s )\nwhen\n    Crowd(");
        String head = HEAD.replace("cn.fund.trusted", "cn.fund") + "global java.util.Random dice;\n";
        assertThat(headlines(packs(head + rules)))
                .containsExactly(
                        "1:9: error: the package is cn.fund, but the trusted files of the pack cn/fund have their own",
                        "16:25: error: nobody gives a value to the global 'dice'; there is one: rulings",
                        "23:28: error: there is no stage \"sed\"; the condition would never hold",
                        "25:20: error: the statement says \"TRU-10\", but the rule is \"TRU-01\" (line 17)",
                        "28:6: error: rule \"TRU-02\" has no @from",
                        "28:6: error: rule \"TRU-02\" has no @source",
                        "29:31: error: there is no fact 'Dael'",
                        "38:1: error: found the attribute timer, which reads a clock that is not that of the simulation",
                        "41:22: error: rule \"TRU-03\" is about a Deal, and where it is asked there is no Venture",
                        "43:44: error: found rulings.rate in phase gate");
    }

    @Test
    void misspeltFieldsAndFiguresAreSaidBeforeDroolsStumblesOverThem() {
        String rules = RULES.replace("$t : ticket", "$t : tikcet").replace("smallTicketLimit", "smallTicketLimt");
        assertThat(headlines(packs(HEAD + rules)))
                .containsExactly(
                        "19:26: error: there is no parameter 'smallTicketLimt'",
                        "21:58: error: Deal has no field 'tikcet'");
    }

    @Test
    void rulingsMustBeDeclaredAndImported() {
        assertThat(headlines(packs(HEAD.replace("global Rulings rulings;", "") + RULES)))
                .containsExactly("24:5: error: found rulings, which no trusted file of the pack declares");
        assertThat(headlines(packs(HEAD.replace("import io.sluice.rules.fact.*;", "") + RULES)))
                .containsExactly("4:16: error: found Rulings, which is not imported");
    }

    private List<String> headlines(SoundPacks packs) {
        return faults(packs, Profile.TRUSTED)
                .lines()
                .filter(line -> line.startsWith(FILE))
                .map(line -> line.substring(FILE.length() + 1))
                .toList();
    }

    @Test
    void whatDroolsCannotReadIsSaidWithItsLine() {
        assertThat(headlines(packs(HEAD + RULES.replace("accumulate( Deal(", "accumulate( Deal(("))))
                .containsExactly("21:52: error: Drools cannot read this file: mismatched input ',' in rule \"TRU-01\"");
    }
}
