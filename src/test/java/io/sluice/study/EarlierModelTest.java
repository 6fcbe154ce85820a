package io.sluice.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EarlierModelTest {
    private static final String PAGE = "# Title\n\nFigures.\n" + ModelStamp.line("0123456789ab");

    @Test
    void theNoteStandsUnderTheTitleAndTakesOverTheStamp() {
        String marked = EarlierModel.marked(PAGE, "the command below runs again");
        assertThat(marked)
                .isEqualTo(
                        "# Title\n\n> **Made by an earlier model** (stamp `0123456789ab`); made anew when the command below"
                                + " runs again.\n\nFigures.\n");
        assertThat(EarlierModel.made(marked)).isTrue();
        assertThat(ModelStamp.on(marked)).isEmpty();
    }

    @Test
    void aPageThatBearsTheNoteStaysAsItIsAndOneMadeAnewHasNone() {
        String marked = EarlierModel.marked(PAGE, "one thing is done");
        assertThat(EarlierModel.marked(marked, "another is")).isEqualTo(marked);
        assertThat(EarlierModel.made(PAGE)).isFalse();
        assertThat(ModelStamp.on(PAGE)).contains("0123456789ab");
    }

    @Test
    void aPageWithoutAStampIsMarkedTooAndOneWithoutATitleIsRefused() {
        assertThat(EarlierModel.marked("# Title\n\nText.\n", "it is"))
                .isEqualTo("# Title\n\n" + EarlierModel.note("it is") + "\n\nText.\n");
        assertThatThrownBy(() -> EarlierModel.marked("no title\n", "it is")).hasMessageContaining("no title");
    }

    @Test
    void wordsLikeTheNoteInTheTextAreNoNote() {
        assertThat(EarlierModel.made("# Title\n\nMade by an earlier model; made anew when ever.\n"))
                .isFalse();
        assertThat(EarlierModel.made("# Title\n\n> **Made by an earlier model**; made anew when .\n"))
                .as("it says when")
                .isFalse();
    }
}
