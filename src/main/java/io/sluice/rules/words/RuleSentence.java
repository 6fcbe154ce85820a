package io.sluice.rules.words;

import io.sluice.rules.Subject;
import io.sluice.rules.bench.PlainBook;
import io.sluice.rules.pack.Instrument;
import io.sluice.rules.pack.RuleInfo;
import io.sluice.rules.pack.Title;
import io.sluice.rules.words.Phrase.Kind;
import io.sluice.rules.words.Phrase.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A whole rule as one sentence: whom it is about, where it speaks, what it says. */
public final class RuleSentence {
    private final PlainBook book;
    private final RuleInfo info;
    private final RuleWords words;
    private final Tongue tongue;

    private RuleSentence(PlainBook book, RuleInfo info, Tongue tongue) {
        this.book = book;
        this.info = info;
        this.tongue = tongue;
        this.words = new RuleWords(book, info, tongue);
    }

    /** The sentence of a rule. */
    public static Phrase of(PlainBook book, RuleInfo info, Tongue tongue) {
        RuleSentence sentence = new RuleSentence(book, info, tongue);
        return tongue == Tongue.ZH ? sentence.chinese() : sentence.english();
    }

    private Phrase english() {
        List<Phrase> parts = new ArrayList<>();
        String subject = info.subject().word().toLowerCase(Locale.ROOT);
        String article = info.subject() == Subject.INVESTOR ? "An " : "A ";
        parts.add(Phrase.plain(article + subject));
        parts.add(
                info.instruments().isEmpty()
                        ? Phrase.plain(", whatever it asks for")
                        : instruments(" or ").between(" that asks for ", ""));
        List<Phrase> where = words.where().stream().map(RuleWords.Told::phrase).toList();
        if (!where.isEmpty()) {
            parts.add(Phrase.joined(where, ", and ").between(", where ", ","));
        }
        List<Phrase> says = words.says().stream().map(this::saidInEnglish).toList();
        parts.add(Phrase.joined(says, " and ").between(" ", "."));
        return Phrase.joined(parts, "");
    }

    private Phrase saidInEnglish(RuleWords.Said said) {
        Phrase value = said.value() == null ? Phrase.plain("") : said.value();
        return switch (said.kind()) {
            case ELIGIBLE -> Phrase.plain("may have it, unless another rule refuses");
            case EXCLUDED -> Phrase.plain("may not have it, whatever else allows it");
            case UNMET ->
                words.requirement()
                        .map(r -> r.phrase().between("is refused unless ", ""))
                        .orElse(Phrase.plain("is refused"));
            case RATE -> value.between("has the rate ", "");
            case CAP -> value.between("gets at most ", "");
            case SCORE -> value.between("scores ", "");
        };
    }

    private Phrase chinese() {
        List<Phrase> parts = new ArrayList<>();
        String subject = book.vocabulary().title(info.subject()).zh();
        parts.add(
                info.instruments().isEmpty()
                        ? Phrase.plain(subject + "（任何申请事项）")
                        : instruments("或").between("申请", "的" + subject));
        List<Phrase> where = words.where().stream().map(RuleWords.Told::phrase).toList();
        if (!where.isEmpty()) {
            parts.add(Phrase.joined(where, "，且").between("，若", ""));
        }
        List<Phrase> says = words.says().stream().map(this::saidInChinese).toList();
        parts.add(Phrase.joined(says, "；").between("：", "。"));
        return Phrase.joined(parts, "");
    }

    private Phrase saidInChinese(RuleWords.Said said) {
        Phrase value = said.value() == null ? Phrase.plain("") : said.value();
        return switch (said.kind()) {
            case ELIGIBLE -> Phrase.plain("准许，除非其他规则拒绝");
            case EXCLUDED -> Phrase.plain("排除，不论其他规则是否准许");
            case UNMET ->
                words.requirement().map(r -> r.phrase().between("须满足", "，否则拒绝")).orElse(Phrase.plain("拒绝"));
            case RATE -> value.between("比例为“", "”");
            case CAP -> value.between("金额不超过“", "”");
            case SCORE -> value.between("得分为“", "”");
        };
    }

    private Phrase instruments(String or) {
        List<Phrase> named = new ArrayList<>();
        for (String id : info.instruments()) {
            Instrument instrument = book.book().instruments().get(id);
            Title title = instrument == null ? new Title(id, id) : instrument.title();
            String text = tongue == Tongue.ZH ? "“" + title.zh() + "”" : title.en();
            named.add(new Phrase(List.of(new Piece(Kind.VALUE, text, id))));
        }
        return Phrase.joined(named, or);
    }
}
