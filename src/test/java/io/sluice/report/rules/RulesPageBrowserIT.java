package io.sluice.report.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.report.Browser;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of rules in a real browser, where one is installed. */
class RulesPageBrowserIT {
    @TempDir
    private Path folder;

    private static String html = "";

    @BeforeAll
    static void make() {
        html = WrittenPage.of(Path.of("rules"), List.of("cn/national-fund", "cn-gd/biomanufacturing"));
    }

    @Test
    void nothingIsAskedOfTheNetworkAndNothingOverflowsAPhone() throws Exception {
        String seen = new Browser(folder)
                .answer(
                        html,
                        390,
                        "[document.documentElement.scrollWidth > innerWidth, performance.getEntriesByType('resource').length].join(' ')");
        assertThat(seen).isEqualTo("false 0");
    }

    @Test
    void theBoxLeavesTheRulesThatHoldEveryWordAndSaysHowMany() throws Exception {
        String seen = new Browser(folder).answer(html, 1440, """
                (() => {
                  const box = document.getElementById('find');
                  const shown = () => [...document.querySelectorAll('article:not([hidden])')].map(a => a.id).join(',');
                  const find = words => { box.value = words; box.dispatchEvent(new Event('input')); };
                  const all = shown();
                  find('氢 hydrogen EQUITY');
                  const some = shown() + ' ' + document.getElementById('found').textContent;
                  const packs = document.querySelectorAll('.pack:not([hidden])').length;
                  find('no such word anywhere');
                  const none = shown();
                  find('');
                  return [some, packs, none === '', shown() === all].join('; ');
                })()""");
        assertThat(seen).isEqualTo("NVC-07-hydrogen 1 of 36 rules; 1; true; true");
    }
}
